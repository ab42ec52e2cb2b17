"""One that is wrong on purpose: exercise `halfway` of page 00."""

from lstm_course.checks import Exercise

from .shared import made_cases


def _halfway(a, b):
    s = a + b                                          # (1)
    m = s / 2                                          # (2)
    return m


def _halfway_args(draw, T, B, D):
    return {"a": draw(B, D), "b": draw(B, D)}


SENTENCES = {
    "s = a": "`b` is missing: the sum is of both",
    "s = b": "`a` is missing: the sum is of both",
    "m = a + b / 2": "brackets are missing: Python divides before it adds, so only `b` is halved",
    "m = a / 2 + b": "brackets are missing: only `a` is halved, `b` is added whole",
    "m = s": "the sum is not halved yet",
    "m = (a - b) / 2": "`-` stands where `+` belongs: this is half of the way from b to a",
    "m = (b - a) / 2": "this is half of the way, but not the place: it still has to start at `a`",
    "m = s // 2": "`//` rounds down to whole numbers: write `/`",
    "m = np.mean(s) / 2": "one number for the whole array: each entry has its own middle",
    "m = np.sqrt(np.abs(a * b))": "this multiplies; the middle is half of the sum",
    "m = np.maximum(a, b)": "this is the larger one, not the middle",
    "m = s / len(a)": "the sum is divided by the number of rows; there are 2 numbers, a and b",
    "m = s * 2": "`*` stands where `/` belongs: halve the sum, don't double it",
}

EXERCISE = Exercise(
    "halfway", "00_start_here", _halfway, ("m",), **made_cases(_halfway_args),
    equations={1: "the sum", 2: "the middle"}, difficulty=1, minutes=3, lines=1,
    hints=("What does Python do first in a + b / 2: add or divide?",
           "(1)  s = a + b;  (2)  m = s / 2.",
           "One line with brackets: `return (…) / 2`"),
    sentences=SENTENCES)
