"""The exercises of page 06_lstm_gradients: the LSTM's backward pass, and how long it remembers."""

import numpy as np

from ..cells import lstm, sigmoid
from ..cells.lstm import Params, State
from ..checks import Case, Choice, Exercise
from ..layers import scan
from .draws import EQUAL, SIZES, draws, normal, sized

PAGE = "06_lstm_gradients"
GATES = {1: "the input gate", 2: "the forget gate", 3: "the candidate", 4: "the output gate",
         5: "the cell state", 6: "the hidden state"}


# The references. The names are those of lstm_course.cells.lstm.backward: d is what arrives at a
# step, d.h by the new hidden state and d.c by the new cell state; s is the old state. In `p`,
# W (4, D, H), U (4, H, H) and b (4, 1, H) hold the gates i, f, g, o.

def hidden_state_backward(o, m, d):
    """What an answer that calls hidden_state_backward is lent, and its reference."""
    do = d.h * m                                   # (6)
    dc = d.c + d.h * o * (1 - m * m)               # (6)
    return do, dc


def cell_state_backward(f, i, g, s, dc):
    """What an answer that calls cell_state_backward is lent, and its reference."""
    df = dc * s.c                                  # (5)
    di = dc * g                                    # (5)
    dg = dc * i                                    # (5)
    ds_c = dc * f                                  # (5)
    return df, di, dg, ds_c


def gates_backward(i, f, g, o, di, df, dg, do):
    """What an answer that calls gates_backward is lent, and its reference."""
    dzi = di * i * (1 - i)                         # (1)
    dzf = df * f * (1 - f)                         # (2)
    dzg = dg * (1 - g * g)                         # (3)
    dzo = do * o * (1 - o)                         # (4)
    dz = np.stack((dzi, dzf, dzg, dzo))
    return dz


def weights_backward(p, x, s, dz):
    """What an answer that calls weights_backward is lent, and its reference."""
    dx = (dz @ p.W.mT).sum(0)
    dh = (dz @ p.U.mT).sum(0)
    dW = x.T @ dz
    dU = s.h.T @ dz
    db = dz.sum(1, keepdims=True)
    return dx, dh, dW, dU, db


def lstm_step_backward(p, d, cache):
    """What an answer that calls lstm_step_backward is lent: the course's own cell."""
    return lstm.backward(p, d, cache)


def _lstm_step_backward(p, d, cache):
    (x, s, i, f, g, o, m) = tuple(cache)
    do = d.h * m                                   # (6)
    dc = d.c + d.h * o * (1 - m * m)               # (6)
    df = dc * s.c                                  # (5)
    di = dc * g                                    # (5)
    dg = dc * i                                    # (5)
    ds_c = dc * f                                  # (5)
    dzi = di * i * (1 - i)                         # (1)
    dzf = df * f * (1 - f)                         # (2)
    dzg = dg * (1 - g * g)                         # (3)
    dzo = do * o * (1 - o)                         # (4)
    dz = np.stack((dzi, dzf, dzg, dzo))
    dx = (dz @ p.W.mT).sum(0)
    dh = (dz @ p.U.mT).sum(0)
    dW = x.T @ dz
    dU = s.h.T @ dz
    db = dz.sum(1, keepdims=True)
    ds = State(dh, ds_c)
    dp = Params(dW, dU, db)
    return dx, ds, dp


def _lstm_backward(p, dH, ds, tape):
    _given = ds
    steps = range(len(dH))[::-1]
    _dW = 0 * p.W
    _dU = 0 * p.U
    _db = 0 * p.b
    _dx = []
    ds = State(ds.h, ds.c)
    for t in steps:
        d = State(ds.h + dH[t], ds.c)              # (1)
        dx, ds, dp_t = lstm_step_backward(p, d, tape[t])  # (2)
        _dW, _dU, _db = _dW + dp_t.W, _dU + dp_t.U, _db + dp_t.b  # (3)
        _dx = [dx, *_dx]
    dX = np.stack(_dx)
    _left = State(ds.h, ds.c)
    dp = Params(_dW, _dU, _db)
    return dX, _left, dp


def _memory_left(b, k):
    f = sigmoid(b)                                 # (1)
    left = f**k                                    # (2)
    return left


def _bias_to_keep(share, k):
    f = share ** (1 / k)                           # (1)
    b = np.log(f / (1 - f))                        # (2)
    return b


