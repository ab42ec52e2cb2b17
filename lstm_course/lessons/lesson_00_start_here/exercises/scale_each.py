"""Entry by entry: exercise `scale_each` of page 00."""

from lstm_course.checks import Exercise

from .shared import made_cases


def _scale_each(x, s):
    y = x * s
    return y


def _scale_each_args(draw, T, B, D):
    return {"x": draw(B, D), "s": draw(1, D)}


SENTENCES = {
    "y = x @ s.T": "`@` multiplies and then sums up: entry by entry is `*`",
    "y = x + s": "`+` stands where `*` belongs: each value is multiplied by its own scale",
    "y = x / s": "`/` stands where `*` belongs: this is the way back",
    "y = s": "these are the scales alone: `x` has to be multiplied by them",
    "y = x": "nothing is scaled: `s` is missing",
    "y = x * s[0, 0]": "the first scale is used for all values: each value has its own",
    "y = x * s.mean()": "one scale for all values, the mean: each value has its own",
    "y = x * s.sum()": "one scale for all values, the sum: each value has its own",
    "y = x * s[:, ::-1]": "the scales stand in reverse order",
    "y = x * np.abs(s)": "the signs of the scales are lost",
    "y = x * s ** 2": "each value is scaled twice",
    "y = x ** s": "`**` is a power: entry by entry is `*`",
    "y = np.sum(x * s, axis=1)": "right so far, but then the row is summed up: that would be the "
                                 "matrix product",
    "y = np.sum(x * s, axis=1, keepdims=True)":
        "each row ends as one number: `@` multiplies and then sums up, entry by entry is `*`",
}

EXERCISE = Exercise(
    "scale_each", "00_start_here", _scale_each, ("y",), **made_cases(_scale_each_args),
    difficulty=1, minutes=5, lines=1,
    hints=("Which sign multiplies entry by entry, and which is the matrix product?",
           "y_bd = x_bd s_d: value d of each row times scale d.",
           "One line: `return x … s`, with one sign"),
    sentences=SENTENCES)
