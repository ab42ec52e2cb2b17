"""Predict: sentences, backwards: exercise `pairs_backwards` of page 01."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "pairs_backwards", "01_sequences", right="d", difficulty=2, minutes=5,
    hints=("Which pairs does `it is going` hold, and which does `going is it`?",
           "Look at equation (B) of the lesson: when each pair is turned round, in what it "
           "learned from and in what it is asked about, which of the counts p are looked up?",
           "Leave out what the words mean: the model knows only how often which pair "
           "occurred."),
    options={
        "a": "it would, if the pairs that it is asked about were none that it learned. But it "
             "learned from sentences that were turned round too.",
        "b": "that may happen where only the new sentences are turned round, so that `is it` "
             "reads as `it is`. Here those to learn from are turned round as well.",
        "c": "on what would the lost part have rested? Each pair has become another one, the "
             "same everywhere, and has kept its count.",
        "d": "yes: the pair (a, b) has become (b, a) wherever it stood, with the same count in "
             "either class. The model minds order, but it can't know which way time runs."})
