"""There and back: exercise `there_and_back` of page 09."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "there_and_back", "09_frameworks",
    {"a": "Random numbers and unlike sizes find a mistake that is made once. One that is made "
          "there and undone on the way back leaves no trace, whatever the numbers are.",
     "b": "Yes. If the way there writes i, f, o, g and the way back reads i, f, o, g, every "
          "byte comes home, and the framework in the middle still computes something else.",
     "c": "A trained network makes the same trip as a random one: what is exchanged on the way "
          "there is exchanged again on the way back.",
     "d": "Rounding has nothing to do with it: moving numbers about doesn't change them. The "
          "question is where they stood in between."},
    "b", ("What stands in the framework's own arrays between the two steps, and who looks at "
          "it?",
          "Suppose that both functions use one list, ORDER = [0, 1, 3, 2]. Follow the "
          "candidate's weights there and back.",
          "Leave out the sizes and the random numbers: think of four cards, swapped twice."),
    difficulty=2, minutes=5)
