"""The best reader of all: exercise `blame_03` of page 07."""

from lstm_course.checks import Choice

from .key import KEY

EXERCISE = Choice(
    "blame_03", "07_trains_but_wrong",
    {"a": "The last axis holds the hidden units, so their states are put side by side and no "
          "two sequences meet. Law (4) holds, as the report says.",
     "b": "This takes each cell's part out of the gradient, in the order of its own reading. "
          "A wrong cut would raise the loss, and law (5) holds.",
     "c": f"Yes: {KEY[3].why}.",
     "d": "The states of the second cell are turned round so that both stand at the same word. "
          "Without it they would not fit together, but the future would be seen all the same."},
    "c", ("When the model is asked for the next word, what has each of its two cells read?",
          "Follow the word at t + 1: into which states does it go?",
          "One line decides that somebody reads from the end. Which one?"),
    difficulty=2, minutes=5)