def _chrono(u, T):
    U = 1 + u * (T - 2)                            # (1)
    b_f = np.log(U)                                # (2)
    b_i = -b_f                                     # (3)
    b_g = 0 * u
    b_o = 0 * u
    _rows = np.stack((b_i, b_f, b_g, b_o))
    b = _rows[:, None]
    return b


# The cases. What a step has written down for its way back is that of a forward pass, so that a
# learner may compute any of it anew.

def _params(rng, D, H, dtype):
    return Params(*(0.8 * rng.standard_normal(shape).astype(dtype)
                    for shape in ((4, D, H), (4, H, H), (4, 1, H))))


def _state(rng, B, H, scale, dtype):
    return State(*(normal(rng, scale, dtype, B, H) for _ in State._fields))


def _step(rng, B, D, H, scale, dtype):
    """Weights, what arrives (times scale), and the cache of a step."""
    p = _params(rng, D, H, dtype)
    x, s = normal(rng, 1.0, dtype, B, D), _state(rng, B, H, 1.0, dtype)
    return p, _state(rng, B, H, scale, dtype), lstm.forward(p, x, s)[1]


def _hidden_args(rng, B, D, H, scale, dtype):
    _, d, (*_, o, m) = _step(rng, B, D, H, scale, dtype)
    return {"o": o, "m": m, "d": d}


def _cell_args(rng, B, D, H, scale, dtype):
    _, d, (_, s, i, f, g, _, _) = _step(rng, B, D, H, scale, dtype)
    return {"f": f, "i": i, "g": g, "s": s, "dc": d.c}


def _gate_args(rng, B, D, H, scale, dtype):
    _, _, (_, _, i, f, g, o, _) = _step(rng, B, D, H, scale, dtype)
    di, df, dg, do = normal(rng, scale, dtype, 4, B, H)
    return {"i": i, "f": f, "g": g, "o": o, "di": di, "df": df, "dg": dg, "do": do}


def _weight_args(rng, B, D, H, scale, dtype):
    p, _, (x, s, *_) = _step(rng, B, D, H, scale, dtype)
    return {"p": p, "x": x, "s": s, "dz": normal(rng, scale, dtype, 4, B, H)}


def _step_args(rng, B, D, H, scale, dtype):
    return dict(zip(("p", "d", "cache"), _step(rng, B, D, H, scale, dtype), strict=True))


def _scan_args(rng, B, D, H, scale, dtype):
    T = B if B == D == H else B + 4
    p = _params(rng, D, H, dtype)
    s = _state(rng, B, H, 1.0, dtype)
    _, _, tape = scan.forward(lstm, p, normal(rng, 1.0, dtype, T, B, D), s)
    return {"p": p, "dH": normal(rng, scale, dtype, T, B, H),
            "ds": _state(rng, B, H, scale, dtype), "tape": tuple(tape)}


def _scan_cases(seed):
    rng = np.random.default_rng(seed + 1)
    args = _scan_args(rng, 3, 4, 5, 1.0, np.float64)
    one = Case("one step, T = 1", {**args, "dH": args["dH"][:1], "tape": args["tape"][:1]})
    return [*draws(seed, SIZES, _scan_args), one]


def _memory_cases(seed):
    rng = np.random.default_rng(seed)
    cases = [Case(f"{H} units, {k} steps", {"b": 2 * rng.standard_normal(H), "k": k})
             for H, k in ((5, 3), (4, 50), (6, 1), (1, 7), (3, 0))]
    return [*cases, Case("large biases", {"b": 4 + rng.uniform(size=4), "k": 200}),
            Case("float32", {"b": rng.standard_normal(5).astype(np.float32), "k": 4})]


def _keep_cases(seed):
    rng = np.random.default_rng(seed)
    cases = [Case(f"{H} units, {k} steps", {"share": rng.uniform(0.05, 0.95, H), "k": k})
             for H, k in ((5, 3), (4, 50), (6, 1), (1, 7), (4, 400))]
    return [*cases, Case("float32", {"share": rng.uniform(0.2, 0.8, 5).astype(np.float32), "k": 4})]


def _chrono_cases(seed):
    rng = np.random.default_rng(seed)
    cases = [Case(f"{H} units, T = {T}", {"u": rng.uniform(0.02, 0.98, H), "T": T})
             for H, T in ((5, 100), (7, 20), (1, 50), (3, 1000), (6, 3))]
    return [*cases, Case("float32", {"u": rng.uniform(0.1, 0.9, 5).astype(np.float32), "T": 30})]


# What a teacher says to the slips that have a belief behind them.

