"""The reviews: exercise `mend_01` of page 07."""

import numpy as np

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized

from .shared import draw_lengths, number_of_steps


def _mend_01(H, lengths):
    steps = np.arange(len(H))[:, None]
    real = steps < lengths                                 # (1)
    total = np.sum(H * real[..., None], axis=0)            # (2)
    mean = total / lengths[:, None].astype(H.dtype)        # (3)
    return mean


def _states_args(rng, B, D, H, scale, dtype):
    # a cell goes on through the padding: its states are no zeros there
    T = number_of_steps(B, D, H)
    return {"H": normal(rng, scale, dtype, T, B, H), "lengths": draw_lengths(rng, T, B)}


SENTENCES = {
    "real = steps >= 0": "all steps count, padded ones too: that is the broken model",
    "real = steps <= lengths": "one step too many: step `lengths` is the first of the padding, as "
                               "steps count from 0",
    "real = steps < lengths - 1": "the last real step is left out: steps 0 to `lengths` - 1 count",
    "real = steps >= lengths": "the mask is turned round: these are the padded steps",
    "real = steps < lengths.max()": "the longest sequence's length is used for all of them",
    "real = steps < lengths.min()": "the shortest sequence's length is used for all of them",
    "real = steps < lengths[0]": "the first sequence's length is used for all of them",
    "real = steps == lengths - 1": "only the last real step counts: the mean takes all real ones",
    "real = steps >= len(H) - lengths": "the mean is taken of the last steps, but padding stands "
                                        "at the end: the real steps come first",
    "real = (np.arange(len(H)) < lengths[:, None]).reshape(len(H), -1)":
        "`reshape` tears the mask apart: (B, T) becomes (T, B) by `.T`, which moves each entry to "
        "its place",
    "return np.max(np.where(real[..., None], H, -np.inf), axis=0)":
        "this is the maximum over the real steps: the mean is their sum by their number",
    "return H[lengths - 1, np.arange(len(lengths))]":
        "this is the last real state: the mean takes all real ones",
    "mean = total": "the sum is not divided by the number of real steps",
    "mean = total / lengths": "`lengths` (B,) meets the units of `total` (B, H) here: it needs an "
                              "axis for them, `lengths[:, None]`",
    "mean = total / np.maximum(lengths - 1, 1)[:, None]": "the sum is divided by one step too few",
    "mean = total / len(H)": "the sum is right, but is divided by all T steps: the padded ones are "
                             "zeros now, and still count",
    "mean = total / lengths.max()": "the sum is right, but every sequence is divided by the "
                                    "longest one's length",
    "mean = total / lengths.sum()": "the sum is divided by the real steps of the whole batch: each "
                                    "sequence has its own length",
    "mean = total / lengths.mean()": "each sum is divided by the mean length: each sequence has "
                                     "its own",
    "real = steps >= 0\nmean = total / len(H)":
        "the mean runs over all steps, padded ones too: that is the broken model",
}

EXERCISE = Exercise(
    "mend_01", "07_trains_but_wrong", _mend_01, ("mean",), **sized(_states_args),
    difficulty=2, minutes=15, lines=3,
    equations={1: "which steps are real", 2: "their sum", 3: "their mean"},
    hints=("A sequence of 2 real steps stands in a batch of 12. How many states should its "
           "mean be made of?",
           "(1) step t is real where t < length;  (2) the sum of the real ones;  (3) divided "
           "by the length.",
           "`real = np.arange(len(H))[:, None] < …`, then `(H * real[..., None]).sum(…) / "
           "lengths[:, None]`"),
    sentences=SENTENCES)
