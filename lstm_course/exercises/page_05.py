"""The exercises of page 05_lstm: the LSTM, one equation at a time."""

from functools import partial

import numpy as np
from numpy import tanh

from ..cells import lstm, sigmoid
from ..cells.lstm import Params
from ..checks import Case, Exercise
from .draws import EQUAL, SIZES, draws, normal, sized

PAGE = "05_lstm"
GATES = {1: "the input gate", 2: "the forget gate", 3: "the candidate", 4: "the output gate",
         5: "the cell state", 6: "the hidden state"}


# The references. In `p`, W (4, D, H), U (4, H, H) and b (4, 1, H) hold the gates i, f, g, o.

def _sigmoid(z):
    s = 1 / (1 + np.exp(-z))
    return s


def _forget_gate(p, x, h):
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])      # (2)
    return f


def _input_gate(p, x, h):
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])      # (1)
    return i


def _candidate(p, x, h):
    g = tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])         # (3)
    return g


def _cell_update(f, i, g, c):
    c_new = f * c + i * g                              # (5)
    return c_new


def _hidden_state(p, x, h, c_new):
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])      # (4)
    h_new = o * tanh(c_new)                            # (6)
    return h_new


def _lstm_step(p, x, h, c):
    Wi, Wf, Wg, Wo = p.W
    Ui, Uf, Ug, Uo = p.U
    bi, bf, bg, bo = p.b
    i = sigmoid(x @ Wi + h @ Ui + bi)                  # (1)
    f = sigmoid(x @ Wf + h @ Uf + bf)                  # (2)
    g = tanh(x @ Wg + h @ Ug + bg)                     # (3)
    c_new = f * c + i * g                              # (5)
    o = sigmoid(x @ Wo + h @ Uo + bo)                  # (4)  after (5): a slip may use c_new here
    h_new = o * tanh(c_new)                            # (6)
    return h_new, c_new


def lstm_step(p, x, h, c):
    """What an answer that calls lstm_step is lent: the course's own cell."""
    return tuple(lstm.forward(p, x, lstm.State(h, c))[0])


def _lstm_forward(p, X, h, c):
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H), h, c


def _count_parameters(n, m):
    count = 4 * (n * m + n * n + n)
    return count


def _join_weights(W, U):
    V = np.concatenate((U, W), axis=1)
    return V


def _split_weights(V):
    H = V.shape[2]
    W, U = V[:, H:], V[:, :H]
    return W, U


# The cases.

def _params(rng, D, H, scale=1.0, dtype=np.float64):
    """Random, none of them zero; the gates' weights are drawn one by one and differ."""
    return Params(*(scale * rng.standard_normal(shape).astype(dtype)
                    for shape in ((4, D, H), (4, H, H), (4, 1, H))))


def _gate_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    return {"p": _params(rng, D, H, 1.0, dtype), "x": draw(B, D), "h": draw(B, H)}


def _step_args(rng, B, D, H, scale, dtype):
    return {**_gate_args(rng, B, D, H, scale, dtype), "c": normal(rng, scale, dtype, B, H)}


def _hidden_args(rng, B, D, H, scale, dtype):
    return {**_gate_args(rng, B, D, H, scale, dtype), "c_new": normal(rng, scale, dtype, B, H)}


def _update_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype, B, H)
    return {"f": sigmoid(draw()), "i": sigmoid(draw()), "g": tanh(draw()), "c": draw()}


def _forward_args(rng, B, D, H, scale, dtype):
    args = _step_args(rng, B, D, H, scale, dtype)
    T = B if B == D == H else B + 4
    return {"p": args["p"], "X": normal(rng, scale, dtype, T, B, D), "h": args["h"],
            "c": args["c"]}


def _one_step_args(rng, B, D, H, scale, dtype):
    args = _forward_args(rng, B, D, H, scale, dtype)
    return {**args, "X": args["X"][:1]}


def _weight_args(rng, B, D, H, scale, dtype):
    p = _params(rng, D, H, scale, dtype)
    return {"W": p.W, "U": p.U}


def _joined_args(rng, B, D, H, scale, dtype):
    return {"V": normal(rng, scale, dtype, 4, H + D, H)}


def _forward_cases(seed):
    rng = np.random.default_rng(seed + 1)
    one = Case("one step, T = 1", _one_step_args(rng, 3, 4, 5, 1.0, np.float64))
    return [*draws(seed, SIZES, _forward_args), one]


def _count_cases(seed):
    rng = np.random.default_rng(seed)
    pairs = [(3, 2), (2, 3), (1, 1), *((int(n), int(m)) for n, m in rng.integers(5, 600, (3, 2)))]
    return [Case(f"n = {n}, m = {m}", {"n": n, "m": m}) for n, m in pairs]


