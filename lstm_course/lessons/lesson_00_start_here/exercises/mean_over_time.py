"""Along an axis: exercise `mean_over_time` of page 00."""

from lstm_course.checks import Exercise

from .shared import made_cases


def _mean_over_time(X):
    m = X.mean(axis=0)
    return m


def _stack_args(draw, T, B, D):
    return {"X": draw(T, B, D)}


SENTENCES = {
    "m = X.mean(axis=1)": "axis 1 counts the sequences, so they are mixed: time is axis 0",
    "m = X.mean(axis=2)": "axis 2 holds the values, so they are mixed: time is axis 0",
    "m = X.mean()": "one mean is taken over everything: say `axis=0`, and only time is gone",
    "m = X.sum(axis=0)": "this is the sum over time: divided by the number of steps it is the mean",
    "m = X[-1]": "this is the last step alone",
    "m = X[0]": "this is the first step alone",
    "m = X.max(axis=0)": "this is the largest value over time, not the mean",
    "m = np.median(X, axis=0)": "this is the median: the value in the middle, not the mean",
    "m = X.std(axis=0)": "this is the standard deviation, the spread around the mean",
    "m = X.sum(axis=0) / X.shape[1]": "the sum is divided by the number of sequences: the number "
                                      "of steps is `X.shape[0]`",
    "m = X.sum(axis=0) / X.shape[2]": "the sum is divided by the number of values: the number of "
                                      "steps is `X.shape[0]`",
    "m = X.sum(axis=0) / X.size": "the sum is divided by the number of all entries: the number of "
                                  "steps is `X.shape[0]`",
    "m = (X[0] + X[-1]) / 2": "this is halfway from the first step to the last: all count",
    "m = X.mean(axis=0, keepdims=True)": "the axis of time is still there, with one entry on it",
    "m = X[1:].sum(axis=0) / len(X[1:])": "the first step is left out",
    "m = X[:-1].sum(axis=0) / len(X[:-1])": "the last step is left out",
    "m = X.mean(axis=(0, 1))": "the sequences are mixed as well: only time, axis 0, must go",
    "m = X.mean(axis=(0, 2))": "the values are mixed as well: only time, axis 0, must go",
}

EXERCISE = Exercise(
    "mean_over_time", "00_start_here", _mean_over_time, ("m",), **made_cases(_stack_args),
    difficulty=2, minutes=5, lines=1,
    hints=("In (T, B, D), which number has the axis of time? Python counts from 0.",
           "m = (X[0] + X[1] + … + X[T-1]) / T, which has the shape (B, D).",
           "One line: `return X.mean(axis=…)`"),
    sentences=SENTENCES)
