"""Read a decay: exercise `read_the_decay` of page 04."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "read_the_decay", "04_bptt",
    {"a": "A factor of 10 belongs to ten steps here, not to one: the radius is what one step "
          "multiplies by.",
     "b": "Yes: ten steps make a factor of 1/10, so one step makes the tenth root of 1/10, "
          "which is 0.79.",
     "c": "0.9 ten times is 0.35: at this radius the line would fall by a factor of 3 in ten "
          "steps, not of 10.",
     "d": "A radius above 1 would make the line rise."},
    "b", ("By how much does the line fall in ten steps, and in one?",
          "The theory's line is radius to the power of the lag.",
          "Look at lag 10, where the line crosses 1/10, and ask which of the four numbers "
          "gives 1/10 when you multiply it ten times by itself."),
    difficulty=2, minutes=5)
