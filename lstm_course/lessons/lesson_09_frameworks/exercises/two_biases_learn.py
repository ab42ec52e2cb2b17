"""Say it before you see it: exercise `two_biases_learn` of page 09."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "two_biases_learn", "09_frameworks",
    {"a": "They would share the step if each got half of the gradient. But z = … + b_ih + "
          "b_hh, so z rises by 1 when either of them does: each gets the whole gradient.",
     "b": "Yes: each of the two gets the whole gradient and takes the whole step, and their "
          "sum takes both. Outputs are the same before the step, and differ after it.",
     "c": "A zero is a number like any other. Its gradient doesn't ask where it stands, only "
          "what happens to the loss when it is nudged.",
     "d": "They go in the same direction, as they have the same gradient: nothing cancels."},
    "b", ("How much does the sum in a gate change when b_ih alone rises a little? And when "
          "b_hh does?",
          "Write z = a + b_ih + b_hh and take the derivative by each bias.",
          "Leave the LSTM out: let the loss be z itself, and take one step of rate 0.1 by "
          "hand."),
    difficulty=2, minutes=5)