TANH = "the slope of tanh is `1 - m * m`, where m is what came out of it"
HIDDEN_SENTENCES = {
    "do = d.h * o": "this is the gradient by `m`, the other factor of h = o m: by `o` it is what "
                    "stands beside `o`",
    "do = d.h * np.tanh(m)": "tanh is applied to `m` again, but `m` is tanh(c) already",
    "do = d.h": "`m` is missing: h = o m, so o has the slope m",
    "do = d.h * m * o * (1 - o)": "the slope of the sigmoid comes later, with (4): here only the "
                                  "product o m is gone back through",
    "dc = d.h * o * (1 - m * m)": "`d.c` is missing: the new cell state goes into the next step "
                                  "too, and this is what comes back from there",
    "dc = d.c": "only what comes back from the next step is there: the new cell state also goes "
                "into h = o tanh(c)",
    "dc = d.c + d.h * o": f"nothing happens at the tanh: {TANH}",
    "dc = d.c + d.h": f"the way from h to c is left out: through `o`, and through the tanh; {TANH}",
    "dc = d.c + d.h * (1 - m * m)": "`o` is missing: h = o tanh(c), so the gate scales what comes "
                                    "back",
    "dc = d.c + d.h * m * (1 - m * m)": "`m` stands where `o` belongs: beside tanh(c) in h stands "
                                        "the gate `o`",
    "dc = d.c + d.h * o * (1 - m)": f"a square is missing: {TANH}",
    "dc = d.c + d.h * o * m * (1 - m)": f"this is the slope of the sigmoid: {TANH}",
    "dc = (d.c + d.h) * o * (1 - m * m)":
        "`d.c` is sent through the gate and the tanh as well: it is a gradient by c already",
    "dc = d.c + d.h * o * (1 - np.tanh(m) * np.tanh(m))":
        "tanh is applied to `m` again, but `m` is tanh(c) already: the slope is `1 - m * m`",
    "dc = d.c * d.h * o * (1 - m * m)": "two ways lead to c, and what comes back over two ways is "
                                        "added, not multiplied",
}

CELL_SENTENCES = {
    "df = dc * s.h": "the old hidden state stands where the old cell state belongs: "
                     "c = f s.c + i g",
    "df = dc * f": "this is the gradient by `s.c`: by `f` it is what stands beside `f`, the old "
                   "cell state",
    "df = dc * (f * s.c + i * g)": "the new cell state stands where the old one belongs: "
                                   "c = f s.c + i g",
    "df = s.c": "`dc` is missing: this is the slope alone",
    "di = g": "`dc` is missing: this is the slope alone",
    "dg = i": "`dc` is missing: this is the slope alone",
    "di = dc * i": "this is the gradient by `g`: by `i` it is what stands beside `i`",
    "dg = dc * g": "this is the gradient by `i`: by `g` it is what stands beside `g`",
    "di = dc * i\ndg = dc * g": "`di` and `dg` have changed places: each gets what stands *beside* "
                                "it in i g",
    "df = dc * f\nds_c = dc * s.c": "`df` and `ds_c` have changed places: each gets what stands "
                                    "*beside* it in f s.c",
    "ds_c = dc": "`f` is missing: what was kept on the way forward comes back, no more",
    "ds_c = dc * (1 - f)": "`1 - f` stands where `f` belongs: f is the share that was kept",
    "ds_c = dc * s.c": "this is the gradient by `f`: by the old cell state it is `f` times `dc`",
    "ds_c = dc * f * (1 - f)": "the slope of the sigmoid doesn't belong here: it comes with (2)",
    "df = dc * s.c * f * (1 - f)": "the slope of the sigmoid comes later, with (2): here only the "
                                   "product f s.c is gone back through",
    "di = dc * g * i * (1 - i)": "the slope of the sigmoid comes later, with (1): here only the "
                                 "product i g is gone back through",
    "dg = dc * i * (1 - g * g)": "the slope of tanh comes later, with (3): here only the product "
                                 "i g is gone back through",
}

NOT_PLAIN = "is missing: `{d}` is by the gate, wanted is the gradient by what went into it"


