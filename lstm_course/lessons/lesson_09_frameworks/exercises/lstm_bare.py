"""Write your own: exercise `lstm_bare` of page 09."""

from functools import partial
from itertools import permutations

import numpy as np
from numpy import tanh

from lstm_course.cells import sigmoid
from lstm_course.checks import Case, Exercise
from lstm_course.lessons.random_cases import EQUAL, SIZES, draws, normal


def _lstm_bare(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    H = []
    for x in X:
        i2h = x @ i2h_weight.T + i2h_bias
        h2h = h @ h2h_weight.T + h2h_bias
        zi, zf, zg, zo = np.split(i2h + h2h, 4, axis=1)
        i = sigmoid(zi)                                            # (1)
        f = sigmoid(zf)                                            # (2)
        g = tanh(zg)                                               # (3)
        o = sigmoid(zo)                                            # (4)
        c = f * c + i * g                                          # (5)
        h = o * tanh(c)                                            # (6)
        H.append(h)
    return np.stack(H), h, c


def _bare_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, 1.0, dtype)
    T = B if B == D == H else B + D + 1
    weights = {"i2h_weight": draw(4 * H, D), "h2h_weight": draw(4 * H, H),
               "i2h_bias": draw(4 * H), "h2h_bias": draw(4 * H)}
    return {**weights, "X": normal(rng, scale, dtype, T, B, D), "h": tanh(draw(B, H)),
            "c": normal(rng, scale, dtype, B, H)}


def _bare_cases(seed):
    rng = np.random.default_rng(seed + 1)
    args = _bare_args(rng, 3, 4, 5, 1.0, np.float64)
    return [*draws(seed, SIZES, _bare_args),
            Case("one step, T = 1", {**args, "X": args["X"][:1]})]


GATES = (("i", "sigmoid"), ("f", "sigmoid"), ("g", "tanh"), ("o", "sigmoid"))
BLOCKS = "np.split(i2h + h2h, 4, axis=1)"
KNOWN_ORDERS = {"igfo": " (so had MXNet's own early example)", "iofg": " (which is ONNX's order)"}


def _block_orders():
    """The four blocks of the sum, taken in every order but the right one."""
    said = {}
    for order in map("".join, permutations("ifgo")):
        if order != "ifgo":
            # z of gate k is the block that the answer took for it
            places = ", ".join(str(order.index(gate)) for gate in "ifgo")
            said[f"zi, zf, zg, zo = [{BLOCKS}[k] for k in ({places})]"] = (
                f"the four blocks are taken for {', '.join(order)}{KNOWN_ORDERS.get(order, '')}, "
                f"but they stand in the order i, f, g, o")
    return said


