"""The weather in an hour: exercise `blame_07` of page 07."""

from lstm_course.checks import Choice

from .key import KEY

EXERCISE = Choice(
    "blame_07", "07_trains_but_wrong",
    {"a": f"Yes: {KEY[7].why}.",
     "b": "It is the right line under the wrong law: axis 0 is the time, so each place gets a "
          "mean of its own, and no place hears of another. Law (4) holds.",
     "c": "The answer to step t is the temperature at t + 1: that is the task. The model is "
          "not shown it before it has answered.",
     "d": "The forecast is `level + spread * z`, so its slope by z is the spread. Were it "
          "missing, the loss would still fall, and law (5) holds as it is."},
    "a", ("It is six in the morning. Which numbers may the forecast be made of?",
          "Law (1) says that a later hour changes an earlier forecast. Which line looks at all "
          "hours at once?",
          "The cell reads one hour after the other, so it is not the cell. What is done to X "
          "before the cell reads it?"),
    difficulty=3, minutes=10)
