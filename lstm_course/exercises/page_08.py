"""The exercises of page 08_variants: the LSTM's relatives, the laws that bind them, and luck."""

from functools import partial
from itertools import combinations, permutations

import numpy as np
from numpy import tanh

from ..cells import coupled, gru, gru_cho, lstm_1997, peephole, sigmoid
from ..checks import Case, Choice, Exercise
from .draws import normal, sized

PAGE = "08_variants"
GATES = {1: "the input gate", 2: "the forget gate", 3: "the candidate", 4: "the output gate",
         5: "the cell state", 6: "the hidden state"}
GRU_GATES = {7: "the reset gate", 2: "the update gate", 3: "the candidate", 6: "the hidden state"}
PACKED = {1: "W", 2: "U", 3: "b"}


# The references. Each cell packs the gates that it has, in the order of its module.

def _step_1997(p, x, h, c):
    Wi, Wg, Wo = p.W
    Ui, Ug, Uo = p.U
    bi, bg, bo = p.b
    i = sigmoid(x @ Wi + h @ Ui + bi)                  # (1)
    g = tanh(x @ Wg + h @ Ug + bg)                     # (3)
    o = sigmoid(x @ Wo + h @ Uo + bo)                  # (4)
    c_new = c + i * g                                  # (5)
    h_new = o * tanh(c_new)                            # (6)
    return h_new, c_new


def _coupled_step(p, x, h, c):
    Wf, Wg, Wo = p.W
    Uf, Ug, Uo = p.U
    bf, bg, bo = p.b
    f = sigmoid(x @ Wf + h @ Uf + bf)                  # (2)
    g = tanh(x @ Wg + h @ Ug + bg)                     # (3)
    o = sigmoid(x @ Wo + h @ Uo + bo)                  # (4)
    c_new = f * c + (1 - f) * g                        # (5)
    h_new = o * tanh(c_new)                            # (6)
    return h_new, c_new


def _uncouple(W, U, b):
    W4 = np.stack((-W[0], W[0], W[1], W[2]))           # (1)
    U4 = np.stack((-U[0], U[0], U[1], U[2]))           # (2)
    b4 = np.stack((-b[0], b[0], b[1], b[2]))           # (3)
    return W4, U4, b4


def _open_gate(W, U, b, k):
    chosen = np.arange(4).reshape(4, 1, 1) == k
    W_new = np.where(chosen, 0, W)                     # (1)
    U_new = np.where(chosen, 0, U)                     # (2)
    b_new = np.where(chosen, 100, b)                   # (3)
    return W_new, U_new, b_new


def _peephole_step(p, x, h, c):
    Wi, Wf, Wg, Wo = p.W
    Ui, Uf, Ug, Uo = p.U
    bi, bf, bg, bo = p.b
    i = sigmoid(x @ Wi + h @ Ui + p.v[0] * c + bi)     # (1)
    f = sigmoid(x @ Wf + h @ Uf + p.v[1] * c + bf)     # (2)
    g = tanh(x @ Wg + h @ Ug + bg)                     # (3)
    c_new = f * c + i * g                              # (5)
    o = sigmoid(x @ Wo + h @ Uo + p.v[2] * c_new + bo)  # (4)
    h_new = o * tanh(c_new)                            # (6)
    return h_new, c_new


def _gru_cho_step(p, x, h):
    Wr, Wz, Wn = p.W
    Ur, Uz, Un = p.U
    br, bz, bn = p.b
    r = sigmoid(x @ Wr + h @ Ur + br)                  # (7)
    z = sigmoid(x @ Wz + h @ Uz + bz)                  # (2)
    n = tanh(x @ Wn + (r * h) @ Un + bn)               # (3)
    h_new = z * h + (1 - z) * n                        # (6)
    return h_new


def _gru_step(p, x, h):
    Wr, Wz, Wn = p.W
    Ur, Uz, Un = p.U
    br, bz, bn = p.b
    r = sigmoid(x @ Wr + h @ Ur + br)                  # (7)
    z = sigmoid(x @ Wz + h @ Uz + bz)                  # (2)
    n = tanh(x @ Wn + bn + r * (h @ Un + p.c))         # (3)
    h_new = z * h + (1 - z) * n                        # (6)
    return h_new


