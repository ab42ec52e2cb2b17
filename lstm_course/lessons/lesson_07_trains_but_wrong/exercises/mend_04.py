"""The lamp: exercise `mend_04` of page 07."""

import numpy as np

from lstm_course.cells import lstm
from lstm_course.cells.lstm import Params, State
from lstm_course.checks import Case, Exercise
from lstm_course.layers import scan
from lstm_course.lessons.random_cases import EQUAL, SIZES, draws, normal


def read(p, X, s):
    """What an answer that calls `read` is lent: the LSTM over X from the state s."""
    H, s, _ = scan.forward(lstm, p, X, s)
    return H, s


def _mend_04(p, X, s):
    state = s
    _starts = range(0, len(X), 4)
    _parts = []
    for t in _starts:
        some, state = read(p, X[t : t + 4], state)         # (1)
        _parts = [*_parts, some]
    H = np.concatenate(_parts)                             # (2)
    return H, state


def _read_args(rng, B, D, H, scale, dtype, T=None):
    T = T or (6 if B == D == H else B + D + 6)
    p = Params(*(normal(rng, 1.0, dtype, *shape) for shape in ((4, D, H), (4, H, H), (4, 1, H))))
    return {"p": p, "X": normal(rng, scale, dtype, T, B, D),
            "s": State(*normal(rng, scale, dtype, 2, B, H))}


def _read_cases(seed):
    rng = np.random.default_rng(seed + 1)
    more = [Case(label, _read_args(rng, B, 4, 5, 1.0, np.float64, T))
            for label, B, T in (("one step, T = 1", 3, 1), ("one whole piece", 3, 4),
                                ("two whole pieces", 3, 8), ("six sequences", 6, 7))]
    return [*draws(seed, SIZES, _read_args), *more]


SENTENCES = {
    "(some, state) = read(p, X[t:t + 4], s)":
        "every piece starts from the state that was given at the beginning: that is the broken "
        "model. What one piece ends with, the next one starts with",
    "(some, state) = read(p, X[t:t + 4], None)": "every piece starts from zeros",
    "(some, state) = read(p, X[t:t + 4], s if t == 0 else None)":
        "every piece but the first starts from zeros",
    "(some, state) = read(p, X[t:t + 4], None if t == 0 else state)":
        "the given state is ignored: the first piece starts from zeros",
    "(some, state) = read(p, X[t:t + 3], state)":
        "steps are left out: each piece holds three, and the next begins after four",
    "(some, state) = read(p, X[t:t + 5], state)":
        "the pieces overlap: each holds five steps, and the next begins after four",
    "(some, state) = read(p, X[t:t + 4], s._replace(h=state.c, c=state.h) if t else s)":
        "`h` and `c` have changed places between the pieces",
    "(some, state) = read(p, X[t:t + 4], state._replace(c=s.c))":
        "`h` is handed on from piece to piece, but `c` is not",
    "(some, state) = read(p, X[t:t + 4], state._replace(c=0 * s.c))":
        "`h` is handed on from piece to piece, but `c` starts from zeros",
    "(some, state) = read(p, X[t:t + 4], state._replace(h=s.h))":
        "`c` is handed on from piece to piece, but `h` is not",
    "(some, state) = read(p, X[t:t + 4], state._replace(h=0 * s.h))":
        "`c` is handed on from piece to piece, but `h` starts from zeros",
    "_starts = range(0, len(X) // 4 * 4, 4)":
        "the last piece is left out where it is shorter than four steps",
    "_starts = range(0, len(X) - 1, 4)":
        "a last piece of one step is left out: `range` stops before its end anyway",
    "_starts = range(0, len(X) - 4, 4)":
        "the last piece is left out: `range` stops before its end anyway",
    "_starts = range(len(X))":
        "the pieces overlap: each holds four steps, and the next begins one step later",
    "H = np.concatenate(_parts[::-1])": "the pieces are put together from the last to the first",
    "H = _parts[-1]": "only the last piece is returned",
    "H = np.stack(_parts)": "the pieces are stacked along a new axis: `np.concatenate` puts them "
                           "one behind the other",
    "return (H, s)": "the state before the first step is returned, not the one after the last",
}

EXERCISE = Exercise(
    "mend_04", "07_trains_but_wrong", _mend_04, ("H", "s"),
    cases=_read_cases, probes=lambda seed: draws(seed, EQUAL, _read_args),
    difficulty=2, minutes=15, lines=5,
    equations={1: "one piece", 2: "all pieces"}, uses={"read": read},
    hints=("What must the second piece know of the first?",
           "(1) H_piece, s = read(p, piece, s): what one piece ends with, the next starts "
           "with;  (2) the pieces one behind the other.",
           "In the loop, `some, … = read(p, X[t : t + 4], …)` with the same name in both "
           "places"),
    sentences=SENTENCES)
