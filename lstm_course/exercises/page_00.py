"""The exercises of page 00_start_here: how an exercise works, on arrays of shape (T, B, D)."""

from functools import partial

import numpy as np

from ..checks import Case, Choice, Exercise
from .draws import normal

PAGE = "00_start_here"


# The references.

def _twice(x):
    y = 2 * x
    return y


def _halfway(a, b):
    s = a + b                                          # (1)
    m = s / 2                                          # (2)
    return m


def _one_sequence(X, k):
    S = X[:, k]
    return S


def _scale_each(x, s):
    y = x * s
    return y


def _row_times_matrix(x, W):
    y = x @ W
    return y


def _mean_over_time(X):
    m = X.mean(axis=0)
    return m


def _running_total(X, total):
    totals = []
    for x in X:
        total = total + x                              # (1)
        totals.append(total)                           # (2)
    return np.stack(totals)


# The cases. Sizes differ, so that a wrong axis shows; the probes' sizes are equal, so that it
# gives numbers, which tell what it was.

STACKS = (("4 steps, 3 sequences, 5 values", 4, 3, 5), ("3 steps, 6 sequences, 2 values", 3, 6, 2),
          ("one sequence alone", 5, 1, 3), ("one step, T = 1", 1, 4, 3), ("one value", 6, 2, 1))
CUBES = (("all sizes equal, 3", 3, 3, 3), ("all sizes equal, 4", 4, 4, 4))


def _drawn(seed, sizes, make, changed=True):
    """A case for each size and, where changed, large values, tiny ones and float32 besides."""
    rng = np.random.default_rng(seed)
    cases = [Case(label, make(partial(normal, rng, 1.0, np.float64), *size))
             for label, *size in sizes]
    looks = (("large values", 1e3, np.float64), ("tiny values", 1e-3, np.float64),
             ("float32", 1.0, np.float32))
    return cases + [Case(label, make(partial(normal, rng, scale, dtype), *sizes[0][1:]))
                    for label, scale, dtype in looks if changed]


def _made(make):
    """Cases and probes from one maker of arguments: make(draw, T, B, D)."""
    return {"cases": lambda seed: _drawn(seed, STACKS, make),
            "probes": lambda seed: _drawn(seed, CUBES, make, changed=False)}


def _twice_args(draw, T, B, D):
    return {"x": draw(B, D)}


def _halfway_args(draw, T, B, D):
    return {"a": draw(B, D), "b": draw(B, D)}


