"""Give it its input gate back: exercise `uncouple` of page 08."""

from functools import partial
from itertools import permutations

import numpy as np

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import sized

from .shared import PACKED, packed_args


def _uncouple(W, U, b):
    W4 = np.stack((-W[0], W[0], W[1], W[2]))           # (1)
    U4 = np.stack((-U[0], U[0], U[1], U[2]))           # (2)
    b4 = np.stack((-b[0], b[0], b[1], b[2]))           # (3)
    return W4, U4, b4


def _each(pattern, letters="WUb"):
    """One line for each of the three packed arrays, {a} being the array's letter."""
    return "\n".join(pattern.format(a=a) for a in letters)


def _orders():
    """The four gates in every order but the right one."""
    made = {"i": "-{a}[0]", "f": "{a}[0]", "g": "{a}[1]", "o": "{a}[2]"}
    return {_each(f"{{a}}4 = np.stack(({', '.join(made[gate] for gate in order)}))"):
            f"the gates stand in the order {', '.join(order)}: wanted is i, f, g, o"
            for order in permutations("ifgo") if order != tuple("ifgo")}


ONLY = "only {} is turned: the sum in the gate is made of all three, so all three change their sign"

SENTENCES = {
    **_orders(),
    _each("{a}4 = np.stack(({a}[0], {a}[0], {a}[1], {a}[2]))"):
        "the input gate gets the forget gate's own weights, so i = f: it has to be 1 - f, and "
        "1 - σ(z) = σ(-z)",
    _each("{a}4 = np.stack((1 - {a}[0], {a}[0], {a}[1], {a}[2]))"):
        "1 is taken before the sigmoid, from the weights: σ(1 - z) is not 1 - σ(z), but σ(-z) is",
    _each("{a}4 = np.stack(({a}[0], -{a}[0], {a}[1], {a}[2]))"):
        "the two gates have changed places: the order is i, f, g, o, and the forget gate keeps its "
        "weights",
    _each("{a}4 = np.stack((-{a}[0], -{a}[0], {a}[1], {a}[2]))"):
        "the forget gate's weights are turned, too: only the input gate's are",
    _each("{a}4 = np.stack((-{a}[0], {a}[0], {a}[2], {a}[1]))"):
        "`g` and `o` have changed places: the order is i, f, g, o",
    _each("{a}4 = np.stack(({a}[0], {a}[1], {a}[2], -{a}[0]))"):
        "the input gate stands last: the order is i, f, g, o",
    _each("{a}4 = np.stack((1 / {a}[0], {a}[0], {a}[1], {a}[2]))"):
        "the weights are inverted, not turned: σ(1 / z) is not 1 - σ(z), but σ(-z) is",
    **{_each("{a}4 = np.stack(({a}[0], {a}[0], {a}[1], {a}[2]))", others):
       ONLY.format(f"`{turned}`") for turned, others in (("W", "Ub"), ("U", "Wb"), ("b", "WU"))},
    "U4 = np.stack((-U[0].T, U[0], U[1], U[2]))":
        "`U[0]` is also turned over (transposed): only its sign changes",
    _each("{a}4 = np.stack((-{a}[0], {a}[1], {a}[2]))"):
        "the forget gate is gone: it keeps its weights, and the input gate's come in front",
    _each("{a}4 = np.stack((-{a}[2], {a}[0], {a}[1], {a}[2]))"):
        "the input gate gets the output gate's weights, turned: it needs the forget gate's",
    "U4 = np.stack((U[0], U[0], U[1], U[2]))": "`U` keeps its sign: the sum in the gate is made of "
                                               "all three, so all three change theirs",
    "b4 = np.stack((b[0], b[0], b[1], b[2]))": "the bias keeps its sign: the sum in the gate is "
                                               "made of all three, so all three change theirs",
    "b4 = np.stack((1 - b[0], b[0], b[1], b[2]))": "`1 - b[0]` stands where `-b[0]` belongs: the 1 "
                                                   "of 1 - σ(z) is gone already in σ(-z)",
    _each("{a}4 = np.stack(({a}[1], {a}[0], {a}[1], {a}[2]))"):
        "the input gate gets the candidate's weights: it needs the forget gate's, turned",
    _each("{a}4 = np.stack((-{a}[1], {a}[0], {a}[1], {a}[2]))"):
        "the input gate gets the candidate's weights, turned: it needs the forget gate's",
    _each("{a}4 = np.stack((-{a}[0], -{a}[1], -{a}[2], {a}[0]))"):
        "all three sets are turned and one is added behind them: only the new one, the input "
        "gate's, is turned, and it stands first",
    "b4 = np.stack((0 * b[0], b[0], b[1], b[2]))":
        "the input gate's bias is 0: it is the forget gate's with the other sign",
    _each("{a}4 = np.stack((0 * {a}[0], {a}[0], {a}[1], {a}[2]))"):
        "zeros make the input gate 1/2, whatever comes: it has to be 1 - f",
}

EXERCISE = Exercise(
    "uncouple", "08_variants", _uncouple, ("W4", "U4", "b4"), **sized(partial(packed_args, 3)),
    equations=PACKED, difficulty=3, minutes=15, lines=3,
    hints=("What is σ(-z), if σ(z) is 0.9?",
           "1 - σ(z) = σ(-z): the input gate's W, U and b are the forget gate's with the other "
           "sign. Order in: f, g, o. Order out: i, f, g, o.",
           "For each of the three arrays: `np.stack((-W[0], …, …, …))`"),
    sentences=SENTENCES)
