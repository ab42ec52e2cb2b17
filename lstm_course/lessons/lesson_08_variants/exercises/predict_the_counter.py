"""Say it before you see it: exercise `predict_the_counter` of page 08."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "predict_the_counter", "08_variants",
    {"a": "The LSTM has all that counting takes, but its forget gate is a number just below 1: "
          "what it has counted leaks a little at every step, and sixteen steps are more than "
          "the eight that it was trained on.",
     "b": "Yes: c' = c + i ⊙ g adds and never leaks, so a count of 16 is as exact as one of 8. "
          "In this task what the cell lacks is what would do harm.",
     "c": "With 1 - f for i, what is written is what has been dropped: c stays between -1 and "
          "1, a mixture and not a count. It can tell the lengths that it has seen, not more.",
     "d": "A GRU's memory is h, a mixture of numbers between -1 and 1: it has no place where a "
          "count could grow. It can tell the lengths that it has seen, not more."},
    "b", ("How does a number become a count: what has to be done to it at every a?",
          "Write down (5), or (6) for the GRU, and ask whether the memory can grow step by "
          "step beyond 1.",
          "Of the two cells whose memory can grow, which one multiplies it at each step by "
          "something that is not quite 1?"),
    difficulty=2, minutes=5)