def _sigmoid_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case("numbers around 0", {"z": rng.standard_normal((3, 4))}),
            Case("a vector", {"z": rng.standard_normal(5)}),
            Case("three axes", {"z": rng.standard_normal((2, 3, 4))}),
            Case("large values", {"z": np.array([[-1000.0, -50.0], [50.0, 1000.0]])}),
            Case("tiny values", {"z": 1e-3 * rng.standard_normal((2, 3))}),
            Case("float32", {"z": rng.standard_normal((3, 2)).astype(np.float32)})]


# What a teacher says to the slips that have a belief behind them.

def _gate_sentences(letter, name, k, act="sigmoid"):
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


STEP_SENTENCES = {
    "c_new = i * c + f * g":
        "`f` and `i` have changed places: the forget gate `f` scales the old cell state, the input "
        "gate `i` scales the candidate (or their weights are taken from each other's place)",
    "c_new = f * c + g": "the input gate is missing: `i` decides how much of `g` is written",
    "c_new = c + i * g": "the forget gate is missing: `f` decides how much of the old `c` is kept",
    "c_new = i * g": "the old cell state is missing: nothing is carried on from `c`",
    "c_new = f * c": "nothing new is written: `i * g` is missing",
    "c_new = f * h + i * g": "the hidden state `h` stands where the cell state `c` belongs",
    "c_new = f * c + (1 - f) * g":
        "`1 - f` stands where `i` belongs: that is the LSTM with coupled gates, another cell",
    "h_new = o * tanh(c)": "the old cell state `c` is shown, but `c_new` belongs there: "
                           "(5) comes before (6)",
    "h_new = o * c_new": "`tanh` is left out: without it the hidden state can leave -1 … 1",
    "h_new = tanh(o * c_new)": "`tanh` goes around the product; it belongs around `c_new` alone, "
                               "and the gate scales the result",
    "h_new = tanh(c_new)": "the output gate is missing: `o` decides how much is shown",
    "h_new = o * sigmoid(c_new)": "`sigmoid` stands where `tanh` belongs: the hidden state may be "
                                  "negative",
    "return (c_new, h_new)": "the two results are returned in the wrong order: `h_new` comes first",
}

GATE_LINES = {"i": ("sigmoid", "i", 0), "f": ("sigmoid", "f", 1), "g": ("tanh", "g", 2),
              "o": ("sigmoid", "o", 3)}


def _all_gates(pattern):
    """The four lines of the gates with one slip in each; {W}, {U}, {b}, {k} are the gate's own."""
    return "\n".join(f"{g} = {act}(" + pattern.format(W=f"W{s}", U=f"U{s}", b=f"b{s}", k=k) + ")"
                     for g, (act, s, k) in GATE_LINES.items())


JOINED = "np.hstack([x @ W + h @ U + b for W, U, b in zip(p.W, p.U, p.b)])"
STEP_SENTENCES |= {
    "i = sigmoid(x @ Wi + h @ Ui + bi + c)\nf = sigmoid(x @ Wf + h @ Uf + bf + c)\n"
    "o = sigmoid(x @ Wo + h @ Uo + bo + c_new)":
        "the cell state is in the gates: those are peepholes, which belong to another cell",
    "g = tanh(x @ Wg + (f * h) @ Ug + bg)":
        "`f * h` stands where `h` belongs: a gate on the old hidden state is the GRU's way",
    "o = sigmoid(x @ Wo + tanh(c_new) @ Uo + bo)":
        "`tanh(c_new)` stands where the old `h` belongs: was `h` overwritten before the output "
        "gate read it?",
    "f = sigmoid(x @ Wf + h @ Uf + bf + 1)":
        "1 is added to the sum: a forget bias of 1 is set once, in `p.b[1]`, not at each step",
    "Wi, Wf, Wg, Wo = np.split(p.W.reshape(p.W.shape[1], -1), 4, axis=1)\n"
    "Ui, Uf, Ug, Uo = np.split(p.U.reshape(p.U.shape[1], -1), 4, axis=1)":
        "`reshape` tears the gates apart: the first axis of `p.W` holds the gates, so gate 2 is "
        "`p.W[2]`",
    _all_gates(JOINED + ".reshape(4, *h.shape)[{k}]"):
        "the joined sum (B, 4 H) is cut by `reshape(4, B, H)`, which mixes rows and gates: gate k "
        "is its columns k H to (k + 1) H",
    _all_gates("(np.dot(x, p.W) + np.dot(h, p.U) + p.b[:, 0])[{k}]"):
        "`np.dot` puts the gates on the middle axis, (B, 4, H), so the rows are taken for gates: "
        "with `@` the gates come first",
    _all_gates(JOINED + "[:, {k}::4]"):
        "every fourth column is taken for a gate, but a gate's columns stand side by side: "
        "k H to (k + 1) H",
    _all_gates("np.hstack((x, h)) @ np.vstack(({U}, {W})) + {b}"):
        "the two joined orders don't fit: with [x, h] `W` stands on top, with [h, x] `U` does",
}

