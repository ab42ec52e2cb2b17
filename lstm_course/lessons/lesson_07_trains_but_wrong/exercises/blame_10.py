"""Yes or no: exercise `blame_10` of page 07."""

from lstm_course.checks import Choice

from .key import KEY

EXERCISE = Choice(
    "blame_10", "07_trains_but_wrong",
    {"a": "It returns the loss before the step, as its first line says. What matters is where "
          "the weights change, and by which gradients.",
     "b": "The state at the end is handed out whole, and law (3) holds.",
     "c": "There has to be something before the first batch only because a step is taken "
          "before there are gradients. With the steps in the right order, these zeros would "
          "never be used.",
     "d": f"Yes: {KEY[10].why}."},
    "d", ("At the first step the loss stays exactly where it was. Which gradients were used?",
          "Read `update` from top to bottom, and ask of each line which batch its numbers come "
          "from.",
          "A step needs the gradients of its own batch. Which line comes too early for that?"),
    difficulty=3, minutes=10)