def _slope(z, v):
    """Slips in the line of a gate with a sigmoid: dz = dv v (1 - v)."""
    line = f"d{z} = d{v} * {v} * (1 - {v})"
    return line, {
        f"d{z} = d{v}": f"the slope {NOT_PLAIN.format(d='d' + v)}",
        f"d{z} = {v} * (1 - {v})": f"`d{v}` is missing: this is the slope alone",
        f"d{z} = d{v} * (1 - {v} * {v})": f"this is the slope of tanh, but `{v}` came out of a "
                                          f"sigmoid: `{v} * (1 - {v})`",
        f"d{z} = d{v} * (1 - {v})": f"the factor `{v}` is missing: the slope of the sigmoid is "
                                    f"`{v} * (1 - {v})`",
        f"d{z} = d{v} * sigmoid({v})":
            f"the sigmoid of `{v}` stands where its slope belongs: `{v} * (1 - {v})`",
        f"d{z} = d{v} * sigmoid({v}) * (1 - sigmoid({v}))":
            f"the sigmoid is applied to `{v}` again, but `{v}` came out of it",
        f"d{z} = d{v} * {v}": f"the factor `1 - {v}` is missing: the slope of the sigmoid is "
                              f"`{v} * (1 - {v})`",
    }


GATE_LINES = [_slope(*pair) for pair in (("zi", "i"), ("zf", "f"), ("zo", "o"))]
SLOPE_SENTENCES = {line: words for _, said in GATE_LINES for line, words in said.items()} | {
    "dzg = dg": f"the slope {NOT_PLAIN.format(d='dg')}",
    "dzg = 1 - g * g": "`dg` is missing: this is the slope alone",
    "dzg = dg * g * (1 - g)": "this is the slope of the sigmoid, but `g` came out of a tanh: "
                              "`1 - g * g`",
    "dzg = dg * (1 - g)": "a square is missing: the slope of tanh is `1 - g * g`",
    "dzg = dg * (1 - np.tanh(g) * np.tanh(g))":
        "tanh is applied to `g` again, but `g` came out of it",
}


def _in_all_gates(pattern):
    """The three lines of the sigmoid gates with one slip in each; {v} is the gate."""
    return "\n".join(f"dz{v} = d{v} * " + pattern.format(v=v) for v in "ifo")


GATES_SENTENCES = SLOPE_SENTENCES | {
    _in_all_gates("(1 - {v} * {v})"):
        "the slope of tanh is taken for every gate: i, f and o came out of a sigmoid, whose slope "
        "is `v * (1 - v)`",
    _in_all_gates("(1 - {v})"): "one factor is missing in every gate: the slope of the sigmoid is "
                                "`v * (1 - v)`",
    _in_all_gates("sigmoid({v}) * (1 - sigmoid({v}))") + "\ndzg = dg * (1 - np.tanh(g) ** 2)":
        "the squashing functions are applied again, but i, f, g and o came out of them: the slopes "
        "are taken at these values as they are",
    "dzi = i * (1 - i)\ndzf = f * (1 - f)\ndzg = 1 - g * g\ndzo = o * (1 - o)":
        "these are the slopes alone: each is multiplied by the gradient that arrives, `di`, `df`, "
        "`dg` and `do`",
    "dzi = df * i * (1 - i)\ndzf = di * f * (1 - f)": "`df` and `di` have changed places",
    "dzi = di\ndzf = df\ndzg = dg\ndzo = do":
        "the slopes are left out: these are the gradients by the gates, wanted are those by what "
        "went into them",
    "dz = np.concatenate((dzi, dzf, dzg, dzo), axis=1)":
        "the four are joined side by side: they stand on an axis of their own, the first, as `p.W` "
        "has them",
    "dz = np.concatenate((dzi, dzf, dzg, dzo))":
        "the four are joined one below the other: they stand on an axis of their own, the first, "
        "as `p.W` has them",
    "dz = np.stack((dzi, dzf, dzg, dzo), axis=1)":
        "the gates stand on the second axis here: they belong on the first, as in `p.W`",
    "dz = np.stack((dzi, dzf, dzg, dzo), axis=-1)":
        "the gates stand on the last axis here: they belong on the first, as in `p.W`",
    "dz = np.stack((dzi, dzf, dzo, dzg))":
        "the gates stand in the order i, f, o, g, that of some texts: here it is i, f, g, o",
    "dz = np.stack((dzf, dzi, dzg, dzo))":
        "the gates stand in the order f, i, g, o, that of the books' equations: here it is "
        "i, f, g, o",
}

