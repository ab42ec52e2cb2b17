"""What several exercises of page 05 share."""

from functools import partial

import numpy as np

from lstm_course.cells.lstm import Params
from lstm_course.lessons.random_cases import normal

GATES = {1: "the input gate", 2: "the forget gate", 3: "the candidate", 4: "the output gate",
         5: "the cell state", 6: "the hidden state"}


def draw_params(rng, D, H, scale=1.0, dtype=np.float64):
    """Random, none of them zero; the gates' weights are drawn one by one and differ."""
    return Params(*(scale * rng.standard_normal(shape).astype(dtype)
                    for shape in ((4, D, H), (4, H, H), (4, 1, H))))


def gate_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    return {"p": draw_params(rng, D, H, 1.0, dtype), "x": draw(B, D), "h": draw(B, H)}


def step_args(rng, B, D, H, scale, dtype):
    return {**gate_args(rng, B, D, H, scale, dtype), "c": normal(rng, scale, dtype, B, H)}


def gate_sentences(letter, name, k, act="sigmoid"):
    """For a gate on its own, whose line is letter = act(x @ p.W[k] + h @ p.U[k] + p.b[k])."""
    other = "tanh" if act == "sigmoid" else "sigmoid"
    why = {"sigmoid": "a gate is a share between 0 and 1, which only the sigmoid gives",
           "tanh": "what is written may be negative, so it lies between -1 and 1"}[act]
    z = f"x @ p.W[{k}] + h @ p.U[{k}] + p.b[{k}]"
    said = {f"{letter} = {other}({z})": f"`{other}` stands where `{act}` belongs: {why}",
            f"{letter} = {z}": f"`{act}` is left out, so nothing keeps the {name} in its range",
            f"{letter} = {act}(x @ p.W[{k}] + h @ p.U[{k}])": f"the bias `p.b[{k}]` is missing",
            f"{letter} = {act}(x @ p.W[{k}] + p.b[{k}])":
                f"the old hidden state is missing: `h @ p.U[{k}]`",
            f"{letter} = {act}(h @ p.U[{k}] + p.b[{k}])": f"the input is missing: `x @ p.W[{k}]`"}
    partners = "`W` belongs to the input `x` and `U` to the old hidden state `h`, not the other way"
    for swapped in (f"h @ p.W[{k}] + x @ p.U[{k}]", f"x @ p.U[{k}] + h @ p.W[{k}]"):
        said[f"{letter} = {act}({swapped} + p.b[{k}])"] = partners
    order = "ifgo"
    for j in range(4):
        if j != k:
            said[f"{letter} = {act}(x @ p.W[{j}] + h @ p.U[{j}] + p.b[{j}])"] = (
                f"these are the weights of the gate {order[j]}: index {j} stands where {k} "
                f"belongs; the order is i, f, g, o")
    return said


GATE_LINES = {"i": ("sigmoid", "i", 0), "f": ("sigmoid", "f", 1), "g": ("tanh", "g", 2),
              "o": ("sigmoid", "o", 3)}


def all_gates(pattern):
    """The four lines of the gates with one slip in each; {W}, {U}, {b}, {k} are the gate's own."""
    return "\n".join(f"{g} = {act}(" + pattern.format(W=f"W{s}", U=f"U{s}", b=f"b{s}", k=k) + ")"
                     for g, (act, s, k) in GATE_LINES.items())


JOINED = "np.hstack([x @ W + h @ U + b for W, U, b in zip(p.W, p.U, p.b)])"
