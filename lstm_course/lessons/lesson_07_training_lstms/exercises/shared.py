"""What several exercises of page 07 share."""

import numpy as np

from lstm_course.checks import Case
from lstm_course.lessons.random_cases import SIZES, draws, normal, sized

END = "a text of 3 words has its last word at step 2, since steps are counted from 0"


def draw_lengths(rng, B, T):
    """B lengths from 1 to T, all different where B is at most T; one of them is T."""
    if B == T == 3:
        return np.array([2, 3, 1])  # no two change places: to exchange the axes then shows
    drawn = rng.permutation(T - 1)[: B - 1] + 1 if B <= T else rng.integers(1, T + 1, B - 1)
    return rng.permutation(np.append(drawn, T))


def number_of_steps(B, D, H):
    """A number of steps that differs from the other sizes, but in the probes, where all agree."""
    return B if B == D == H else B + D + 2


def state_args(rng, B, D, H, scale, dtype):
    T = number_of_steps(B, D, H)
    return {"H": normal(rng, scale, dtype, T, B, H), "lengths": draw_lengths(rng, B, T)}


def real_steps(T, lengths):
    return np.arange(T)[:, None] < lengths


def _with_lengths(args, lengths):
    """A batch's arguments with other lengths, at most as long as the array; padded inputs are 0."""
    T = len(next(iter(args.values())))
    real = real_steps(T, lengths)
    given = {"lengths": lengths, "real": real}
    if "X" in args:
        given["X"] = np.where(real[:, :, None], args["X"], 0)
    return {**args, **{name: value for name, value in given.items() if name in args}}


def padded(make):
    """Cases and probes for a function of a padded batch: those of `sized`, and three of lengths."""
    def cases(seed):
        rng = np.random.default_rng(seed + 1)

        def made(label, B, lengths):
            args = make(rng, B, 4, 5, 1.0, np.float64)
            return Case(label, _with_lengths(args, np.array(lengths)))

        return [*draws(seed, SIZES, make), made("all texts equally long", 3, [9, 9, 9]),
                made("more padding than it takes", 3, [4, 6, 2]),
                made("one text and much padding", 1, [3])]
    return {**sized(make), "cases": cases}