UPDATE_SENTENCES = {line: words for line, words in STEP_SENTENCES.items()
                    if line.startswith("c_new") and "h" not in line}

SOFTMAX = {f"s = np.exp(z{less}) / np.sum(np.exp(z{less}){axis})":
           "this is the softmax: its entries share a sum, but the sigmoid looks at each entry alone"
           for less in ("", " - np.max(z)") for axis in ("", ", axis=-1, keepdims=True")}

EXERCISES = (
    Exercise(
        "sigmoid", PAGE, _sigmoid, ("s",), _sigmoid_cases, difficulty=1, minutes=5, lines=1,
        hints=("Which number must come out for z = 0, for a very large z, for a very negative z?",
               "σ(z) = 1 / (1 + e^(-z)), for each entry of z on its own.",
               "One line: `return 1 / (1 + np.exp(…))`"),
        sentences={
            "s = 1 / (1 + np.exp(z))": "the minus sign is missing: large z must give 1, not 0",
            "s = tanh(z)": "this is tanh, which runs from -1 to 1; the sigmoid runs from 0 to 1",
            "s = np.exp(-z) / (1 + np.exp(-z))": "this is 1 - σ(z): large z must give 1, not 0",
            "s = 1 / 1 + np.exp(-z)": "brackets are missing: the 1 is divided by all of "
                                      "`1 + np.exp(-z)`",
            "s = 1 / np.exp(-z)": "below the line, `1 +` is missing",
            "s = 1 / (1 + np.exp(-z)) * (1 - 1 / (1 + np.exp(-z)))":
                "this is the slope of the sigmoid, σ(1 - σ), not the sigmoid",
            **SOFTMAX,
            "s = np.exp(z) / (1 + np.exp(z))":
                "for large z `np.exp(z)` is infinite, and infinity / infinity is NaN: use the form "
                "with `np.exp(-z)`",
            "s = np.maximum(z, 0)": "this is a ReLU, which has no upper end"}),
    Exercise(
        "forget_gate", PAGE, _forget_gate, ("f",), **sized(_gate_args), equations=GATES,
        difficulty=1, minutes=10, lines=1, uses={"sigmoid": sigmoid},
        hints=("What does the gate look at before it decides? Two things, and a bias.",
               "(2)  f = σ(x W_f + h U_f + b_f); the forget gate's weights have index 1.",
               "One line: `return sigmoid(x @ p.W[…] + h @ … + …)`"),
        sentences=_gate_sentences("f", "forget gate", 1)),
    Exercise(
        "input_gate", PAGE, _input_gate, ("i",), **sized(_gate_args), equations=GATES,
        difficulty=1, minutes=5, lines=1, uses={"sigmoid": sigmoid},
        hints=("What differs from the forget gate? Only which weights it uses.",
               "(1)  i = σ(x W_i + h U_i + b_i); the input gate's weights have index 0.",
               "One line: `return sigmoid(x @ p.W[…] + … + …)`"),
        sentences=_gate_sentences("i", "input gate", 0)),
    Exercise(
        "candidate", PAGE, _candidate, ("g",), **sized(_gate_args), equations=GATES,
        difficulty=1, minutes=5, lines=1, uses={"sigmoid": sigmoid},
        hints=("May what is written be negative? Which squashing function allows that?",
               "(3)  g = tanh(x W_g + h U_g + b_g); the candidate's weights have index 2.",
               "One line: `return tanh(x @ p.W[…] + … + …)`"),
        sentences=_gate_sentences("g", "candidate", 2, "tanh")),
    Exercise(
        "cell_update", PAGE, _cell_update, ("c_new",), **sized(_update_args), equations=GATES,
        difficulty=2, minutes=10, lines=1,
        hints=("Which gate decides about the old memory, and which about the new?",
               "(5)  c' = f ⊙ c + i ⊙ g, where ⊙ multiplies entry by entry.",
               "One line: `return … * c + … * g`"),
        sentences=UPDATE_SENTENCES),
    Exercise(
        "hidden_state", PAGE, _hidden_state, ("h_new",), **sized(_hidden_args), equations=GATES,
        difficulty=2, minutes=10, lines=2, uses={"sigmoid": sigmoid},
        hints=("The memory may grow beyond 1. What brings it back before the gate shows it?",
               "(4)  o = σ(x W_o + h U_o + b_o), index 3;  (6)  h' = o ⊙ tanh(c').",
               "Two lines: `o = sigmoid(…)`, then `return o * tanh(…)`"),
        sentences={**_gate_sentences("o", "output gate", 3),
                   **{k: v for k, v in STEP_SENTENCES.items() if k.startswith("h_new")},
                   "return o": "the output gate alone is returned: it still has to scale "
                               "`tanh(c_new)`"}),
    Exercise(
        "lstm_step", PAGE, _lstm_step, ("h_new", "c_new"), **sized(_step_args), equations=GATES,
        difficulty=3, minutes=20, lines=6, points=2, uses={"sigmoid": sigmoid},
        hints=("In which order must the six equations stand, so that each finds what it needs?",
               "(1) to (4) need only x and h; (5) needs f, i, g and the old c; (6) needs o and the "
               "new c.",
               "`zi, zf, zg, zo = …`, then `i = sigmoid(zi)` and so on, `c_new = … * c + … * …`, "
               "`h_new = o * …`"),
        sentences=STEP_SENTENCES),
    Exercise(
        "lstm_forward", PAGE, _lstm_forward, ("H", "h", "c"),
        cases=_forward_cases, probes=lambda seed: draws(seed, EQUAL, _forward_args),
        difficulty=3, minutes=15, lines=5, points=2, uses={"lstm_step": lstm_step},
        hints=("What must step t + 1 know of step t, and what do you want to keep of each step?",
               "h_t, c_t = step(x_t, h_{t-1}, c_{t-1}) for t = 1 … T; H holds every h_t.",
               "`for x in X:` with two lines in it, an empty list before it, `np.stack` after it"),
        sentences={
            "return (np.broadcast_to(np.stack(H), X.shape), h, c)":
                "the array for all states is made like `X`, with a column for each input; a hidden "
                "state has one for each unit, as `h` has"}),
    Exercise(
        "count_parameters", PAGE, _count_parameters, ("the number of parameters",), _count_cases,
        difficulty=2, minutes=10, lines=1,
        hints=("How many numbers are in W_f, in U_f and in b_f? How many such sets are there?",
               "One gate: nm + n² + n. How many times?",
               "One line: `return 4 * (… + … + …)`"),
        sentences={
            "count = 4 * (n * m + n * n)": "the biases are missing: n for each gate",
            "count = 3 * (n * m + n * n + n)": "there are three gates, but the candidate has "
                                               "weights too: four sets",
            "count = 4 * (n * m + n + n)": "U_f takes n numbers to n numbers, so it has n² entries",
            "count = 4 * (n * m + n * n + m)": "a bias belongs to a unit: there are n, not m",
            "count = 4 * (n * m + n * m + n)": "U_f takes n numbers to n numbers: n², not nm",
            "count = 4 * (n * m + m * m + n)": "U_f takes n numbers to n numbers: n², not m²",
            "count = 4 * (n * m + n * n + 2 * n)": "these are PyTorch's two biases; here each gate "
                                                   "has one",
            "count = 4 * (n * m + n ^ 2 + n)": "`^` is no power in Python: write `n ** 2`",
            "count = 4 * (n * m + n * n + 1)": "a bias for each unit: n in each gate, not 1",
            "count = n * m + n * n + n": "this is one gate: there are four sets of weights",
            "count = 4 * n * m + n * n + n": "brackets are missing: all three terms count four "
                                             "times"}),
    Exercise(
        "join_weights", PAGE, _join_weights, ("V",), **sized(_weight_args),
        difficulty=3, minutes=10, lines=1,
        hints=("In [h, x] @ V, which rows of V does h meet, and which does x?",
               "V = [U; W]: for each gate U (H, H) on top of W (D, H), so V is (4, H + D, H).",
               "One line: `return np.concatenate((…, …), axis=…)`"),
        sentences={"V = np.concatenate((W, U), axis=1)": "`W` stands above `U`: that fits [x, h], "
                                                         "but here h comes first",
            "V = np.concatenate((U, W))": "the parts are joined along axis 0, which holds the "
                                          "gates; the rows are on axis 1",
            "V = np.concatenate((U, W), axis=2)": "the parts are joined side by side; `U` stands "
                                                  "on top of `W`, along axis 1"}),
    Exercise(
        "split_weights", PAGE, _split_weights, ("W", "U"), **sized(_joined_args),
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
                "axis 0 is cut, which holds the four gates; the rows are on axis 1"}),
)
