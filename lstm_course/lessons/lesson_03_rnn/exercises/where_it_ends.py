"""A prediction: where does it end?: exercise `where_it_ends` of page 03."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "where_it_ends", "03_rnn", right="c", difficulty=2, minutes=5,
    hints=("What does one step do to -5? And is 3 · 0.001 larger or smaller than 0.001?",
           "In the lesson: \"No matter what you start with\", the picture for u = 2.",
           "Leave out every answer where a state lies outside of -1 … 1 after the first step."),
    options={
        "a": "no: that is what a weight below 1 does. With u = 3 a small state grows at each "
             "step, as 3 · 0.001 is more than 0.001",
        "b": "no: after the first step tanh has brought -5 to nearly -1, and no step can bring "
             "it out of the band again",
        "c": "yes: 0.001 grows until the squashing stops it, -5 is squashed at once; two "
             "places to end, and the sign of the start decides",
        "d": "half right: -5 ends near -1. But 0.001 doesn't stay: 0 is no place to rest for "
             "u = 3, as each step makes a small state three times as large",
    })
