"""One that you get right: exercise `twice` of page 00."""

from lstm_course.checks import Exercise

from .shared import made_cases


def _twice(x):
    y = 2 * x
    return y


def _twice_args(draw, T, B, D):
    return {"x": draw(B, D)}


SENTENCES = {
    "y = x": "it comes back as it went in: the 2 is missing",
    "y = x + 2": "2 is added; twice means to multiply by it",
    "y = x ** 2": "this is x times x, the square; twice is 2 times x",
    "y = x / 2": "this is half of it: multiply by 2, don't divide",
    "y = 2 * np.abs(x)": "the signs are lost: twice -3 is -6",
    "y = 3 * x": "this is three times as much: `x` is in the sum once too often",
    "y = -2 * x": "the sign is turned: twice 3 is 6",
    "y = 2 * np.sum(x)": "everything is summed up into one number; each entry is doubled alone",
    "y = np.round(2 * x)": "the answer is rounded: leave the digits after the point as they are",
    "y = np.concatenate((x, x))": "this puts the array below itself: twice as many rows, when each "
                                  "number should be twice as large",
}

EXERCISE = Exercise(
    "twice", "00_start_here", _twice, ("y",), **made_cases(_twice_args), difficulty=1, minutes=3,
    lines=1,
    hints=("What is twice 3? What did you do with the 3?",
           "y = 2 x, for each entry of x on its own; NumPy does that by itself.",
           "One line: `return … * x`"),
    sentences=SENTENCES)