def _one_sequence_args(draw, T, B, D):
    return {"X": draw(T, B, D), "k": B // 2}


def _scale_each_args(draw, T, B, D):
    return {"x": draw(B, D), "s": draw(1, D)}


def _row_args(draw, T, B, D):
    return {"x": draw(B, D), "W": draw(D, T)}


def _stack_args(draw, T, B, D):
    return {"X": draw(T, B, D)}


def _total_args(draw, T, B, D):
    return {"X": draw(T, B, D), "total": draw(B, D)}


# What a teacher says.

TWICE = {
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

HALFWAY = {
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

ONE_SEQUENCE = {
    "S = X[k]": "this is step k of all sequences: the first axis is time, the second counts the "
                "sequences",
    "S = X[:, :, k]": "this is value k of all sequences: the third axis holds the values, the "
                      "second counts the sequences",
    "S = X[:, 0]": "this is always the first sequence: `k` says which one is wanted",
    "S = X[:, k - 1]": "counted from 1: in Python the first sequence has the number 0",
    "S = X[:, k + 1]": "one too far: the first sequence has the number 0, so `k` is right as it is",
    "S = X[:, -k]": "counted from the end: the minus sign is too much",
    "S = X[::-1, k]": "the steps stand in reverse order",
    "S = X[:, k:k + 1]": "the axis of the sequences is still there, with one sequence on it: write "
                         "`k`, not `k:k + 1`",
    "S = X[:, :k]": "these are the first k sequences; wanted is the one with the number k",
    "S = X[:, k].T": "the two axes have changed places: time comes first",
    "S = X[0, k]": "this is its first step alone: a colon keeps all steps",
    "S = X.mean(axis=1)": "this is the mean of all sequences; wanted is one of them as it is",
}

SCALE_EACH = {
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

ROW = {
    "y = x @ W.T": "`W` is transposed: x has D columns, and W has D rows already",
    "y = (x @ W).T": "the result is transposed: a row of x gives a row of the answer",
    "y = W.T @ x.T": "the product is turned over: with W on the left a sequence becomes a column",
    "y = W @ x": "the two have changed places: the rows stand on the left, the matrix on the right",
    "y = x * W": "`*` multiplies entry by entry; the matrix product is `@`",
    "y = x[:1] @ W": "only the first row is multiplied: each row of the batch gives its own",
    "y = np.sum(x @ W, axis=0)": "the rows are summed up: each row of the batch keeps its own",
    "y = np.mean(x @ W, axis=0)": "this is the mean over the rows: each row keeps its own",
    "y = x @ np.abs(W)": "the signs of the weights are lost",
    "y = np.tanh(x @ W)": "nothing is squashed here: the product alone is asked for",
    "y = x @ W + x": "`x` is added once more: the product alone is asked for",
    "y = -x @ W": "the sign is turned",
    "y = x @ W[::-1]": "the rows of `W` stand in reverse order",
    "y = x @ W / x.shape[1]": "this is the mean of the products; the matrix product sums them up",
}

MEAN = {
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

TOTAL = {
    "total = x": "nothing is carried on: each step gives back itself, and the old total is missing",
    "total = total - x": "`-` stands where `+` belongs",
    "total = total * x": "`*` stands where `+` belongs",
    "total = x - total": "the old total is subtracted from the step: it has to be added",
    "total = total + np.cumsum(x, axis=0)":
        "axis 0 of one step counts the sequences, so they are mixed: `x` is added as it is",
    "total = (total + x) / 2": "each total is halved: it is a sum, not a mean",
    "totals = [total]": "what was there before the first step is stored too: after T steps there "
                        "are T totals, and one more came back",
}

EXERCISES = (
    Exercise(
        "twice", PAGE, _twice, ("y",), **_made(_twice_args), difficulty=1, minutes=3, lines=1,
        hints=("What is twice 3? What did you do with the 3?",
               "y = 2 x, for each entry of x on its own; NumPy does that by itself.",
               "One line: `return … * x`"),
        sentences=TWICE),
    Exercise(
        "halfway", PAGE, _halfway, ("m",), **_made(_halfway_args),
        equations={1: "the sum", 2: "the middle"}, difficulty=1, minutes=3, lines=1,
        hints=("What does Python do first in a + b / 2: add or divide?",
               "(1)  s = a + b;  (2)  m = s / 2.",
               "One line with brackets: `return (…) / 2`"),
        sentences=HALFWAY),
    Choice(
        "shape_of_a_step", PAGE, right="b", difficulty=1, minutes=3,
        hints=("X[0] takes one entry of the first axis. Which axes are left?",
               "In the text above: the first axis is time, the second the sequences.",
               "Leave out every shape with a 7 in it: 7 is the number of steps."),
        options={
            "a": "no: (7, 5) would be one value of every step. `X[0]` takes away the first axis, "
                 "and 7 is the length of the first axis",
            "b": "yes: `X[0]` takes one entry of the first axis, time, and the other two are left: "
                 "3 sequences with 5 values each",
            "c": "no: a single row of 5 values is `X[0, 0]`, one step of one sequence; `X[0]` is "
                 "that step of all three",
            "d": "not quite: `X[0:1]` has this shape. A range keeps its axis, a single number "
                 "takes it away",
        }),
    Exercise(
        "one_sequence", PAGE, _one_sequence, ("S",), **_made(_one_sequence_args),
        difficulty=1, minutes=5, lines=1,
        hints=("Which of the three axes counts the sequences: the first, the second, the third?",
               "S[t] = X[t, k] for every step t; a colon stands for \"every\".",
               "One line: `return X[…, …]`, a colon and a k"),
        sentences=ONE_SEQUENCE),
    Exercise(
        "scale_each", PAGE, _scale_each, ("y",), **_made(_scale_each_args),
        difficulty=1, minutes=5, lines=1,
        hints=("Which sign multiplies entry by entry, and which is the matrix product?",
               "y_bd = x_bd s_d: value d of each row times scale d.",
               "One line: `return x … s`, with one sign"),
        sentences=SCALE_EACH),
    Exercise(
        "row_times_matrix", PAGE, _row_times_matrix, ("y",), **_made(_row_args),
        difficulty=1, minutes=5, lines=1,
        hints=("x is (B, D) and W is (D, H). In which order do the two D stand side by side?",
               "y_bh = x_b1 W_1h + x_b2 W_2h + … : multiply, then sum up over d.",
               "One line: `return … @ …`"),
        sentences=ROW),
    Exercise(
        "mean_over_time", PAGE, _mean_over_time, ("m",), **_made(_stack_args),
        difficulty=2, minutes=5, lines=1,
        hints=("In (T, B, D), which number has the axis of time? Python counts from 0.",
               "m = (X[0] + X[1] + … + X[T-1]) / T, which has the shape (B, D).",
               "One line: `return X.mean(axis=…)`"),
        sentences=MEAN),
    Exercise(
        "running_total", PAGE, _running_total, ("totals",), **_made(_total_args),
        equations={1: "the total", 2: "what is kept"}, difficulty=2, minutes=10, lines=5,
        hints=("In the broken function, what is `total` when the second step begins? Who changed "
               "it?",
               "total_t = total_(t-1) + x_t: the new total is the old one of the next step.",
               "In the loop: `total = … + …`, then `totals.append(…)`"),
        sentences=TOTAL),
)