SENTENCES = {
    **_block_orders(),
    "zi, zf, zg, zo = (i2h + h2h).reshape(4, *h.shape)":
        "`reshape(4, B, H)` mixes rows and gates: each gate is a block of H columns, so slice "
        "along axis 1, as `SliceChannel` does",
    "zi, zf, zg, zo = [(i2h + h2h)[:, k::4] for k in range(4)]":
        "every fourth column is taken for a gate: a gate's H columns stand side by side",
    **{f"{gate} = {act}({BLOCKS.replace(' + h2h', '')}[{k}])":
       f"the old hidden state is missing in {gate}: its sum is a part of `i2h + h2h`"
       for k, (gate, act) in enumerate(GATES)},
    "i2h = x @ i2h_weight.T": "the bias of the input, `i2h_bias`, is missing",
    "h2h = h @ h2h_weight.T": "the bias of the old state, `h2h_bias`, is missing",
    "i2h = x @ i2h_weight.T\nh2h = h @ h2h_weight.T": "both biases are missing",
    "h2h = h @ h2h_weight.T + i2h_bias":
        "`i2h_bias` goes with the old state too: that one has a bias of its own, `h2h_bias`",
    "h2h = np.hstack([h @ u for u in np.split(h2h_weight, 4)]) + h2h_bias":
        "`h2h_weight` is not turned over: its rows belong to the new units, so it is "
        "`h @ h2h_weight.T`, which `FullyConnected` does for you",
    "\n".join(f"{gate} = {act}(np.split(i2h, 4, axis=1)[{k}]) + "
              f"{act}(np.split(h2h, 4, axis=1)[{k}])" for k, (gate, act) in enumerate(GATES)):
        "the two parts are squashed one by one and added then: add them first, and squash the sum",
    **dict.fromkeys(("h2h = h @ i2h_weight.T + i2h_bias", "h2h = h @ i2h_weight.T + h2h_bias"),
                    "the old state goes through the weights of the input: it has its own, "
                    "`h2h_weight`"),
    "h2h = c @ h2h_weight.T + h2h_bias":
        "the cell state `c` stands where the hidden state `h` belongs: the gates see `h`",
    "i = tanh(zi)\nf = tanh(zf)\no = tanh(zo)":
        "the three gates are squashed by `tanh`: a gate lies between 0 and 1, so by `sigmoid`",
    "i2h = x @ i2h_weight.T + i2h_bias + h2h_bias\nh2h = h @ h2h_weight.T + i2h_bias + h2h_bias":
        "both biases are added twice: each goes with its own matrix",
    "f = sigmoid(zf + 1)": "1 is added to the forget gate's sum: BasicLSTMCell does so, this cell "
                           "doesn't",
    "return (np.stack(H), h, tanh(c))": "the last `c` is squashed: it is returned as it is",
    "return (np.concatenate(H), h, c)": "the steps are joined into one matrix: `np.stack` gives "
                                        "each step an entry of its own, (T, B, H)",
    "return (np.stack(H), np.stack(H), c)":
        "all hidden states are returned twice: the second time only the last `h` is wanted",
    "g = tanh(sigmoid(zg))": "the candidate's sum goes through `sigmoid` first: it goes through "
                             "`tanh` alone",
    "g = zg": "the candidate is not squashed: `tanh` is missing",
    "c = tanh(f * c + i * g)\nh = o * c":
        "`tanh(c)` is carried on as the cell state: `tanh` stands in (6) alone, and `c` goes on "
        "as it is",
    "H = [h]": "the state before the first step is kept, too: `H` has one hidden state a step, the "
               "one after it",
    "c = i * c + f * g": "`f` and `i` have changed places: the forget gate scales the old cell "
                         "state, the input gate the candidate",
    "c = f * c + g": "the input gate is missing: `i` decides how much of `g` is written",
    "c = c + i * g": "the forget gate is missing: `f` decides how much of the old `c` is kept",
    "c = f * h + i * g": "the hidden state `h` stands where the cell state `c` belongs",
    "h = o * c": "`tanh` is left out: without it the hidden state can leave -1 … 1",
    "h = tanh(c)": "the output gate is missing: `o` decides how much is shown",
    "h = tanh(o * c)": "`tanh` goes around the product; it belongs around `c` alone",
    "h = o * sigmoid(c)": "`sigmoid` stands where `tanh` belongs: the hidden state may be negative",
    "g = sigmoid(zg)": "the candidate is squashed by `sigmoid`: it may be negative, so by `tanh`",
    **dict.fromkeys((
        "for x in X[:1]: ...",
        "for x in X[:1]: ...\nreturn (np.stack(H + [0 * h] * (len(X) - 1)), h, c)"),
        "it ends after the first step: does `return` stand inside the loop? It belongs below it"),
    "H.append(c)": "the cell states are collected: `H` holds the hidden states",
    "return (np.stack(H), c, h)": "the last two are returned in the wrong order: `h` comes first",
}

EXERCISE = Exercise(
    "lstm_bare", "09_frameworks", _lstm_bare, ("H", "h", "c"), cases=_bare_cases,
    probes=lambda seed: draws(seed, EQUAL, _bare_args),
    equations={1: "the input gate", 2: "the forget gate", 3: "the candidate",
               4: "the output gate", 5: "the cell state", 6: "the hidden state"},
    difficulty=4, minutes=25, lines=11, points=3,
    hints=("What does one step need before the gates can be told apart?",
           "i2h + h2h is (B, 4 H): all four sums in one row. Cut it into i, f, g, o; then (1) "
           "to (6) as ever.",
           "In the loop: two calls of `FullyConnected`, one of `SliceChannel(… + …, 4)`, four "
           "of `Activation`, then c, h and a line that keeps h"),
    sentences=SENTENCES)
