"""Whose file is it?: exercise `read_the_order` of page 09."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "read_the_order", "09_frameworks",
    {"a": "In that order the forget gate is the second block, and the second block here lies "
          "around 0.",
     "b": "Yes: this forget gate started at 1 and stayed near it. It is the third block here, "
          "and ONNX writes i, o, f, c. In d it is the third block, too; but there the 1 is "
          "added at every step and isn't in the file, so that all four blocks lie around 0.",
     "c": "In that order the forget gate is the first block, and the first block here lies "
          "around 0.",
     "d": "There the forget gate is the third block, too. But the old cell's 1 is not in the "
          "file: it is added at every step. So its third block would lie around 0 like the "
          "others."},
    "b", ("Which gate's bias does not start at 0, in nearly every framework?",
          "Look for the block whose numbers lie around 1, and count from the left.",
          "Forget the small ups and downs inside the blocks, which are what training did."),
    difficulty=3, minutes=5)