WEIGHT_SENTENCES = {
    "dx = dz @ p.W.mT": "the four gates' shares are not added up: `x` went into all four, so sum "
                        "over the first axis",
    "dh = dz @ p.U.mT": "the four gates' shares are not added up: the old hidden state went into "
                        "all four, so sum over the first axis",
    "dx = dz @ p.W.mT\ndh = dz @ p.U.mT":
        "the four gates' shares are not added up: `x` and the old hidden state went into all four, "
        "so sum over the first axis",
    "dx = (dz @ p.W.mT).mean(0)": "a gradient adds up over the gates: the sum, not the mean",
    "dh = (dz @ p.U.mT).mean(0)": "a gradient adds up over the gates: the sum, not the mean",
    "dx = (dz @ p.W.mT).mean(0)\ndh = (dz @ p.U.mT).mean(0)":
        "a gradient adds up over the gates: the sum, not the mean",
    "dh = (dz @ p.U).sum(0)": "`p.U` goes back as it went forward: the way back has it transposed, "
                              "`p.U.mT`",
    "dx = (dz @ p.W).sum(0)": "`p.W` goes back as it went forward: the way back has it transposed, "
                              "`p.W.mT`",
    "dx = (dz @ p.W).sum(0)\ndh = (dz @ p.U).sum(0)":
        "`p.W` and `p.U` go back as they went forward: the way back has them transposed, `.mT`",
    "dx = (dz @ p.W.mT).sum(1)\ndh = (dz @ p.U.mT).sum(1)":
        "this sums over the batch: the gates, over which the shares of `x` and of the old hidden "
        "state add up, stand on the first axis",
    "dx = (dz @ p.W.mT)[0]\ndh = (dz @ p.U.mT)[0]":
        "only the input gate's share is there: `x` and the old hidden state went into all four "
        "gates",
    "db = dz.sum((0, 1))": "this adds up all gates and all rows: each gate has a bias of its own; "
                           "sum over the batch, the second axis",
    "dh = (dz @ p.U.mT)[1]": "only the forget gate's share is there: the old hidden state went "
                             "into all four gates",
    "dW = dz.mT @ x": "`dW` comes out transposed: it has the shape of `p.W`, (4, D, H)",
    "dU = dz.mT @ s.h": "`dU` comes out transposed: row i belongs to unit i of the old state",
    "dU = s.c.T @ dz": "the cell state stands in `dU`, but `U` was multiplied by the old *hidden* "
                       "state",
    "dU = x.T @ dz": "`U` was multiplied by the old hidden state, not by the input",
    "dW = s.h.T @ dz": "`W` was multiplied by the input, not by the old hidden state",
    "db = dz": "`b` was added to every row of the batch: sum `dz` over the rows, the second axis",
    "db = dz.sum(1)": "`keepdims=True` is missing: `db` has the shape of `p.b`, (4, 1, H)",
    "db = dz.sum(0)": "this sums over the four gates: each has a bias of its own; sum over the "
                      "batch, the second axis",
    "db = dz.sum(0, keepdims=True)": "this sums over the four gates: each has a bias of its own; "
                                     "sum over the batch, the second axis",
    "db = dz.mean(1, keepdims=True)": "a gradient adds up over the batch: the sum, not the mean",
    "dW = x.T @ dz / len(x)": "a gradient adds up over the batch: the sum, not the mean",
    "dW = x.T @ dz / len(x)\ndU = s.h.T @ dz / len(x)\ndb = dz.mean(1, keepdims=True)":
        "gradients add up over the batch: these are means over its rows",
}

STEP_SENTENCES = (
    HIDDEN_SENTENCES | CELL_SENTENCES | GATES_SENTENCES | WEIGHT_SENTENCES
    | {"ds = State(dh, d.c * f)": "only `d.c` goes on to the old cell state: what came through h, "
                                  "`d.h * o * (1 - m * m)`, goes there too",
       "ds = State(dh, 0 * ds_c)": "nothing goes on to the old cell state: this cuts the highway, "
                                   "`dc * f` belongs there",
       "ds = State(ds_c, dh)": "the old state's two gradients have changed places: h comes first",
       "ds = State(dh + d.h, ds_c)": "`d.h` is handed on past the step: all that it has to say has "
                                     "gone into `do` and `dc`",
       "dp = Params(dW, dU, dz)": WEIGHT_SENTENCES["db = dz"]})

