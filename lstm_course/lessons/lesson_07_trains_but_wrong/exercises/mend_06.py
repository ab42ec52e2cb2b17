"""The first word: exercise `mend_06` of page 07."""

import numpy as np

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized

from .shared import draw_lengths, number_of_steps


def _mend_06(X, lengths):
    T, B = X.shape[:2]
    steps = np.arange(T)[:, None]
    back = lengths - 1 - steps                             # (1)
    source = np.where(steps < lengths, back, steps)        # (2)
    turned = X[source, np.arange(B)]                       # (3)
    return turned


def _padded(rng, T, B, D, scale, dtype):
    lengths = draw_lengths(rng, T, B)
    X = normal(rng, scale, dtype, T, B, D)
    return X * (np.arange(T)[:, None, None] < lengths[:, None]).astype(dtype), lengths


def _padded_args(rng, B, D, H, scale, dtype):
    X, lengths = _padded(rng, number_of_steps(B, D, H), B, D, scale, dtype)
    return {"X": X, "lengths": lengths}


SENTENCES = {
    "turned = X[::-1]": "the whole batch is turned round, its padding comes first: that is the "
                        "broken model",
    "turned = X": "nothing is turned",
    "turned = X[(steps + lengths) % T, np.arange(B)]":
        "the steps are moved behind the padding, but are still in their old order",
    "turned = X[source]": "`source` says which step, but not of which sequence: beside it belongs "
                          "`np.arange(B)`",
    "turned = X[:, ::-1]": "the batch is turned round, not the time: axis 0 is the time",
    "turned = X[..., ::-1]": "the inputs of each step are turned round, not the time: axis 0 is "
                             "the time",
    "back = lengths - steps": "one too far: the last real step of a sequence is `lengths` - 1",
    "back = lengths - 2 - steps": "one too few: the last real step of a sequence is `lengths` - 1",
    "back = lengths.max() - 1 - steps": "all are turned within the longest one's length",
    "source = np.where(steps < lengths.min(), lengths.min() - 1 - steps, steps)":
        "all are turned within the shortest one's length",
    "source = np.where(steps < lengths[0], lengths[0] - 1 - steps, steps)":
        "all are turned within the first one's length",
    "source = np.where(steps < lengths // 2, back, steps)":
        "each sequence's second half is written over the first and stays where it was, too",
    "source = np.where(steps == 0, lengths - 1, np.where(steps == lengths - 1, 0, steps))":
        "the first and the last step change places, and those between stay where they are",
    "turned = X[source, np.arange(B)][:, np.lexsort((-lengths,))]":
        "each one is turned rightly, but the batch is sorted by length: its order must stay",
    "turned = np.where((np.arange(B) < B - 1)[:, None], X[source, np.arange(B)], X)":
        "the last sequence of the batch is not turned",
    "turned = np.where((np.arange(B) > 0)[:, None], X[source, np.arange(B)], X)":
        "the first sequence of the batch is not turned",
}

EXERCISE = Exercise(
    "mend_06", "07_trains_but_wrong", _mend_06, ("turned",), **sized(_padded_args),
    difficulty=3, minutes=20, lines=4, points=2,
    equations={1: "where each step comes from", 2: "real steps only", 3: "taken from there"},
    hints=("A list of 3 words stands in a batch of 9 steps. Which of its steps must come first "
           "when it is read backwards?",
           "Step t of the result is step n - 1 - t of the sequence, while t < n; behind that, "
           "padding stays where it is.",
           "`turned = X.copy()`, and for each sequence i of length n: `turned[:n, i] = "
           "X[:n, i][…]`"),
    sentences=SENTENCES)
