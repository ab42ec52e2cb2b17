"""Remove a gate with weights alone: exercise `open_gate` of page 08."""

import numpy as np

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import sized

from .shared import PACKED, packed_args


def _open_gate(W, U, b, k):
    chosen = np.arange(4).reshape(4, 1, 1) == k
    W_new = np.where(chosen, 0, W)                     # (1)
    U_new = np.where(chosen, 0, U)                     # (2)
    b_new = np.where(chosen, 100, b)                   # (3)
    return W_new, U_new, b_new


def _open_args(rng, B, D, H, scale, dtype):
    args = packed_args(4, rng, B, D, H, scale, dtype)
    return {**args, "k": (B + D) % 4}


SENTENCES = {
    "b_new = np.where(chosen, 1, b)": "a bias of 1 makes a gate of σ(1) = 0.73: to be 1, the gate "
                                      "needs a large bias, 100",
    "b_new = np.where(chosen, 0, b)": "a bias of 0 makes a gate of σ(0) = 0.5: to be 1, the gate "
                                      "needs a large bias, 100",
    "W_new = np.where(chosen, 100, W)\nU_new = np.where(chosen, 100, U)":
        "100 stands in `W` and `U`, too: then a negative input closes the gate. They need zeros",
    "b_new = np.where(chosen, 10, b)": "σ(10) is 0.99995, not yet 1: the exercise asks for 100",
    "chosen = np.arange(4).reshape(4, 1, 1) == 1": "it is always the forget gate that is opened: "
                                                   "open gate `k`",
    "b_new = np.where(chosen, -100, b)": "-100 closes the gate for good: σ(-100) is 0",
    "W_new = W\nU_new = U": "`W` and `U` still speak: the gate must be 1 whatever comes, so both "
                            "are 0",
    "U_new = U": "`U` still speaks: the gate must be 1 whatever the old hidden state is",
    "W_new = W": "`W` still speaks: the gate must be 1 whatever the input is",
    "b_new = np.where(chosen, b + 100, b)": "100 is added to the old bias: put it in its place",
    "chosen = np.arange(4).reshape(4, 1, 1) == (k - 1) % 4":
        "the wrong gate is opened, the one before: k counts from 0",
    "chosen = np.arange(4).reshape(4, 1, 1) == k + 1": "the wrong gate is opened, the one after: "
                                                       "k counts from 0",
    "chosen = np.arange(4).reshape(4, 1, 1) != k": "every gate but gate k is opened",
    "chosen = np.arange(4).reshape(4, 1, 1) >= 0": "all gates are opened: only gate k is",
    "W_new = np.where(chosen, 1, W)\nU_new = np.where(chosen, 1, U)":
        "ones in `W` and `U` let the gate depend on x and h: to be 1 whatever comes, it needs "
        "zeros",
    "W_new = 0 * W\nU_new = 0 * U\nb_new = np.where(chosen, 100, 0 * b)":
        "zeros stand in the weights of the other gates, too: they keep theirs",
    "W_new = 0 * W\nU_new = 0 * U":
        "zeros stand in `W` and `U` of the other gates, too: they keep theirs",
    "b_new = np.full_like(b, 100)": "100 stands in the biases of all gates: only gate k is opened",
    "W_new = np.where(np.arange(W.shape[2]) == 0, 0, W)\n"
    "U_new = np.where(np.arange(U.shape[2]) == 0, 0, U)\n"
    "b_new = np.where(np.arange(b.shape[2]) == 0, 100, b)":
        "the first unit of every gate is changed: all units of gate k are, `W_new[k]`",
    "b_new = np.where(chosen & (np.arange(b.shape[2]) == 0), 100, b)":
        "100 stands in one unit's bias alone: gate k has one for each unit, `b_new[k]`",
    "\n".join(f"{a}_new = np.delete({a}, k, axis=0)" for a in "WUb"):
        "gate k is taken out: the LSTM keeps its four gates, and this one is open",
    # an index that the second axis lacks stops it, as it does the answer
    "\n".join(f"{a}_new = np.concatenate(({a}[:, :k], 0 * {a}[:, [k]], {a}[:, k + 1:]), axis=1)"
              for a in "WU"):
        "index k is taken on the *second* axis of `W` and `U`, which counts what comes in: the "
        "gates stand along the first, `W_new[k]`",
    "b_new = b": "the bias is left as it was: zeros in W and U alone don't open a gate",
}

EXERCISE = Exercise(
    "open_gate", "08_variants", _open_gate, ("W_new", "U_new", "b_new"), **sized(_open_args),
    equations=PACKED, difficulty=2, minutes=10, lines=4,
    hints=("What must stand in W and U, so that neither x nor h has a say?",
           "σ(x W + h U + b) with W = 0 and U = 0 is σ(b); σ(100) is 1 to the last digit.",
           "`W_new = W.copy()`, then `W_new[k] = …`, and so on. Or "
           "`chosen = np.arange(4).reshape(4, 1, 1) == k`, then "
           "`W_new = np.where(chosen, …, W)` and so on"),
    sentences=SENTENCES)