SCAN_SENTENCES = {
    "d = State(ds.h + dH[t], 0 * ds.c)":
        "`ds.c` is dropped at each step: the gradient by the cell state is not handed on, so all "
        "that is left is the way through the hidden states. That is the broken code",
    "d = State(dH[t], ds.c)": "`ds.h` is not handed on: what the later steps say about the "
                                  "hidden state is missing",
    "d = State(ds.h, ds.c)":
        "`dH[t]` is missing: the gradient that enters at step t itself",
    "d = State(dH[t], 0 * ds.c)": "nothing is handed on: each step sees its own loss alone",
    "d = State(ds.h + dH[t], ds.c + dH[t])":
        "`dH[t]` is added to the cell state's gradient too: the loss sees the hidden state alone",
    "d = State(ds.h + dH[-1], ds.c)":
        "`dH[-1]` enters at every step: each step has its own, `dH[t]`",
    "steps = range(len(dH))": "the steps are walked forwards: the gradient comes from the end, so "
                              "start there",
    "steps = range(len(dH))\ndX = np.stack(_dx[::-1])":
        "the steps are walked forwards: the gradient comes from the end, so start there, and turn "
        "`dX` round afterwards",
    "steps = range(1, len(dH))[::-1]": "the first step is left out: go on down to t = 0",
    "steps = range(len(dH) - 1)[::-1]": "the last step is left out: begin at T - 1",
    "_dW, _dU, _db = dp_t.W, dp_t.U, dp_t.b":
        "the steps' gradients replace each other: the weights are the same at every step, so their "
        "gradients add up",
    "_dW, _dU, _db = (_dW + dp_t.W / len(dH), _dU + dp_t.U / len(dH), _db + dp_t.b / len(dH))":
        "this is the mean over the steps: the gradients of shared weights add up",
    "ds = State(0 * ds.h, 0 * ds.c)":
        "the `ds` that is given is ignored: it is what arrives from after the last step",
    "ds = State(ds.h, 0 * ds.c)":
        "the `ds.c` that is given is ignored: a gradient by the cell state arrives from after the "
        "last step, too",
    "ds = State(0 * ds.h, ds.c)":
        "the `ds.h` that is given is ignored: it arrives at the last step from after it",
    "_left = State(_given.h, _given.c)":
        "the first `ds` is returned as it came: wanted is the one that leaves at the front, the "
        "gradient by the state before step 0",
    "dX = np.stack(_dx[::-1])": "`dX` stands in the order of the walk, last step first: turn it "
                                "round",
    "d = State(ds.h + dH[t], _given.c)":
        "the `ds.c` that came from after the last step enters at every step: each step gets what "
        "the step after it has handed back",
    "d = State(ds.h + dH[t], 0 * ds.c + dH[t])":
        "`dH[t]` is taken for the cell state's gradient, and what is handed back is dropped",
    "d = State(2 * ds.h + dH[t], ds.c)": "`ds.h` is added twice",
}

MEMORY_SENTENCES = {
    "f = b": "the bias itself is taken for the gate: the gate is `sigmoid(b)`",
    "f = np.tanh(b)": "`tanh` stands where `sigmoid` belongs: a gate is a share between 0 and 1",
    "f = 1 - sigmoid(b)": "this is what one step *loses*: it keeps `sigmoid(b)`",
    "f = sigmoid(-b)": "this is what one step *loses*: it keeps `sigmoid(b)`",
    "left = f * k": "k steps multiply k times: that is a power, `f ** k`",
    "left = f / k": "k steps multiply k times: that is a power, `f ** k`",
    "left = k ** f": "upside down: `f` to the power of k, not k to the power of `f`",
    "left = 1 - f ** k": "this is what is *lost* after k steps",
    "left = 1 - k * (1 - f)": "the loss of one step is taken k times from the whole: each step "
                              "takes its share of what is *left*, so shares multiply",
    "left = f ** (k - 1)": "this is one step too few: k steps are k factors",
    "left = f ** (k + 1)": "this is one step too many: k steps are k factors",
    "left = sigmoid(b * k)": "the k stands inside the sigmoid: the gate is `sigmoid(b)`, and k "
                             "such gates are multiplied",
    "left = sigmoid(b ** k)": "the power stands inside the sigmoid: take it of the gate",
    "left = np.exp(-k / b)": "this takes the bias for a time: the gate is `sigmoid(b)`, and k such "
                             "gates are multiplied",
    "left = np.prod(f) ** k": "the units are multiplied with each other: each has a memory of its "
                              "own",
    "left = np.mean(f ** k)": "this is the mean over the units: each has a memory of its own",
}

