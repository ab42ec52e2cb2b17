"""Say it before you see it: exercise `predict_the_gradient` of page 04."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "predict_the_gradient", "04_bptt",
    {"a": "1.5 to the power of 30 is right for an RNN whose states are all near 0. Large "
          "inputs push tanh to its flat ends, where the slope is near 0.",
     "b": "It would be a coincidence: the radius is 1.5, the slopes are below 1, and nothing "
          "holds their product at 1.",
     "c": "Yes: each step multiplies by U *and* by the slope of tanh. Large inputs drive the "
          "states to ±1, where the slope is near 0, and 1.5 times nearly nothing is nearly "
          "nothing.",
     "d": "A gradient is never infinite here: 30 finite factors have a finite product."},
    "c", ("A step back multiplies by two things. Which of the two do the inputs change?",
          "The slope of tanh at a state h is 1 - h².",
          "Leave out U for a moment: what is 1 - h² where h = 0.99, and what are 30 such "
          "factors?"),
    difficulty=3, minutes=5)
