"""Reading on: exercise `blame_09` of page 07."""

from lstm_course.checks import Choice

from .key import KEY

EXERCISE = Choice(
    "blame_09", "07_trains_but_wrong",
    {"a": "It takes the pair in the order h, c, which is the order of `State`, and leaves None "
          "as it is. Does the pair come in that order?",
     "b": f"Yes: {KEY[9].why}.",
     "c": "Training starts each excerpt without a state, as each begins with a new sentence. "
          "That is why the slip never shows in the loss, but it is not the slip.",
     "d": "A wrong gradient would raise the loss, and law (5) holds. What goes from one call "
          "of `carry` to the next?"},
    "b", ("Two hands touch the state: one gives it out, one takes it in. Do they agree?",
          "`lstm.State` has the fields h and c, in this order.",
          "Leave out `update`: law (3) calls `carry` alone."),
    difficulty=2, minutes=5)