KEEP_SENTENCES = {
    "f = share": "one step may keep more than `share`, as k of them are multiplied: take the k-th "
                 "root",
    "f = share / k": "what is wanted is the k-th *root*: k factors f make `share`",
    "f = 1 - (1 - share) / k": "the loss is spread evenly over the steps: but shares multiply, so "
                               "it is the k-th root",
    "f = share ** k": "upside down: k factors f make `share`, so f is the k-th *root*",
    "f = np.sqrt(share)": "the square root is for k = 2: take the k-th root, `share ** (1 / k)`",
    "f = share ** (1 / (k - 1))": "this spreads it over k - 1 steps: k steps are k factors",
    "f = share ** (1 / (k + 1))": "this spreads it over k + 1 steps: k steps are k factors",
    "f = np.exp(-1 / k)": "`share` is missing: this gate keeps 1/e after k steps, whatever is "
                          "asked",
    "b = f": "this is the gate; wanted is the bias that gives it: the sigmoid has to be undone",
    "b = sigmoid(f)": "the sigmoid is applied once more: it has to be undone, by log(f / (1 - f))",
    "b = np.log(f)": "the sigmoid's inverse is log(f / (1 - f)): `1 - f` is missing",
    "b = np.log((1 - f) / f)": "the sign is turned: log(f / (1 - f))",
    "b = np.log(1 - f) / np.log(f)": "these are two logarithms divided: the logarithm of the "
                                     "quotient is meant",
    "b = f / (1 - f)": "the logarithm is missing",
    "b = np.log10(f / (1 - f))": "the natural logarithm belongs here, `np.log`",
    "b = np.log2(f / (1 - f))": "the natural logarithm belongs here, `np.log`",
    "b = np.arctanh(f)": "this undoes tanh: the sigmoid is undone by log(f / (1 - f))",
}

