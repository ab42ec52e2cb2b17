"""The exercises of page 09_frameworks: the same weights in other hands."""

from functools import partial
from itertools import permutations

import numpy as np
from numpy import tanh

from ..cells import sigmoid
from ..checks import Case, Choice, Exercise
from .draws import EQUAL, SIZES, draws, normal, sized
from .layout_slips import (
    FLAT_SENTENCES,
    FROM_SENTENCES,
    KERAS_SENTENCES,
    OLD_SENTENCES,
    ONE_BIAS_SENTENCES,
    ONNX_SENTENCES,
    TORCH_SENTENCES,
    slips,
)

PAGE = "09_frameworks"


# The references. Ours are W (4, D, H), U (4, H, H) and b (4, 1, H), gates in the order i, f, g, o.

def _weights_to_torch(W, U):
    weight_ih = np.concatenate(W.mT)                               # (1)
    weight_hh = np.concatenate(U.mT)                               # (2)
    return weight_ih, weight_hh


def _weights_from_torch(weight_ih, weight_hh):
    H = weight_hh.shape[1]                                         # (1)
    W = weight_ih.reshape(4, H, -1).mT                             # (2)
    U = weight_hh.reshape(4, H, -1).mT                             # (3)
    return W, U


def _one_bias(bias_ih, bias_hh):
    _total = bias_ih + bias_hh                                     # (1)
    b = _total.reshape(4, 1, -1)                                   # (2)
    return b


def _keras_arrays(W, U, b):
    kernel = np.concatenate(W, axis=1)                             # (1)
    recurrent_kernel = np.concatenate(U, axis=1)                   # (2)
    bias = b.ravel()                                               # (3)
    return kernel, recurrent_kernel, bias


def _onnx_arrays(W, U, b):
    order = [0, 3, 1, 2]                                           # (1)
    W_onnx = np.concatenate(W[order].mT)[None]                     # (2)
    R = np.concatenate(U[order].mT)[None]                          # (3)
    B = np.concatenate((b[order].ravel(), 0 * b.ravel()))[None]    # (4)
    return W_onnx, R, B


def _from_old_tensorflow(kernel, bias):
    H = len(bias) // 4
    order = [0, 2, 1, 3]                                           # (1)
    V = np.stack(np.split(kernel, 4, axis=1))[order]               # (2)
    W = V[:, :-H]                                                  # (3)
    U = V[:, -H:]                                                  # (4)
    one = np.array([0, 1, 0, 0], bias.dtype).reshape(4, 1, 1)
    b = bias.reshape(4, 1, H)[order] + one                         # (5)
    return W, U, b


def _cut_flat_vector(v, D, H):
    i2h_weight = v[:4 * H * D].reshape(4 * H, D)                                        # (1)
    h2h_weight = v[4 * H * D:4 * H * (D + H)].reshape(4 * H, H)                         # (2)
    i2h_bias = v[4 * H * (D + H):4 * H * (D + H) + 4 * H]                               # (3)
    h2h_bias = v[4 * H * (D + H) + 4 * H:]                                              # (4)
    return i2h_weight, h2h_weight, i2h_bias, h2h_bias


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


def _turn_update_gate(W, U, b):
    sign = np.array([1, -1, 1], W.dtype).reshape(3, 1, 1)
    W_turned = sign * W                                            # (1)
    U_turned = sign * U                                            # (2)
    b_turned = sign * b                                            # (3)
    return W_turned, U_turned, b_turned


def _count_each_variant(n, m, p):
    gate = n * m + n * n + n
    slide_gru = 3 * (n * m + n * n)                                # (1)
    torch_gru = 3 * (gate + n)                                     # (2)
    coupled = 3 * gate                                             # (3)
    peephole = 4 * gate + 3 * n                                    # (4)
    full_peephole = 4 * gate + 3 * n * n                           # (5)
    projected = 4 * (n * m + n * p + n) + n * p                    # (6)
    return slide_gru, torch_gru, coupled, peephole, full_peephole, projected


# The cases. No weight is zero and no two gates are alike, so no order can hide.

def _weight_args(rng, B, D, H, scale, dtype, gates=4):
    draw = partial(normal, rng, scale, dtype)
    return {"W": draw(gates, D, H), "U": draw(gates, H, H)}


def _param_args(rng, B, D, H, scale, dtype, gates=4):
    args = _weight_args(rng, B, D, H, scale, dtype, gates)
    return {**args, "b": normal(rng, scale, dtype, gates, 1, H)}


def _torch_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    return {"weight_ih": draw(4 * H, D), "weight_hh": draw(4 * H, H)}