def _share_of_deals(a, b):
    pooled = np.concatenate((a, b))                                        # (1)
    hands = np.array(list(combinations(range(len(pooled)), len(a))))       # (2)
    first = pooled[hands].mean(1)                                          # (3)
    second = (pooled.sum() - pooled[hands].sum(1)) / len(b)                # (3)
    seen = np.abs(a.mean() - b.mean())                                     # (4)
    share = np.mean(np.abs(first - second) > seen - 1e-9)                  # (5)
    return share


# The cases. No weight is zero, and the gates' weights all differ.

def _step_args(kind, gates, rng, B, D, H, scale, dtype, **more):
    draw = partial(normal, rng, 1.0, dtype)
    shapes = ((gates, D, H), (gates, H, H), (gates, 1, H), *(more.get("extra", lambda H: ())(H)))
    args = {"p": kind.Params(*(draw(*shape) for shape in shapes)),
            "x": normal(rng, scale, dtype, B, D), "h": normal(rng, scale, dtype, B, H)}
    if "c" in kind.State._fields:
        args["c"] = normal(rng, scale, dtype, B, H)
    return args


def _cell_cases(kind, gates, **more):
    return sized(partial(_step_args, kind, gates, **more))


def _packed_args(gates, rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    return {"W": draw(gates, D, H), "U": draw(gates, H, H), "b": draw(gates, 1, H)}


def _open_args(rng, B, D, H, scale, dtype):
    args = _packed_args(4, rng, B, D, H, scale, dtype)
    return {**args, "k": (B + D) % 4}


HAIR = 2.0 ** -43  # about 1e-13


def _deal_cases(seed):
    """Multiples of 1/8, so that sums are exact; ties are there, and hands of unequal size.

    In the last case a hair lies between deals that are alike but for it, far below 1e-9. Whoever
    compares with `seen` alone leaves out those a hair below. It is a power of 2 and each hand has
    four numbers, so that no sum and no mean is rounded: the outcome is the same on every machine
    and in any order of adding up.
    """
    rng = np.random.default_rng(seed)

    def drawn(n, shift=0.0):
        return rng.integers(0, 9, n) / 8 + shift

    pairs = {"four and four": (drawn(4), drawn(4)), "no overlap": (drawn(4), drawn(4, 2.0)),
             "the first is the larger": (drawn(4, 0.5), drawn(4)),
             "three and five": (drawn(3), drawn(5, 0.25)),
             "five and two": (drawn(5, 1.0), drawn(2)),
             "all alike": (np.full(3, 0.5), np.full(3, 0.5)),
             "five and five, with ties": (np.array([0.0, 0.0, 0.25, 0.0, 0.5]),
                                          np.array([0.25, 0.5, 0.5, 0.75, 0.5])),
             "four and four, a hair apart": (rng.permutation([0.0, 0.25, 0.25, 0.5]),
                                             rng.permutation([0.25, 0.5, 0.5, 0.75]) + HAIR)}
    return [Case(label, {"a": a, "b": b}) for label, (a, b) in pairs.items()]


# What a teacher says to the slips that have a belief behind them.

SHOWN = {
    "h_new = o * tanh(c)": "the old cell state `c` is shown, but `c_new` belongs there: "
                           "(5) comes before (6)",
    "h_new = o * c_new": "`tanh` is left out: that is the variant with σ_h(x) = x, another cell",
    "h_new = tanh(c_new)": "the output gate is missing: `o` decides how much is shown",
    "h_new = tanh(o * c_new)": "`tanh` goes around the product; it belongs around `c_new` alone",
    "return (c_new, h_new)": "the two results are returned in the wrong order: `h_new` comes first",
}

SENTENCES_1997 = SHOWN | {
    "c_new = c + g": "the input gate is missing: `i` decides how much of `g` is written",
    "c_new = i * g": "the old cell state is missing: without a forget gate *all* of `c` stays",
    "c_new = (1 - i) * c + i * g": "`1 - i` scales the old cell state: those are coupled gates, "
                                   "which came later. In 1997 all of `c` stays",
    "c_new = i * c + i * g": "`i` scales the old cell state too: in 1997 all of `c` stays",
    "c_new = i * (c + g)": "`i` scales the old cell state too: in 1997 all of `c` stays",
    "c_new = c + tanh(i * g)": "an extra `tanh` goes around `i * g`",
    "c_new = tanh(c + i * g)": "an extra `tanh` goes around `c + i * g`: nothing squashes the cell "
                               "state on its way through time",
    "c_new = o * c + i * g": "`o` scales the old cell state, as if it were a forget gate: in 1997 "
                             "there is none, and all of `c` stays",
    "h_new = o * tanh(i * g)": "only what was just written, `i * g`, is shown: all of `c_new` is",
    "c_new = h + i * g": "the hidden state `h` stands where the cell state `c` belongs",
}

COUPLED_SENTENCES = SHOWN | {
    "c_new = (1 - f) * c + f * g":
        "`f` and `1 - f` have changed places: `f` is the share of the old that stays",
    "c_new = f * c + f * g": "`f` lets the candidate in, too: what is written is the rest, `1 - f`",
    "c_new = f * (c + g)": "`f` lets the candidate in, too: what is written is the rest, `1 - f`",
    "c_new = f * c + g": "all of the candidate is written: `1 - f` is missing before `g`",
    "c_new = c + (1 - f) * g": "all of the old cell state stays: `f` is missing before `c`",
    "c_new = f * c + 1 - f * g": "brackets are missing: `(1 - f) * g`, not `1 - f * g`",
    "c_new = f * c + (1 - f)": "the candidate `g` is missing: `1 - f` is only how much of it is "
                               "let in",
    "c_new = f * h + (1 - f) * g": "the hidden state `h` stands where the cell state `c` belongs: "
                                   "it would be right in a GRU, which has no other memory",
    "c_new = f * c + o * g": "`o` stands where `1 - f` belongs: the rest of what is kept",
    "c_new = f * c + sigmoid(1 - f) * g": "an extra `sigmoid` goes around `1 - f`, which is a "
                                          "share between 0 and 1 already",
    "c_new = f * c + sigmoid(1 - (x @ Wf + h @ Uf + bf)) * g":
        "1 is taken before the sigmoid, from the sum z: σ(1 - z) is not 1 - σ(z)",
    "c_new = f * c + (f - 1) * g": "`f - 1` is negative: the share that is left is `1 - f`",
}


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
UNCOUPLE_SENTENCES = {
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

OPEN_SENTENCES = {
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

PEEPHOLE_SENTENCES = SHOWN | {
    "o = sigmoid(x @ Wo + h @ Uo + p.v[2] * c + bo)":
        "the output gate looks at the old cell state `c`: it comes after (5) and sees `c_new`",
    "i = sigmoid(x @ Wi + h @ Ui + p.v[0] * h + bi)\n"
    "f = sigmoid(x @ Wf + h @ Uf + p.v[1] * h + bf)\n"
    "o = sigmoid(x @ Wo + h @ Uo + p.v[2] * h + bo)":
        "the peepholes look at the hidden state `h`: they are there to see the cell state `c`",
    "i = sigmoid(x @ Wi + h @ Ui + bi)\nf = sigmoid(x @ Wf + h @ Uf + bf)\n"
    "o = sigmoid(x @ Wo + h @ Uo + bo)": "the peepholes are missing: this is the LSTM",
    "o = sigmoid(x @ Wo + h @ Uo + bo)": "the output gate has a peephole too: `p.v[2] * c_new`",
    **{f"g = tanh(x @ Wg + h @ Ug + p.v[{k}] * c + bg)": "the candidate has no peephole: only "
       "gates look" for k in (0, 1, 2)},
    "i = sigmoid(x @ Wi + h @ Ui + p.v[1] * c + bi)\n"
    "f = sigmoid(x @ Wf + h @ Uf + p.v[0] * c + bf)":
        "the peepholes are taken as f, i, o: their order is i, f, o",
    "f = sigmoid(x @ Wf + h @ Uf + p.v[2] * c + bf)\n"
    "o = sigmoid(x @ Wo + h @ Uo + p.v[1] * c_new + bo)":
        "the peepholes are taken as i, o, f: their order is i, f, o",
    "f = sigmoid(x @ Wf + h @ Uf + p.v[0] * c + bf)\n"
    "o = sigmoid(x @ Wo + h @ Uo + p.v[0] * c_new + bo)":
        "`p.v[0]` stands in all three gates: each has a row of its own, i, f, o",
    "i = sigmoid(x @ Wi + h @ Ui + c @ p.v[0] + bi)\n"
    "f = sigmoid(x @ Wf + h @ Uf + c @ p.v[1] + bf)\n"
    "o = sigmoid(x @ Wo + h @ Uo + c_new @ p.v[2] + bo)":
        "`@` is the matrix product: a unit sees its own cell state only, entry by entry, "
        "`p.v[0] * c`",
    "i = sigmoid(x @ Wi + h @ Ui + c + bi)\nf = sigmoid(x @ Wf + h @ Uf + c + bf)\n"
    "o = sigmoid(x @ Wo + h @ Uo + c_new + bo)":
        "the weights of the peepholes are missing: `p.v[0] * c`, not `c`",
    "i = sigmoid(x @ Wi + h @ Ui + bi) + p.v[0] * c\n"
    "f = sigmoid(x @ Wf + h @ Uf + bf) + p.v[1] * c\n"
    "o = sigmoid(x @ Wo + h @ Uo + bo) + p.v[2] * c_new":
        "the peephole is added after the `sigmoid`: then the gate can leave 0 … 1",
    "o = sigmoid(x @ Wo + h @ Uo + p.v[2] * tanh(c_new) + bo)":
        "the output gate's peephole looks at `tanh(c_new)`: it sees the cell state as it is",
    "i = sigmoid(x @ Wi + h @ Ui + p.v[0] * tanh(c) + bi)\n"
    "f = sigmoid(x @ Wf + h @ Uf + p.v[1] * tanh(c) + bf)\n"
    "o = sigmoid(x @ Wo + h @ Uo + p.v[2] * tanh(c_new) + bo)":
        "the peepholes look at `tanh` of the cell state: they see the cell state as it is",
}

KEEPS = "z is the share of the old that stays here, and 1 - z the share of the new"
GRU_SENTENCES = {
    "h_new = (1 - z) * h + z * n": f"`z` and `1 - z` have changed places: {KEEPS}",
    "h_new = z * h + z * n": f"`z` lets the candidate in, too: {KEEPS}",
    "h_new = z * h + n": f"`1 - z` is missing before `n`: {KEEPS}",
    "h_new = z * n + (1 - z) * n": f"the old hidden state is missing: {KEEPS}",
    "h_new = tanh(z * h + (1 - z) * n)": "an extra `tanh` goes around the new hidden state: it is "
                                         "a mixture of two numbers between -1 and 1 already",
    "h_new = r * h + (1 - r) * n": "`r` stands where `z` belongs: the reset gate acts inside the "
                                   "candidate, the update gate mixes",
    "h_new = z * (r * h) + (1 - z) * n": "`r` scales what is kept, too: the reset gate acts inside "
                                         "the candidate only",
}
CHO_SENTENCES = GRU_SENTENCES | {
    "n = tanh(x @ Wn + r * (h @ Un) + bn)":
        "the reset gate acts after `p.U[2]`, as in PyTorch: in this form it acts before, on `h`",
    "n = tanh(x @ Wn + r * (h @ Un + bn))":
        "the reset gate acts after `p.U[2]`, and on the bias: in this form it acts before, on `h` "
        "alone",
    "n = tanh(x @ Wn + h @ Un + bn)": "the reset gate is missing: the candidate sees `r * h`",
    "n = tanh(x @ Wn + (z * h) @ Un + bn)": "`z` stands where `r` belongs: the reset gate decides "
                                            "what the candidate sees of `h`",
    "n = tanh(r * (x @ Wn + h @ Un + bn))": "the reset gate scales the whole sum: only the old "
                                            "hidden state is held back",
    "n = sigmoid(x @ Wn + (r * h) @ Un + bn)": "`sigmoid` stands where `tanh` belongs: the "
                                               "candidate may be negative",
    "n = tanh(x @ Wn + (r * h) @ Un)": "the bias `p.b[2]` is missing",
    "n = tanh(x @ Wn + ((1 - r) * h) @ Un + bn)": "`1 - r` stands where `r` belongs: r = 1 lets "
                                                  "the old hidden state through",
    "n = tanh(r * (x @ Wn) + (r * h) @ Un + bn)": "`r` scales the input's part, too: only the old "
                                                  "hidden state is held back",
    "n = tanh(r * (x @ Wn + h @ Un) + bn)": "`r` scales the products: it belongs to `h` alone, "
                                            "before `p.U[2]`",
    "n = tanh(x @ Wn + r @ Un + bn)": "`r` alone goes through `p.U[2]`: it has to scale `h` first",
}
WITH_C = {"r": "r = sigmoid(x @ Wr + h @ Ur + br + p.c)",
          "z": "z = sigmoid(x @ Wz + h @ Uz + bz + p.c)"}
ALONE = "`p.c` is the candidate's recurrent bias: {} has all of its bias in `p.b`"
TORCH_SENTENCES = GRU_SENTENCES | {
    WITH_C["r"]: ALONE.format("the reset gate"),
    WITH_C["z"]: ALONE.format("the update gate"),
    "\n".join(WITH_C.values()): ALONE.format("each of the two gates"),
    "n = tanh(x @ Wn + bn + (r * h) @ Un + p.c)":
        "nothing has been mended: `r` still acts before `p.U[2]`, and `p.c` still stands outside",
    "n = tanh(x @ Wn + bn + r * (h @ Un) + p.c)":
        "half is mended: `p.c` is still outside, but `r` scales it too: r ⊙ (h U_n + c)",
    "n = tanh(x @ Wn + bn + (r * h) @ Un + r * p.c)":
        "half is mended: `r` scales `p.c` now, but still acts on `h` before `p.U[2]`",
    "n = tanh(x @ Wn + r * (h @ Un + p.c + bn))":
        "`r` scales `p.b[2]` too: only the bias that belongs to `p.U[2]`, `p.c`, is inside",
    "n = tanh(r * (x @ Wn + bn + h @ Un + p.c))":
        "`r` scales the whole sum: only what comes from the old hidden state is held back",
    "n = tanh(x @ Wn + bn + r * (h @ Un) + z * p.c)":
        "`z` scales `p.c`: it belongs inside the brackets that `r` scales",
    "n = tanh(x @ Wn + r * (bn + h @ Un) + p.c)":
        "the two biases have changed places: `p.c` belongs to `p.U[2]`, inside; `p.b[2]` "
        "belongs to `p.W[2]`, outside",
    "n = tanh(x @ Wn + bn + r * (h @ Un))": "`p.c`, the candidate's recurrent bias, is missing",
    "n = tanh(x @ Wn + bn + h @ Un + p.c)":
        "the reset gate is missing: `r` scales `h @ p.U[2] + p.c`",
    "n = tanh(x @ Wn + bn + z * (h @ Un + p.c))":
        "`z` stands where `r` belongs: the reset gate decides what the candidate sees",
    "n = tanh(x @ Wn + bn + p.c + r * (h @ Un + p.c))":
        "`p.c` is added twice: it belongs inside the brackets that `r` scales, and nowhere else",
    "n = tanh(x @ Wn + bn + r * ((r * h) @ Un + p.c))":
        "the reset gate acts twice, before `p.U[2]` and after it: only after",
    "n = tanh(x @ Wn + bn + (r * (h + p.c)) @ Un)":
        "`p.c` is added to `h`, before `p.U[2]`: it is the bias that comes after `p.U[2]`",
    "n = tanh(x @ Wn + r * (h @ Un + p.c))": "the bias `p.b[2]` is missing",
}

ABOVE = "share = np.mean(np.abs(first - second) > seen"
DEAL_SENTENCES = {
    f"{ABOVE})":
        "deals with exactly the gap that was seen are left out: *at least as large* counts them, "
        "and the deal that you have is one of them",
    "share = np.mean(np.abs(first - second) >= seen)":
        "deals are left out whose gap is the one that was seen, but smaller in its last digits: "
        "compare with `seen - 1e-9`",
    "share = np.mean(first - second > a.mean() - b.mean() - 1e-9)":
        "only gaps in one direction are counted: a gap as large the other way round counts as well",
    "share = np.mean(first - second > seen - 1e-9)":
        "the first hand must be the larger one here: a gap as large the other way round counts as "
        "well, so compare absolute values",
    "share = np.sum(np.abs(first - second) > seen - 1e-9)":
        "this is a number of deals: divide it by the number of all deals",
    "share = np.sum(np.abs(first - second) > seen - 1e-9) - 1":
        "this is a number of deals, without your own: wanted is a share of all deals, yours "
        "included",
    "share = (np.sum(np.abs(first - second) > seen - 1e-9) - 1) / (len(first) - 1)":
        "your own deal is left out: it is one of the ways to deal, and counts",
    "share = (np.sum(np.abs(first - second) > seen - 1e-9) - 1) / len(first)":
        "your own deal is not counted: it is one of the ways to deal",
    "share = (np.sum(np.abs(first - second) > seen - 1e-9) + 1) / (len(first) + 1)":
        "1 is added above and below: that is done where deals are drawn at random; here all of "
        "them are there",
    "share = np.mean(np.abs(first - second) < seen + 1e-9)":
        "the small gaps are counted: wanted are those at least as large as the gap seen",
    "share = 1 - np.mean(np.abs(first - second) > seen - 1e-9)":
        "this is the share of the smaller gaps: wanted are those at least as large",
    **{f"share = np.mean(np.abs(2 * pooled[hands].sum(1) - pooled.sum()) {above})":
       "sums are compared: with hands of different sizes only means compare"
       for above in ("> np.abs(a.sum() - b.sum()) - 1e-9", ">= np.abs(a.sum() - b.sum())")},
    "seen = a.mean() - b.mean()":
        "it keeps its sign: where the mean of `a` is the smaller, every deal is counted. Take the "
        "absolute value",
    "first = np.median(pooled[hands], 1)\n"
    "second = np.array([np.median(np.delete(pooled, hand)) for hand in hands])\n"
    "seen = np.abs(np.median(a) - np.median(b))":
        "medians are compared, and the question is about means",
    "hands = np.array(list(combinations(range(len(pooled)), len(b))))":
        "the first hand gets as many numbers as `b` has: it needs as many as `a` has",
    "hands = np.stack(np.meshgrid(*[np.arange(len(pooled))] * len(a)), -1).reshape(-1, len(a))":
        "a number is dealt more than once: each of the numbers goes into one hand",
    "first = np.array([a.mean()])\nsecond = np.array([b.mean()])":
        "only the deal that you have is looked at: deal the numbers in every possible way",
    "second = pooled.mean()":
        "the hand is compared with the mean of all numbers: compare it with that of all the others",
    "first = np.array([pooled[list(k)].mean()"
    " for k in combinations(range(len(pooled)), len(pooled) // 2)])\n"
    "second = np.array([np.delete(pooled, k).mean()"
    " for k in combinations(range(len(pooled)), len(pooled) // 2)])":
        "the first hand gets half of the numbers: it needs as many as `a` has",
    "first = np.array([pooled[list(k)].mean() for k in combinations(range(len(pooled)), 2)])\n"
    "second = np.array([np.delete(pooled, k).mean() for k in combinations(range(len(pooled)), 2)])":
        "two numbers are dealt to the first hand: it needs as many as `a` has",
    "share = np.mean(np.abs(first - second) == seen)":
        "only gaps equal to the one seen are counted: larger ones count as well",
    "first = np.repeat(a, len(b))\nsecond = np.tile(b, len(a))":
        "single numbers are compared, one of `a` with one of `b`: deal all of them into two hands",
    "share = 100 * np.mean(np.abs(first - second) > seen - 1e-9)":
        "this is a percentage: wanted is a share, between 0 and 1",
    "share = np.mean(np.abs(first - second) > seen - 1e-9) / 2":
        "this is half of the share: every way to choose as many as `a` has counts as one",
    "share = seen": "this is the gap that was seen, not how often chance makes one like it",
}
# the same slips, where the room for the last digits is missing besides
DEAL_SENTENCES |= {
    line.replace("> seen - 1e-9", ">= seen"): f"{words}. And compare with `seen - 1e-9`"
    for line, words in DEAL_SENTENCES.items() if "> seen - 1e-9" in line}

EXERCISES = (
    Exercise(
        "step_1997", PAGE, _step_1997, ("h_new", "c_new"), **_cell_cases(lstm_1997, 3),
        equations=GATES, difficulty=1, minutes=10, lines=6,
        hints=("Which of the LSTM's six equations has lost its gate, and which line used it?",
               "(5)  c' = c + i ⊙ g: nothing scales the old cell state. The packed order is i, g, "
               "o.",
               "`zi, zg, zo = x @ p.W + h @ p.U + p.b`, then `i = …`, `g = …`, `o = …`, "
               "`c_new = c + …`, `h_new = …`"),
        sentences=SENTENCES_1997),
    Exercise(
        "open_gate", PAGE, _open_gate, ("W_new", "U_new", "b_new"), **sized(_open_args),
        equations=PACKED, difficulty=2, minutes=10, lines=4,
        hints=("What must stand in W and U, so that neither x nor h has a say?",
               "σ(x W + h U + b) with W = 0 and U = 0 is σ(b); σ(100) is 1 to the last digit.",
               "`W_new = W.copy()`, then `W_new[k] = …`, and so on. Or "
               "`chosen = np.arange(4).reshape(4, 1, 1) == k`, then "
               "`W_new = np.where(chosen, …, W)` and so on"),
        sentences=OPEN_SENTENCES),
    Exercise(
        "coupled_step", PAGE, _coupled_step, ("h_new", "c_new"), **_cell_cases(coupled, 3),
        equations=GATES, difficulty=2, minutes=10, lines=6,
        hints=("If the share f of the old stays, how much room is left for the new?",
               "(5)  c' = f ⊙ c + (1 - f) ⊙ g. The packed order is f, g, o.",
               "`zf, zg, zo = …`, then as in the LSTM without `i`; `c_new = f * c + (…) * g`"),
        sentences=COUPLED_SENTENCES),
    Exercise(
        "uncouple", PAGE, _uncouple, ("W4", "U4", "b4"), **sized(partial(_packed_args, 3)),
        equations=PACKED, difficulty=3, minutes=15, lines=3,
        hints=("What is σ(-z), if σ(z) is 0.9?",
               "1 - σ(z) = σ(-z): the input gate's W, U and b are the forget gate's with the other "
               "sign. Order in: f, g, o. Order out: i, f, g, o.",
               "For each of the three arrays: `np.stack((-W[0], …, …, …))`"),
        sentences=UNCOUPLE_SENTENCES),
    Exercise(
        "peephole_step", PAGE, _peephole_step, ("h_new", "c_new"),
        **_cell_cases(peephole, 4, extra=lambda H: ((3, 1, H),)), equations=GATES,
        difficulty=3, minutes=20, lines=8, points=2,
        hints=("Which cell state is there when the input and the forget gate decide, and which "
               "when the output gate does?",
               "(1) and (2) see v ⊙ c, (4) sees v ⊙ c', so (5) stands before (4). Peepholes come "
               "in the order i, f, o.",
               "`i = sigmoid(zi + … * c)`, `f` likewise, `c_new = …`, then `o = sigmoid(zo + … * "
               "c_new)`"),
        sentences=PEEPHOLE_SENTENCES),
    Choice(
        "predict_the_counter", PAGE,
        {"a": "The LSTM has all that counting takes, but its forget gate is a number just below 1: "
              "what it has counted leaks a little at every step, and sixteen steps are more than "
              "the eight that it was trained on.",
         "b": "Yes: c' = c + i ⊙ g adds and never leaks, so a count of 16 is as exact as one of 8. "
              "In this task what the cell lacks is what would do harm.",
         "c": "With 1 - f for i, what is written is what has been dropped: c stays between -1 and "
              "1, a mixture and not a count. It can tell the lengths that it has seen, not more.",
         "d": "A GRU's memory is h, a mixture of numbers between -1 and 1: it has no place where a "
              "count could grow. It can tell the lengths that it has seen, not more."},
        "b", ("How does a number become a count: what has to be done to it at every a?",
              "Write down (5), or (6) for the GRU, and ask whether the memory can grow step by "
              "step beyond 1.",
              "Of the two cells whose memory can grow, which one multiplies it at each step by "
              "something that is not quite 1?"),
        difficulty=2, minutes=5),
    Exercise(
        "gru_cho_step", PAGE, _gru_cho_step, ("h_new",), **_cell_cases(gru_cho, 3),
        equations=GRU_GATES, difficulty=3, minutes=15, lines=6,
        hints=("What does the candidate see of the old hidden state, before any matrix?",
               "(3)  n = tanh(x W_n + (r ⊙ h) U_n + b_n);  (6)  h' = z ⊙ h + (1 - z) ⊙ n. The "
               "packed order is r, z, n.",
               "`Wr, Wz, Wn = p.W` and so on; `r = sigmoid(…)`, `z = sigmoid(…)`, "
               "`n = tanh(… + (… * h) @ Un + …)`, `return z * … + (1 - z) * …`"),
        sentences=CHO_SENTENCES),
    Exercise(
        "gru_step", PAGE, _gru_step, ("h_new",),
        **_cell_cases(gru, 3, extra=lambda H: ((1, H),)), equations=GRU_GATES,
        difficulty=3, minutes=15, lines=6, points=2,
        hints=("Which two things does PyTorch's r multiply, that somebody's r doesn't?",
               "(3)  n = tanh(x W_n + b_n + r ⊙ (h U_n + c)): r acts after U, on the bias c too.",
               "Only the line of the candidate changes: `n = tanh(x @ Wn + bn + r * (… + …))`"),
        sentences=TORCH_SENTENCES),
    Exercise(
        "share_of_deals", PAGE, _share_of_deals, ("the share",), _deal_cases,
        difficulty=4, minutes=25, lines=6, points=2,
        equations={1: "all numbers together", 2: "every way to deal", 3: "the means of both hands",
                   4: "the gap that was seen", 5: "the share of gaps at least as large"},
        hints=("If the two cells were equally good, which of the numbers could as well have been "
               "in the other hand?",
               "Over all ways to choose len(a) of the numbers: the share where |mean of these - "
               "mean of the others| is at least |mean(a) - mean(b)|.",
               "`for hand in combinations(range(len(pooled)), len(a)):` with `first = pooled[list("
               "hand)]` and `second = np.delete(pooled, list(hand))`; compare with `seen - 1e-9`"),
        sentences=DEAL_SENTENCES),
    Choice(
        "read_the_grid", PAGE,
        {"a": "The medians differ, but look at the marks: the two rows overlap almost from end to "
              "end. Another five seeds may turn the order round.",
         "b": "That a cell won once, with one seed, says what can happen and not what does. Ask "
              "where the other four are.",
         "c": "Yes: the two rows don't overlap, so of the 252 ways to deal these ten runs only 2 "
              "give such a gap. And a second five seeds told the same.",
         "d": "With five seeds and so many pairs of rows, some gaps are there by luck. But a gap "
              "where two rows don't overlap at all is rare by luck, so something can be said."},
        "c", ("Where do two rows not overlap at all?",
              "Ten runs can be dealt into two hands of five in 252 ways.",
              "A claim needs all marks of a row, not its middle and not its best."),
        difficulty=3, minutes=5),
)