CHRONO_SENTENCES = {
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

EXERCISES = (
    Exercise(
        "hidden_state_backward", PAGE, hidden_state_backward, ("do", "dc"), **sized(_hidden_args),
        equations=GATES, difficulty=2, minutes=15, lines=2,
        hints=("h = o m and m = tanh(c): what stands beside o, and over which two ways does c "
               "reach the loss?",
               "do = d.h ⊙ m;  dc = d.c + d.h ⊙ o ⊙ (1 - m²).",
               "Two lines: `do = d.h * …` and `dc = d.c + d.h * … * (1 - …)`"),
        sentences=HIDDEN_SENTENCES),
    Exercise(
        "cell_state_backward", PAGE, cell_state_backward, ("df", "di", "dg", "ds_c"),
        **sized(_cell_args), equations=GATES, difficulty=2, minutes=10, lines=4,
        hints=("In c = f s.c + i g, what stands beside f? And beside each of the three others?",
               "df = dc ⊙ s.c;  di = dc ⊙ g;  dg = dc ⊙ i;  ds_c = dc ⊙ f.",
               "Four lines of the form `df = dc * …`"),
        sentences=CELL_SENTENCES),
    Exercise(
        "gates_backward", PAGE, gates_backward, ("dz",), **sized(_gate_args), equations=GATES,
        difficulty=2, minutes=15, lines=5,
        hints=("Which of i, f, g, o came out of a sigmoid, and which out of tanh?",
               "The sigmoid's slope at v is v (1 - v), that of tanh is 1 - v².",
               "Four lines such as `dzi = di * … * (1 - …)`, then `np.stack((…, …, …, …))`"),
        sentences=GATES_SENTENCES),
    Exercise(
        "weights_backward", PAGE, weights_backward, ("dx", "dh", "dW", "dU", "db"),
        **sized(_weight_args), difficulty=3, minutes=20, lines=5, points=2,
        hints=("x, s.h and b went into all four gates, each gate's W only into its own: over what "
               "is there a sum in dx, and over what in db?",
               "dx = Σ over the gates of dz Wᵀ;  dh = the same with U;  dW = xᵀ dz;  dU = s.hᵀ dz; "
               " db = Σ over the batch of dz.",
               "`dx = (dz @ p.W.mT).sum(…)`, `dW = x.T @ …`, `db = dz.sum(…, keepdims=True)`"),
        sentences=WEIGHT_SENTENCES),
    Exercise(
        "lstm_step_backward", PAGE, _lstm_step_backward, ("dx", "ds", "dp"), **sized(_step_args),
        equations=GATES, difficulty=4, minutes=25, lines=6, points=3,
        uses={"hidden_state_backward": hidden_state_backward,
              "cell_state_backward": cell_state_backward, "gates_backward": gates_backward,
              "weights_backward": weights_backward, "sigmoid": sigmoid},
        hints=("Which gradient must be there before you can go back through (5), and which before "
               "(1) to (4)?",
               "(6) gives do and dc; (5) gives df, di, dg and ds.c; (1) to (4) give dz; then the "
               "weights, the input and the old hidden state.",
               "Unpack: `x, s, i, f, g, o, m = cache`; call your four functions in their order; "
               "`return dx, State(dh, …), Params(…, …, …)`"),
        sentences=STEP_SENTENCES),
    Exercise(
        "lstm_backward", PAGE, _lstm_backward, ("dX", "ds", "dp"),
        cases=_scan_cases, probes=lambda seed: draws(seed, EQUAL, _scan_args),
        difficulty=3, minutes=20, lines=7, points=2,
        equations={1: "what arrives at a step", 2: "one step back", 3: "the sums over time"},
        uses={"lstm_step_backward": lstm_step_backward},
        hints=("A step hands two gradients back to the step before. Which two, and which of them "
               "does the broken code drop?",
               "What arrives at step t is State(ds.h + dH_t, ds.c), with the ds that step t + 1 "
               "has handed back.",
               "In the loop: `d = State(… + dH[t], …)`, then `ds, dp_t = "
               "lstm_step_backward(…)`, then the three sums"),
        sentences=SCAN_SENTENCES),
    Exercise(
        "memory_left", PAGE, _memory_left, ("left",), _memory_cases, difficulty=1, minutes=10,
        lines=1, equations={1: "the forget gate", 2: "k steps"}, uses={"sigmoid": sigmoid},
        hints=("If one step keeps 0.7 of it, what do two steps keep?",
               "(1) f = σ(b);  (2) after k steps f multiplied by itself k times is left.",
               "One line: `return sigmoid(…) ** …`"),
        sentences=MEMORY_SENTENCES),
    Exercise(
        "bias_to_keep", PAGE, _bias_to_keep, ("b",), _keep_cases, difficulty=3, minutes=15,
        lines=2, equations={1: "the forget gate", 2: "its bias"}, uses={"sigmoid": sigmoid},
        hints=("Which number, multiplied by itself k times, gives share? And which b does the "
               "sigmoid turn into it?",
               "(1) f is the k-th root of share;  (2) σ is undone by b = log(f / (1 - f)).",
               "Two lines: `f = share ** (… / …)`, then `return np.log(… / (1 - …))`"),
        sentences=KEEP_SENTENCES),
    Choice(
        "predict_the_memory", PAGE,
        {"a": "That would be so if the bias were a time. It goes through the sigmoid first, and "
              "what counts is how far the gate is from 1.",
         "b": "Three steps more would mean that each unit of bias adds a step. Look at what the "
              "gate *loses* at a step: 0.047 for a bias of 3. What does it lose for 6?",
         "c": "Yes: for large biases a gate loses about e^(-b) at each step, so three more make "
              "the loss 20 times smaller and the memory 20 times as long.",
         "d": "A gate is never quite 1: at 6 it is 0.9975, and whatever is below 1 wears off."},
        "c", ("What share is lost at each step with a bias of 3, and what share with 6?",
              "For large b, 1 - σ(b) is about e^(-b).",
              "Leave out the whole LSTM: compare 1 / (1 - σ(3)) with 1 / (1 - σ(6))."),
        difficulty=2, minutes=5),
    Exercise(
        "chrono_bias", PAGE, _chrono, ("b",), _chrono_cases, difficulty=3, minutes=15, lines=4,
        equations={1: "evenly drawn", 2: "the forget gate's bias", 3: "the input gate's bias"},
        hints=("Which u must give 1, and which T - 1?",
               "(1) a number between 1 and T - 1: 1 + u (T - 2);  (2) b_f is its log;  (3) b_i is "
               "-b_f; the two others are 0.",
               "`b = np.zeros((4, 1, len(u)))`, then `b[1] = np.log(…)` and `b[0] = …`"),
        sentences=CHRONO_SENTENCES),
    Choice(
        "why_the_plateau", PAGE,
        {"a": "The same 16 units learned it when they began with other biases.",
         "b": "Adam's rate was the same in both runs, and Adam makes a gradient's size good as far "
              "as it can: the direction is what is missing.",
         "c": "Yes: when the answer is due, the second signal moves the last state by less than a "
              "thousandth of what the letters do, the first by about a millionth, and as little of "
              "what the mistake has to say comes back to them.",
         "d": "Clipping shortens a gradient that is too long. This one is too short where it "
              "counts: at the signals."},
        "c", ("What was the same in the two runs, and what differed?",
              "Only the biases differed at the start. What do they decide?",
              "Cross out every reason that would have stopped the other run as well."),
        difficulty=2, minutes=5),
)
