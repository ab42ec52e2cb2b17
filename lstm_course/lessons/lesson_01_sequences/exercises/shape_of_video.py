"""What shape has a video?: exercise `shape_of_video` of page 01."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "shape_of_video", "01_sequences", right="b", difficulty=2, minutes=5,
    hints=("What is one step, and how many numbers does it take to write it down?",
           "T counts pictures; D = height · width · colours.",
           "Leave out what a file format does: only (T, D) is asked."),
    options={
        "a": "that is right for grey pictures, 48 · 64 = 3072 pixels. A coloured pixel has "
             "three values.",
        "b": "yes: 10 · 25 = 250 pictures, and 48 · 64 · 3 = 9216 values in each.",
        "c": "here a step would be a second, but a picture is a step, and a second has 25.",
        "d": "these are the right two numbers, but time comes first: X[t] must be one picture.",
        "e": "this is how a camera may hand it over. A sequence of vectors has two axes: each "
             "picture is laid out as one long vector, `video.reshape(250, -1)`."})