def _bias_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    return {"bias_ih": draw(4 * H), "bias_hh": draw(4 * H)}


def _old_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    return {"kernel": draw(D + H, 4 * H), "bias": draw(4 * H)}


def _flat_args(rng, B, D, H, scale, dtype):
    return {"v": normal(rng, scale, dtype, 4 * H * (D + H) + 8 * H), "D": D, "H": H}


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


def _count_cases(seed):
    rng = np.random.default_rng(seed)
    sizes = [(3, 2, 1), (2, 3, 5), (1, 1, 1), *(map(int, s) for s in rng.integers(5, 600, (3, 3)))]
    return [Case(f"n = {n}, m = {m}, p = {p}", {"n": n, "m": m, "p": p}) for n, m, p in sizes]


# What a teacher says to the slips that have a belief behind them; those in a layout stand apart.

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


BARE_SENTENCES = {
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

TURN_PAIRS = (("W_turned", "W"), ("U_turned", "U"), ("b_turned", "b"))
TURN_SENTENCES = {
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

COUNT_SENTENCES = {
    **dict.fromkeys((
        "coupled = 3 * (n * m + n * n + 2 * n)",
        "peephole = 4 * (n * m + n * n + 2 * n) + 3 * n",
        "full_peephole = 4 * (n * m + n * n + 2 * n) + 3 * n * n",
        "projected = 4 * (n * m + n * p + 2 * n) + n * p"),
        "two biases are counted, but there is one in each set here: n, not 2n"),
    "coupled = 3 * (n * m + n * n)\n"
    "peephole = 4 * (n * m + n * n) + 3 * n\n"
    "full_peephole = 4 * (n * m + n * n) + 3 * n * n\n"
    "projected = 4 * (n * m + n * p) + n * p":
        "the biases are missing in all four: n in each set",
    "torch_gru = 3 * (n * m + n * n + 2)\n"
    "coupled = 3 * (n * m + n * n + 1)\n"
    "peephole = 4 * (n * m + n * n + 1) + 3 * n\n"
    "full_peephole = 4 * (n * m + n * n + 1) + 3 * n * n\n"
    "projected = 4 * (n * m + n * p + 1) + n * p":
        "a bias is counted as one number: it holds one for each unit, n",
    "coupled = 3 * (n * m + n * n + 2 * n)\n"
    "peephole = 4 * (n * m + n * n + 2 * n) + 3 * n\n"
    "full_peephole = 4 * (n * m + n * n + 2 * n) + 3 * n * n\n"
    "projected = 4 * (n * m + n * p + 2 * n) + n * p":
        "two biases are counted in all four, as PyTorch's GRU has them, but there is one in each "
        "set here: n, not 2n",
    "slide_gru = 3 * (n * m + m * m)\n"
    "torch_gru = 3 * (n * m + m * m + 2 * m)\n"
    "coupled = 3 * (n * m + m * m + m)\n"
    "peephole = 4 * (n * m + m * m + m) + 3 * m\n"
    "full_peephole = 4 * (n * m + m * m + m) + 3 * m * m\n"
    "projected = 4 * (n * m + m * p + m) + m * p":
        "`n` and `m` have changed places: `n` is the number of units, `m` that of inputs",
    "slide_gru = 3 * (n * m + n * n + n)": "biases are counted, but the slide's GRU has none",
    "slide_gru = 4 * (n * m + n * n)": "a GRU has three sets of weights: r, z and the candidate",
    "slide_gru = 2 * (n * m + n * n)": "the candidate has weights, too: three sets, not two",
    "slide_gru = 3 * (n * m + n * n + 2 * n)": "biases are counted, and two of them: the slide's "
                                               "GRU has none",
    "slide_gru = n * m + n * n": "this is one set of weights: r, z and the candidate make three",
    "torch_gru = 3 * (n * m + n * n + n)":
        "PyTorch keeps two biases a unit, one with each matrix: 2n in each set",
    "torch_gru = 3 * (n * m + n * n + n) + n":
        "a second bias is counted in one set only: PyTorch keeps two in each of the three",
    "torch_gru = 3 * (n * m + n * n)": "the biases are missing: PyTorch keeps two, 2n in each set",
    "torch_gru = 4 * (n * m + n * n + 2 * n)": "a GRU has three sets of weights, not four",
    "coupled = 4 * (n * m + n * n + n)":
        "i = 1 - f is computed from f: the input gate has no weights left, so three sets",
    "coupled = 2 * (n * m + n * n + n)": "f, o and the candidate have weights: three sets, not two",
    "coupled = 3 * (n * m + n * n)": "the biases are missing: n in each set",
    "coupled = 4 * (n * m + n * n + n) - n":
        "only the input gate's bias is left out: with i = 1 - f all of its weights go, so three "
        "sets are left",
    "peephole = 4 * (n * m + n * n + n) + 4 * n":
        "the candidate has no peephole: three gates look, so 3n",
    "peephole = 4 * (n * m + n * n + n) + 3 * n * n":
        "a unit looks at its own cell state only: n numbers a gate, not n²",
    "peephole = 4 * (n * m + n * n + n) + n": "each of the three gates has its own n peepholes",
    "peephole = 4 * (n * m + n * n + n) + 2 * n":
        "three gates look, the output gate too: 3n, not 2n",
    "peephole = 4 * (n * m + n * n + n)": "the peepholes are missing: 3n",
    "peephole = 4 * (n * m + n * n + n) + 3": "three peepholes a unit: 3n, not 3",
    "peephole = 3 * (n * m + n * n + n) + 3 * n":
        "peepholes are added to a whole LSTM: four sets of weights",
    "full_peephole = 4 * (n * m + n * n + n) + 4 * n * n":
        "the candidate does not look at the cell state: three gates do, so 3n²",
    "full_peephole = 4 * (n * m + n * n + n) + 3 * n":
        "on the slide the whole cell state goes through a matrix: n² numbers a gate, not n",
    "full_peephole = 4 * (n * m + n * n + n) + n * n": "each of the three gates has its own matrix",
    "full_peephole = 4 * (n * m + n * n + n) + 3 * n * n + 3 * n":
        "both kinds of peepholes are counted: on the slide a gate sees `c` through its matrix "
        "alone, so 3n²",
    "full_peephole = 4 * (n * m + n * n + n) + 2 * n * n":
        "three gates look, the output gate too: 3n², not 2n²",
    "full_peephole = 4 * (n * m + n * n + n)": "the matrices of the cell state are missing: 3n²",
    "full_peephole = 4 * (n * m + 2 * n * n + n)":
        "the candidate does not look at the cell state: three gates do, so 3n² more, not 4n²",
    "full_peephole = 3 * (n * m + 2 * n * n + n)":
        "the candidate is missing: it has n m + n² + n weights, and no peephole",
    "projected = 4 * (n * m + n * n + n) + n * p":
        "the recurrent weights take the *projected* state, of p numbers: n p in each set, not n²",
    "projected = 4 * (n * m + n * n + n) + n * p + p":
        "the recurrent weights take the *projected* state: n p in each set, not n². And the "
        "projection has no bias",
    "projected = 4 * (n * m + n * p + n)": "the projection itself is missing: n p numbers",
    "projected = 4 * (n * m + n * p + n) + n * p + p":
        "the projection has no bias: n p numbers",
    "projected = 4 * (p * m + p * p + p) + n * p":
        "the gates keep n units: only what they show, and see at the next step, has p numbers",
    "projected = 4 * (n * m + n * p + p) + n * p": "a bias belongs to a unit: n in each set, not p",
    "projected = 4 * (n * m + n * p + n) + 4 * n * p":
        "the projection is counted four times: there is one, of n p numbers",
    "projected = 4 * (n * m + n * p + n + n * p)":
        "the projection is counted four times: there is one, of n p numbers",
    "projected = 3 * (n * m + n * p + n) + n * p":
        "an LSTM has four sets of weights, three gates and the candidate, and a projection takes "
        "none of them away",
    "projected = 4 * (n * n + n * p + n) + n * p":
        "n² stands in each set where the weights of the input, n m, belong",
    "projected = 4 * (n * m + p * p + n) + n * p":
        "the recurrent weights take p numbers to n units: n p in each set, not p²",
}

LAYOUT = {1: "the input weights", 2: "the recurrent weights"}

EXERCISES = (
    Exercise(
        "weights_to_torch", PAGE, _weights_to_torch, ("weight_ih", "weight_hh"),
        **sized(_weight_args), equations=LAYOUT, difficulty=1, minutes=15, lines=2,
        hints=("PyTorch computes W x with columns, we compute x @ W with rows. What happened to "
               "the matrix?",
               "weight_ih: the four turned-over matrices one on top of the other. `W.mT` turns "
               "over the last two axes.",
               "Two lines like `weight_ih = np.concatenate(W.…)`, which joins along axis 0"),
        sentences=TORCH_SENTENCES),
    Exercise(
        "weights_from_torch", PAGE, _weights_from_torch, ("W", "U"), **sized(_torch_args),
        equations={1: "the number of units", 2: "the input weights", 3: "the recurrent weights"},
        difficulty=2, minutes=10, lines=3,
        hints=("Which of the two arrays tells H, and on which axis?",
               "Cut the 4 H rows into four blocks of H, then turn each block over.",
               "`H = weight_hh.shape[…]`, then `weight_ih.reshape(4, H, -1)` and something after "
               "it"),
        sentences=FROM_SENTENCES),
    Exercise(
        "one_bias", PAGE, _one_bias, ("b",), **sized(_bias_args),
        equations={1: "one for two", 2: "one row a gate"},
        difficulty=1, minutes=5, lines=1,
        hints=("What does W x + b_ih + U h + b_hh come to, if one b is to do the work of two?",
               "b = b_ih + b_hh, cut into four blocks of H, with an axis of length 1 in the "
               "middle.",
               "One line: `return (… + …).reshape(4, 1, -1)`"),
        sentences=ONE_BIAS_SENTENCES),
    Choice(
        "two_biases_learn", PAGE,
        {"a": "They would share the step if each got half of the gradient. But z = … + b_ih + "
              "b_hh, so z rises by 1 when either of them does: each gets the whole gradient.",
         "b": "Yes: each of the two gets the whole gradient and takes the whole step, and their "
              "sum takes both. Outputs are the same before the step, and differ after it.",
         "c": "A zero is a number like any other. Its gradient doesn't ask where it stands, only "
              "what happens to the loss when it is nudged.",
         "d": "They go in the same direction, as they have the same gradient: nothing cancels."},
        "b", ("How much does the sum in a gate change when b_ih alone rises a little? And when "
              "b_hh does?",
              "Write z = a + b_ih + b_hh and take the derivative by each bias.",
              "Leave the LSTM out: let the loss be z itself, and take one step of rate 0.1 by "
              "hand."),
        difficulty=2, minutes=5),
    Exercise(
        "keras_arrays", PAGE, _keras_arrays, ("kernel", "recurrent_kernel", "bias"),
        **sized(_param_args), equations={**LAYOUT, 3: "the bias"},
        difficulty=1, minutes=10, lines=3,
        hints=("Keras computes x @ kernel, as we do. So what is left to do with our four matrices?",
               "Four matrices side by side, along axis 1, in our order; the bias as one row of "
               "4 H.",
               "`np.concatenate(W, axis=…)`, the same for U, and `b.ravel()`, which gives one row"),
        sentences=KERAS_SENTENCES),
    Exercise(
        "onnx_arrays", PAGE, _onnx_arrays, ("W", "R", "B"), **sized(_param_args),
        equations={1: "the order of the gates", **{k + 1: v for k, v in LAYOUT.items()},
                   4: "the two biases"},
        difficulty=3, minutes=20, lines=5, points=2,
        hints=("In our arrays, at which index stands the gate that ONNX wants first? And second, "
               "third, fourth?",
               "ONNX wants i, o, f, c, which have the indices 0, 3, 1, 2 here; `W[[0, 3, 1, 2]]` "
               "puts them so. Then as for PyTorch, with an axis in front.",
               "`order = […]`, `np.concatenate(W[order].…)[None]`, the same for U, and B from "
               "`b[order].ravel()` and as many zeros"),
        sentences=ONNX_SENTENCES),
    Choice(
        "there_and_back", PAGE,
        {"a": "Random numbers and unlike sizes find a mistake that is made once. One that is made "
              "there and undone on the way back leaves no trace, whatever the numbers are.",
         "b": "Yes. If the way there writes i, f, o, g and the way back reads i, f, o, g, every "
              "byte comes home, and the framework in the middle still computes something else.",
         "c": "A trained network makes the same trip as a random one: what is exchanged on the way "
              "there is exchanged again on the way back.",
         "d": "Rounding has nothing to do with it: moving numbers about doesn't change them. The "
              "question is where they stood in between."},
        "b", ("What stands in the framework's own arrays between the two steps, and who looks at "
              "it?",
              "Suppose that both functions use one list, ORDER = [0, 1, 3, 2]. Follow the "
              "candidate's weights there and back.",
              "Leave out the sizes and the random numbers: think of four cards, swapped twice."),
        difficulty=2, minutes=5),
    Exercise(
        "from_old_tensorflow", PAGE, _from_old_tensorflow, ("W", "U", "b"), **sized(_old_args),
        equations={1: "the order of the gates", 2: "the four blocks", 3: "the input weights",
                   4: "the recurrent weights", 5: "the bias"},
        difficulty=4, minutes=20, lines=6, points=2,
        hints=("Which three things are unlike ours here: the order, the joined matrix, and what "
               "else?",
               "Split the columns into four blocks and take them in the order 0, 2, 1, 3; of each "
               "block the first rows are W and the last H are U; add 1 to the forget gate's bias.",
               "`V = np.stack(np.split(kernel, 4, axis=1))[[…]]`, `W, U = V[:, :-H], …`, "
               "`b = bias.reshape(…)[[…]]`, `b[1] += 1`"),
        sentences=OLD_SENTENCES),
    Choice(
        "read_the_order", PAGE,
        {"a": "In that order the forget gate is the second block, and the second block here lies "
              "around 0.",
         "b": "Yes: this forget gate started at 1 and stayed near it. It is the third block here, "
              "and ONNX writes i, o, f, c. In d it is the third block, too; but there the 1 is "
              "added at every step and isn't in the file, so that all four blocks lie around 0.",
         "c": "In that order the forget gate is the first block, and the first block here lies "
              "around 0.",
         "d": "There the forget gate is the third block, too. But the old cell's 1 is not in the "
              "file: it is added at every step. So its third block would lie around 0 like the "
              "others."},
        "b", ("Which gate's bias does not start at 0, in nearly every framework?",
              "Look for the block whose numbers lie around 1, and count from the left.",
              "Forget the small ups and downs inside the blocks, which are what training did."),
        difficulty=3, minutes=5),
    Exercise(
        "cut_flat_vector", PAGE, _cut_flat_vector,
        ("i2h_weight", "h2h_weight", "i2h_bias", "h2h_bias"), **sized(_flat_args),
        equations={1: "the input weights", 2: "the recurrent weights", 3: "the input's bias",
                   4: "the old state's bias"},
        difficulty=3, minutes=15, lines=6, points=2,
        hints=("How many numbers has each of the four arrays? Where does each begin, if they stand "
               "one behind the other?",
               "4 H D numbers, then 4 H H, then 4 H, then 4 H; each matrix row by row with 4 H "
               "rows.",
               "`n, m = 4 * H * D, 4 * H * H`, then `v[:n].reshape(…)`, `v[n:n + m].reshape(…)` "
               "and two more parts"),
        sentences=FLAT_SENTENCES),
    Exercise(
        "lstm_bare", PAGE, _lstm_bare, ("H", "h", "c"), cases=_bare_cases,
        probes=lambda seed: draws(seed, EQUAL, _bare_args),
        equations={1: "the input gate", 2: "the forget gate", 3: "the candidate",
                   4: "the output gate", 5: "the cell state", 6: "the hidden state"},
        difficulty=4, minutes=25, lines=11, points=3,
        hints=("What does one step need before the gates can be told apart?",
               "i2h + h2h is (B, 4 H): all four sums in one row. Cut it into i, f, g, o; then (1) "
               "to (6) as ever.",
               "In the loop: two calls of `FullyConnected`, one of `SliceChannel(… + …, 4)`, four "
               "of `Activation`, then c, h and a line that keeps h"),
        sentences=BARE_SENTENCES),
    Exercise(
        "turn_update_gate", PAGE, _turn_update_gate, ("W", "U", "b"),
        **sized(partial(_param_args, gates=3)),
        equations={1: "the input weights", 2: "the recurrent weights", 3: "the biases"},
        difficulty=3, minutes=15, lines=4,
        hints=("With which a' is σ(a') the same as 1 - σ(a)? Try a = 0, then a very large one.",
               "1 - σ(a) = σ(-a), and a = x W_z + h U_z + b_z.",
               "Copy the three arrays, then change the sign of `…[1]` in each; or multiply all by "
               "an array of three signs"),
        sentences=TURN_SENTENCES),
    Exercise(
        "count_each_variant", PAGE, _count_each_variant,
        ("slide_gru", "torch_gru", "coupled", "peephole", "full_peephole", "projected"),
        _count_cases,
        equations={1: "the GRU of the slide", 2: "PyTorch's GRU", 3: "coupled gates",
                   4: "peepholes", 5: "peepholes on the slide", 6: "projection"},
        difficulty=3, minutes=15, lines=6, points=2,
        hints=("For each: how many sets of weights, what does each set multiply, and how many "
               "biases?",
               "(1) 3 sets, no bias; (2) 3 sets, two biases; (3) 3 sets; (4) 4 sets and n for each "
               "of three gates; (5) 4 sets and n² for each of three gates; (6) recurrent matrices "
               "of n p, and one matrix more.",
               "The last is `4 * (n * m + … + n) + …`; the others are shorter"),
        sentences=COUNT_SENTENCES),
)
