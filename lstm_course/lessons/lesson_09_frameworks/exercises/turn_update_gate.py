"""Turn a gate round: exercise `turn_update_gate` of page 09."""

from functools import partial

import numpy as np

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import sized

from .shared import param_args, slips


def _turn_update_gate(W, U, b):
    sign = np.array([1, -1, 1], W.dtype).reshape(3, 1, 1)
    W_turned = sign * W                                            # (1)
    U_turned = sign * U                                            # (2)
    b_turned = sign * b                                            # (3)
    return W_turned, U_turned, b_turned


TURN_PAIRS = (("W_turned", "W"), ("U_turned", "U"), ("b_turned", "b"))

SENTENCES = {
    **slips({
        "{0}": "{}: left as before, so z is not turned into 1 - z",
        "-{0}": "all three gates of {} change their sign: only the update gate's may, index 1",
        **{f"np.array({signs}).reshape(3, 1, 1) * {{0}}":
           f"in {{}} {which} its sign: only the update gate does, index 1"
           for signs, which in (([-1, 1, 1], "the reset gate changes"),
                                ([1, 1, -1], "the candidate changes"),
                                ([-1, -1, 1], "the reset gate, too, changes"),
                                ([-1, 1, -1], "every gate but the update gate changes"),
                                ([1, -1, -1], "the candidate, too, changes"))},
        "np.stack(({0}[0], 1 - {0}[1], {0}[2]))":
            "`1 - …` is taken of the numbers in {}: the *gate* is to become 1 - z, and "
            "1 - σ(a) is σ(-a)",
        "np.stack(({0}[0], 1 / {0}[1], {0}[2]))":
            "one over the numbers in {} is taken: 1 - σ(a) is σ(-a), so only the sign changes",
        "np.stack(({0}[0], {0}[1] - 1, {0}[2]))":
            "1 is subtracted from the numbers in {}: the *gate* is to become 1 - z, and 1 - σ(a) "
            "is σ(-a)",
        "np.stack(({0}[0], 0 * {0}[1], {0}[2]))":
            "the update gate's numbers in {} are set to 0: they keep their size and change their "
            "sign",
        "np.stack(({0}[0], 1 - sigmoid({0}[1]), {0}[2]))":
            "the numbers in {} are squashed: they are weights. The gate squashes their sum, and "
            "1 - σ(a) is σ(-a)",
        **{f"{{0}}[{order}]": "the gates of {} are moved on by one place: they keep their order"
           for order in ([2, 0, 1], [1, 2, 0])},
        "-{0}[1]": "the update gate's part of {} is returned alone: all three gates are wanted, "
                   "the other two as they were",
        "1 - {0}": "`1 - …` is taken of all the numbers in {}: only the update gate changes, and "
                   "1 - σ(a) is σ(-a)",
        "{0}[[0, 2, 1]]":
            "in {} the update gate and the candidate have changed places: both keep their place, "
            "and z its role of a gate",
        "{0}[[1, 0, 2]]": "in {} the two gates have changed places: both keep their place",
        "{0}[::-1]": "the gates of {} are put in reverse: they keep their order",
        # the row that np.eye lacks where there is one unit stops it, as it does the answer
        "{0} * (1 - 2 * np.eye({0}.shape[-1])[1])":
            "in {} the sign changes at index 1 of the *last* axis, which counts units: the gates "
            "stand along the first, `W[1]`",
    }, TURN_PAIRS),
    **{f"sign = np.array([1, -1, 1], W.dtype){axes}":
       f"the three signs stand along the {which}: the gates stand along the first, so reshape the "
       f"signs to (3, 1, 1)"
       for axes, which in (("", "last axis, which counts units"), ("[:, None]", "middle axis"))},
    **{f"{a}_turned = {a}\n{b}_turned = {b}":
       f"only `{turned}` is turned: the sum in the gate is x W + h U + b, and all of it changes "
       f"its sign"
       for turned, a, b in (("W", "U", "b"), ("U", "W", "b"), ("b", "W", "U"))},
    **{f"W_turned = W.mT\nU_turned = U.mT\nb_turned = {b}":
       "the matrices are turned over (transposed): it is the gate's role that turns round, by a "
       "change of sign"
       for b in ("b", "b.mT", "sign * b")},
    "U_turned = np.stack((U[0], -U[1].T, U[2]))":
        "`U[1]` is also turned over (transposed): only its sign changes",
    "U_turned = np.stack((U[0], U[1].T, U[2]))":
        "`U[1]` is turned over (transposed): it is the gate's role that turns round, by a change "
        "of sign",
    "return (U_turned, W_turned, b_turned)":
        "the first two are returned in the wrong order: `W` comes first",
}

EXERCISE = Exercise(
    "turn_update_gate", "09_frameworks", _turn_update_gate, ("W", "U", "b"),
    **sized(partial(param_args, gates=3)),
    equations={1: "the input weights", 2: "the recurrent weights", 3: "the biases"},
    difficulty=3, minutes=15, lines=4,
    hints=("With which a' is σ(a') the same as 1 - σ(a)? Try a = 0, then a very large one.",
           "1 - σ(a) = σ(-a), and a = x W_z + h U_z + b_z.",
           "Copy the three arrays, then change the sign of `…[1]` in each; or multiply all by "
           "an array of three signs"),
    sentences=SENTENCES)
