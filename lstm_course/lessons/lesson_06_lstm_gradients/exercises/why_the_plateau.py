"""Explain a plot: exercise `why_the_plateau` of page 06."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "why_the_plateau", "06_lstm_gradients",
    {"a": "The same 16 units learned it when they began with other biases.",
     "b": "Adam's rate was the same in both runs, and Adam makes a gradient's size good as far "
          "as it can: the direction is what is missing.",
     "c": "Yes: when the answer is due, the second signal moves the last state by less than a "
          "thousandth of what the letters do, the first by about a millionth, and as little of "
          "what the mistake has to say comes back to them.",
     "d": "Clipping shortens a gradient that is too long. This one is too short where it "
          "counts: at the signals."},
    "c", ("What was the same in the two runs, and what differed?",
          "Only the biases differed at the start. What do they decide?",
          "Cross out every reason that would have stopped the other run as well."),
    difficulty=2, minutes=5)
