"""The swings: exercise `blame_05` of page 07."""

from lstm_course.checks import Choice

from .key import KEY

EXERCISE = Choice(
    "blame_05", "07_trains_but_wrong",
    {"a": "The step follows the gradients of this batch, as it should. Law (5) can't be told "
          "here only because the loss, asked twice, gives two numbers: why does it?",
     "b": "It only makes room for a batch of another size, so that nothing stops with an "
          "error. Without it the same would go wrong, and louder.",
     "c": "The answer to X[t] is the position at t + 1: that is the task, and the model is not "
          "shown it before it has answered.",
     "d": f"Yes: {KEY[5].why}."},
    "d", ("The same question gets two answers. Where can the model keep anything between them?",
          "Look for what begins with `self.` and is written to when the model is asked.",
          "Leave out `update`: the answers differ even when nothing is learned in between."),
    difficulty=2, minutes=5)
