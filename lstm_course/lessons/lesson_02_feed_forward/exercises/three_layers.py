"""Predict: one more layer: exercise `three_layers` of page 02."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "three_layers", "02_feed_forward",
    options={
        "a": "the width of a layer is 3 as before, but a third layer sees three places of the "
             "second, and these reach further than one of them.",
        "b": "with five adverbs, `not` and `good` are the first and the last of seven words in "
             "a row. How many does a place of the third layer see?",
        "c": "yes. A place of the third layer sees 1 + 3 · 2 = 7 words. Six adverbs with `not` "
             "and `good` at their ends are eight, so no place holds both.",
        "d": "with six adverbs between them, `not` and `good` span eight words, both ends "
             "counted. Is that still within what one place sees?",
        "e": "training finds weights, but where no place sees both words, the score is a sum "
             "of what each does alone, whatever the weights are."},
    right="c", difficulty=3, minutes=5,
    hints=("How many words in a row does one place of the third layer see?",
           "Compare 1 + 3 · (3 - 1) with the number of words from `not` to `good`, both ends "
           "counted: that is two more than the adverbs.",
           "Leave out the training: the question is what no weights can do."))
