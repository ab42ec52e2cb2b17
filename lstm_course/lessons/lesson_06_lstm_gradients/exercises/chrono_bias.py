"""Chrono: exercise `chrono_bias` of page 06."""

import numpy as np

from lstm_course.checks import Case, Exercise


def _chrono(u, T):
    U = 1 + u * (T - 2)                            # (1)
    b_f = np.log(U)                                # (2)
    b_i = -b_f                                     # (3)
    b_g = 0 * u
    b_o = 0 * u
    _rows = np.stack((b_i, b_f, b_g, b_o))
    b = _rows[:, None]
    return b


def _chrono_cases(seed):
    rng = np.random.default_rng(seed)
    cases = [Case(f"{H} units, T = {T}", {"u": rng.uniform(0.02, 0.98, H), "T": T})
             for H, T in ((5, 100), (7, 20), (1, 50), (3, 1000), (6, 3))]
    return [*cases, Case("float32", {"u": rng.uniform(0.1, 0.9, 5).astype(np.float32), "T": 30})]


SENTENCES = {
    "U = u * (T - 2)": "the 1 is missing: the numbers run from 1, not from 0",
    "U = 1 + u * (T - 1)": "the upper end is T here: the numbers run from 1 to T - 1, a span "
                                "of T - 2",
    "U = u * (T - 1)": "the numbers run from 0 here: they run from 1 to T - 1",
    "U = 1 + u * T": "the upper end is T + 1 here: the numbers run from 1 to T - 1, a span of "
                          "T - 2",
    "U = u * T": "the numbers run from 0 to T here: they run from 1 to T - 1",
    "U = T - 1 - u * (T - 2)": "u = 0 gives the largest number here: it belongs to the 1",
    "b_f = U": "the logarithm is missing",
    "b_f = u * np.log(T - 1)": "the logarithm is drawn evenly here: draw the number evenly, then "
                               "take its logarithm",
    "b_f = np.log10(U)": "the natural logarithm belongs here, `np.log`",
    "b_f = np.log(U / (1 - U))": "log(f / (1 - f)) is for a gate: here the number itself "
                                           "is taken",
    "b_f = np.log(T - 1) + 0 * u": "every unit has the same bias here: each has its own `u`",
    "b_i = b_f": "the minus is missing: the longer a unit remembers, the less it writes",
    "b_i = 0 * u": "the input gate's bias is missing: minus the forget gate's",
    "b_i = 1 - b_f": "`1 -` is for gates: the bias is `-b_f`",
    "b_i = 1 / b_f": "the bias is turned upside down: `-b_f` is meant",
    "_rows = np.stack((b_f, b_i, b_g, b_o))":
        "the two biases are exchanged: the order is i, f, g, o, and the forget gate's is the one "
        "that is positive",
    "b_o = b_f": "the output gate has no bias in this start: 0",
    "b_g = 1 + 0 * u": "the candidate has no bias in this start: 0",
    "b_g = b_f": "the candidate has no bias in this start: 0",
    "b = _rows": "the middle axis is missing: `b` has the shape (4, 1, H)",
    "b = _rows[None]": "the new axis stands first: `b` has the shape (4, 1, H)",
    "b = _rows[:, :, None]": "the new axis stands last: `b` has the shape (4, 1, H)",
}

EXERCISE = Exercise(
    "chrono_bias", "06_lstm_gradients", _chrono, ("b",), _chrono_cases, difficulty=3, minutes=15,
    lines=4,
    equations={1: "evenly drawn", 2: "the forget gate's bias", 3: "the input gate's bias"},
    hints=("Which u must give 1, and which T - 1?",
           "(1) a number between 1 and T - 1: 1 + u (T - 2);  (2) b_f is its log;  (3) b_i is "
           "-b_f; the two others are 0.",
           "`b = np.zeros((4, 1, len(u)))`, then `b[1] = np.log(…)` and `b[0] = …`"),
    sentences=SENTENCES)
