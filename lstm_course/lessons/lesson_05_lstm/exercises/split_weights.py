"""Two matrices or one: split: exercise `split_weights` of page 05."""

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized


def _split_weights(V):
    H = V.shape[2]
    W, U = V[:, H:], V[:, :H]
    return W, U


def _joined_args(rng, B, D, H, scale, dtype):
    return {"V": normal(rng, scale, dtype, 4, H + D, H)}


EXERCISE = Exercise(
    "split_weights", "05_lstm", _split_weights, ("W", "U"), **sized(_joined_args),
    difficulty=3, minutes=10, lines=2,
    hints=("How many rows belong to h? The last axis of V tells.",
           "U is the first H rows of each gate, W the D rows after them.",
           "Two lines: `H = V.shape[…]`, then `return V[:, …:], V[:, :…]`"),
    sentences={
        "return (U, W)": "the two are returned in the wrong order: W comes first",
        "H = V.shape[1]": "`V.shape[1]` is H + D, all rows; the number of units is on the last "
                          "axis",
        "H = V.shape[0]": "`V.shape[0]` is the number of gates, 4; the number of units is on "
                          "the last axis",
        "(W, U) = (V[:, :V.shape[1] - H], V[:, V.shape[1] - H:])":
            "the first D rows are taken for `W`, but in [h, x] the H rows of `U` come first",
        "(W, U) = (V[H:], V[:H])":
            "axis 0 is cut, which holds the four gates; the rows are on axis 1"})
