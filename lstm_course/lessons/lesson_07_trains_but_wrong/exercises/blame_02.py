"""The writer: exercise `blame_02` of page 07."""

from lstm_course.checks import Choice

from .key import KEY

EXERCISE = Choice(
    "blame_02", "07_trains_but_wrong",
    {"a": "It is made anew for each text, from that text's seed. Made once for all texts, it "
          "would go on where the text before left it, and then no seed would tell anything.",
     "b": f"Yes: {KEY[2].why}.",
     "c": "Each word is fed back with the state that the words before it left: so it must be. "
          "Law (3) holds, as the report says.",
     "d": "Every text begins without a state, and its first word comes from `rng`: two texts "
          "of one seed agree there. Look at where they part."},
    "b", ("At which place do the two texts part, and which line makes that word?",
          "Two lines draw a word: the first word, and all the others.",
          "Leave out whatever does not draw. Then ask of each draw: does the seed reach it?"),
    difficulty=1, minutes=5)
