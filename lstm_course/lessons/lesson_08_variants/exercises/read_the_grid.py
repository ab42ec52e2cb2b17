"""Read the plot: exercise `read_the_grid` of page 08."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "read_the_grid", "08_variants",
    {"a": "The medians differ, but look at the marks: the two rows overlap almost from end to "
          "end. Another five seeds may turn the order round.",
     "b": "That a cell won once, with one seed, says what can happen and not what does. Ask "
          "where the other four are.",
     "c": "Yes: the two rows don't overlap, so of the 252 ways to deal these ten runs only 2 "
          "give such a gap. And a second five seeds told the same.",
     "d": "With five seeds and so many pairs of rows, some gaps are there by luck. But a gap "
          "where two rows don't overlap at all is rare by luck, so something can be said."},
    "c", ("Where do two rows not overlap at all?",
          "Ten runs can be dealt into two hands of five in 252 ways.",
          "A claim needs all marks of a row, not its middle and not its best."),
    difficulty=3, minutes=5)
