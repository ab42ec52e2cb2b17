"""The exercises of page 03_rnn: one step, the loop, its outputs, and adding with a carry."""

from functools import partial

import numpy as np
from numpy import tanh

from ..cells import rnn
from ..cells.rnn import Params
from ..checks import Case, Choice, Exercise
from .draws import EQUAL, SIZES, draws, normal, sized

PAGE = "03_rnn"


# The references. In `p`, W is (D, H), U is (H, H) and b is (1, H).

def _rnn_step(p, x, h):
    h_new = tanh(x @ p.W + h @ p.U + p.b)              # (6)
    return h_new


def rnn_step(p, x, h):
    """What an answer that calls rnn_step is lent: the course's own cell."""
    return rnn.forward(p, x, rnn.State(h))[0].h


def _count_rnn(n, m, T):
    count = n * m + n * n + n
    return count


def _rnn_forward(p, X, h):
    H = []
    for x in X:
        h = rnn_step(p, x, h)
        H.append(h)
    return np.stack(H), h


def _read_out(V, a, H):
    each = H @ V + a                                   # (1)
    last = H[-1] @ V + a                               # (2)
    return each, last


def _dinner_step(W, x, seen, h):
    fed = seen * x + (1 - seen) * h                    # (1)
    h_new = tanh(fed @ W)                              # (2)
    return h_new


def _write_on(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        h = rnn_step(p, x, h)                          # (1)
        z = h @ V                                      # (2)
        x = z
        Z.append(z)
    return np.stack(Z)


def _add_bits(a, b, carry):
    bits = []
    for pair in a + b:
        total = pair + carry                           # (1)
        bit = total % 2                                # (2)
        carry = total // 2                             # (3)
        bits.append(bit)
    return np.stack([*bits, carry])


# The cases.

def _params(rng, D, H, dtype):
    """Random, none of them zero."""
    draw = partial(normal, rng, 1.0, dtype)
    return Params(draw(D, H), draw(H, H), draw(1, H))


def _step_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    return {"p": _params(rng, D, H, dtype), "x": draw(B, D), "h": draw(B, H)}


def _steps(B, D, H):
    """A number of steps unlike all other sizes, unless those are equal too."""
    return B if B == D == H else B + 4


def _forward_args(rng, B, D, H, scale, dtype):
    args = _step_args(rng, B, D, H, scale, dtype)
    X = normal(rng, scale, dtype, _steps(B, D, H), B, D)
    return {"p": args["p"], "X": X, "h": args["h"]}


def _read_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, 1.0, dtype)
    states = tanh(normal(rng, scale, dtype, _steps(B, D, H), B, H))
    return {"V": draw(H, D), "a": draw(1, D), "H": states}


def _dinner_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    seen = (np.arange(B) % 2).astype(dtype)[:, None] if B > 1 else np.zeros((1, 1), dtype)
    return {"W": normal(rng, 1.0, dtype, D, D), "x": draw(B, D), "seen": seen,
            "h": tanh(draw(B, D))}


def _write_args(rng, B, D, H, scale, dtype):
    args = _step_args(rng, B, D, H, scale, dtype)
    V = normal(rng, 0.5, dtype, H, D)
    return {"p": args["p"], "V": V, "x": args["x"], "h": args["h"], "steps": 4}


def _one_step(make, name, value):
    """Cases and probes of `make`, and one case more with a single step."""
    def cases(seed):
        args = make(np.random.default_rng(seed + 1), 3, 4, 5, 1.0, np.float64)
        return [*draws(seed, SIZES, make), Case("one step, T = 1", {**args, name: value(args)})]

    return {"cases": cases, "probes": lambda seed: draws(seed, EQUAL, make)}


def _count_cases(seed):
    rng = np.random.default_rng(seed)
    sizes = [(3, 2, 7), (2, 3, 5), (1, 1, 1), *rng.integers(5, 600, (3, 3)).tolist()]
    return [Case(f"n = {n}, m = {m}, T = {T}", {"n": n, "m": m, "T": T}) for n, m, T in sizes]


def _bit_cases(seed):
    rng = np.random.default_rng(seed)
    drawn = [Case(label, _bits(rng, T, B)) for label, T, B in (
        ("11 bits, 7 pairs", 11, 7), ("6 bits, 9 pairs", 6, 9), ("one pair alone", 13, 1))]
    ones = {"a": np.ones((9, 2), int), "b": np.zeros((9, 2), int), "carry": np.array([1, 0])}
    return [*drawn, Case("111111111 and a carry of 1 or 0", ones),
            Case("one bit", {"a": np.array([[0, 1, 1, 0]]), "b": np.array([[0, 0, 1, 1]]),
                             "carry": np.array([1, 1, 1, 0])})]


def _bits(rng, T, B):
    a, b = rng.integers(0, 2, (2, T, B))
    return {"a": a, "b": b, "carry": rng.integers(0, 2, B)}


# What a teacher says to the slips that have a belief behind them.

STEP = {
    "h_new = tanh(x @ p.W + h @ p.U)": "the bias `p.b` is missing",
    "h_new = tanh(x @ p.W + p.b)": "the old state is missing: without `h @ p.U` there is no loop",
    "h_new = tanh(h @ p.U + p.b)": "the input is missing: `x @ p.W`",
    "h_new = x @ p.W + h @ p.U + p.b":
        "`tanh` is left out: nothing keeps the state between -1 and 1",
    "h_new = 1 / (1 + np.exp(-(x @ p.W + h @ p.U + p.b)))":
        "the sigmoid stands where `tanh` belongs: this state may be negative",
    "h_new = tanh(x @ p.W + h @ p.U + p.b) + h":
        "the old state is added once more, outside of `tanh`: the sum can leave -1 … 1",
    "h_new = tanh(x @ p.W) + tanh(h @ p.U) + p.b":
        "each part is squashed alone; first comes the sum of all three, then one `tanh`",
    "h_new = tanh(x @ p.W) + tanh(h @ p.U + p.b)":
        "each part is squashed alone; first comes the sum of all three, then one `tanh` around it",
    "h_new = tanh(h @ p.W + x @ p.U + p.b)":
        "`W` belongs to the input `x` and `U` to the old state `h`, not the other way",
    "h_new = tanh(np.concatenate((h, x), axis=1) @ np.concatenate((p.W, p.U)) + p.b)":
        "where `h` stands before `x`, `U` must stand above `W`; here they are the other way round",
    "h_new = tanh(x @ p.W * (h @ p.U) + p.b)":
        "the two parts are multiplied; they are to be added",
    "h_new = tanh(x @ p.W + h @ p.U.T + p.b)":
        "`p.U` is transposed: a row of `h` is a sequence, so `U` stands on its right as it is",
    "h_new = tanh(x @ p.W + h @ p.U) + p.b":
        "`p.b` is added after the `tanh`, so the state can leave -1 … 1: first the sum of all "
        "three, then the squashing",
    "h_new = tanh(x @ p.W + h @ p.U + p.b + p.b)":
        "`p.b` is added twice: the two products share one bias (it is PyTorch that keeps two)",
    "h_new = np.maximum(x @ p.W + h @ p.U + p.b, 0)":
        "a ReLU stands where `tanh` belongs: nothing keeps it from growing as it goes round",
    "h_new = tanh(x @ p.W + p.b) + h @ p.U":
        "`h @ p.U` is added after the `tanh`: what comes back must be squashed too, or it may grow "
        "at each step",
}

# The slips of a loop change no single line: here the words of the edit stand for it.

FORWARD = {
    "return (np.broadcast_to(np.stack(H), X.shape), h)":
        "the array for all states is made like `X`, with a column for each input; a state has one "
        "for each unit, as `h` has",
    "`h` is not carried on: every step starts from the first one":
        "`h` is not carried on: the new state must take the old one's name, or else each step "
        "starts where the first one did",
    "`h` starts from zeros at every step":
        "`h` starts from zeros at every step, so none knows of the one before: this is a network "
        "without a loop",
    "the first `h` is returned, not the last":
        "the first `h` is returned, not the last: the state that came in is the oldest of all",
    "the loop runs over the batch, not over time":
        "the loop runs over the batch, not over time: time is the first axis, so step t is `X[t]`",
    "for x in X[:1]: ...":
        "it ends after the first step: does `return` stand inside the loop? It belongs below it",
    "H = [h]": "the first state is stored too: H holds what comes out of the T steps, nothing else",
    "return (np.concatenate(H), h)":
        "the states are joined end to end; `np.stack` gives time an axis of its own",
}

COUNT = {
    "count = T * (n * m + n * n + n)":
        "that would be a set of weights for each step; all T steps use the same ones",
    "count = T * n * m + n * n + n":
        "`W` is counted once a step; all T steps use the same `W`",
    "count = n * m + T * n * n + n":
        "`U` is counted once a step; all T steps use the same `U`",
    "count = n * m + n * n + T * n":
        "`b` is counted once a step; all T steps use the same `b`",
    "count = n * m + n * n + n + T": "`T` is no weight: nothing is learned for a step of its own",
    "count = n * m + n * n + 1": "each of the n units has a bias of its own",
    "count = n * n + n": "the input weights are missing: `W` has n m entries",
    "count = n * m + n * n": "the biases are missing: n of them",
    "count = n * m + n * n + 2 * n": "there is one bias for each unit; PyTorch keeps two",
    "count = n * m + n": "the recurrent weights are missing: `U` has n² entries",
    "count = n * m + n * n + m": "a bias belongs to a unit: there are n, not m",
    "count = n * m + n * m + n": "`U` takes the state to the state: n² entries, not n m",
    "count = n * m + m * m + n": "`U` takes the state to the state: n² entries, not m²",
    "count = n * m + n + n": "`U` joins each unit to each unit: n² entries, not n",
    "count = 4 * (n * m + n * n + n)":
        "there is one set of weights here; four sets belong to the LSTM of lesson 05",
    "count = (n + m) * (n + m) + n":
        "`W` and `U` together take n + m numbers to n, not to n + m",
}

READ = {
    "last = H[0] @ V + a": "the first state is read at index 0; the last one is `H[-1]`",
    "last = H.mean(0) @ V + a": "the mean over all steps is read, not the last state",
    "last = H.sum(0) @ V + a": "the sum over all steps is read, not the last state",
    "last = H[:, -1] @ V + a":
        "`H[:, -1]` is the last sequence of the batch; time is the first axis",
    "last = H[-1] @ V": "the bias `a` is missing in the output at the end",
    "each = H @ V": "the bias `a` is missing in the outputs at each step",
    "each = tanh(H @ V + a)": "an output is no state: nothing squashes it here",
    "last = H[-2] @ V + a": "this is the last state but one: the last is `H[-1]`",
    "last = each.sum(0)": "the sum of all outputs is returned, not the last one",
    "each = np.exp(H @ V + a) / np.exp(H @ V + a).sum(-1, keepdims=True)":
        "this is the softmax of the outputs; here they stay as they are",
    "last = np.exp(H[-1] @ V + a) / np.exp(H[-1] @ V + a).sum(-1, keepdims=True)":
        "this is the softmax of the output; here it stays as it is",
    "last = H[-1] @ V + a + a": "`a` is added twice in the output at the end: `each` has it",
    "last = H[-1]": "the last state itself is returned; `V` and `a` make the output of it",
}

DINNER = {
    "fed = seen * h + (1 - seen) * x":
        "the two are exchanged: where the dinner was seen, take `x`, else the prediction `h`",
    "fed = seen * x": "a missed day gives zeros: the prediction `h` must stand in there",
    "fed = seen * x + h": "the prediction is added on all days; it belongs to the missed ones, "
                          "`1 - seen`",
    "fed = x + (1 - seen) * h": "`x` is taken on all days; on a missed day it means nothing",
    "fed = x + h": "`seen` is not used: on each day one of the two counts, never both",
    "fed = x": "`seen` and `h` are not used: this is the network without a loop",
    "fed = h": "`x` is not used: what is seen must correct the prediction",
    "fed = seen * x + seen * h": "`1 - seen` belongs to the prediction: it is 1 on missed days",
    "fed = x if seen else h":
        "`if` decides once for all, but each sequence has a `seen` of its own: multiply by it, as "
        "(1) says",
    "fed = (x + h) / 2": "`seen` is not used: a mean mixes what is known with what is guessed",
    "h_new = fed @ W": "`tanh` is left out",
    "h_new = 1 / (1 + np.exp(-(fed @ W)))": "the sigmoid stands where `tanh` belongs",
    "h_new = tanh(seen * (x @ W) + (1 - seen) * h)":
        "`W` is applied to the dinner alone; the prediction, too, must be taken one day on",
    "fed = seen * x + (1 - seen * h)":
        "brackets are missing: `1 - seen * h` is 1 on a missed day, whatever was predicted for it",
    "fed = (1 - seen) * x + (1 - seen) * h":
        "`1 - seen` stands before both: it belongs to the prediction, and `seen` to the dinner",
    "return fed": "what is fed in is returned: it still has to go through `W` and `tanh`",
    "h_new = tanh(fed @ W.T)":
        "`W` is transposed: row i of it says what follows dish i, so the row `fed` stands on its "
        "left",
    "h_new = tanh(fed)": "`W` is missing: it turns one day's dinner into the next day's",
}

WRITE = {
    "z = x + h @ V": "the output is added to the input; it is to stand in its place",
    "z = x\nx = h @ V": "each input is stored before its step, so the first input stands there and "
                        "the last output is lost",
    "x = np.eye(z.shape[1])[z.argmax(1)]":
        "the largest output is fed back as a one-hot vector; here the output goes in as it is",
    "`x` and `h` are not carried on: every step starts from the first ones":
        "`x` and `h` are not carried on: each step starts from the same input and the same state, "
        "so it writes the same. That is the broken code",
    "`x` is not carried on: every step starts from the first one":
        "`x` is not carried on, one of the two things to mend: each output must be the next input",
    "`h` is not carried on: every step starts from the first one":
        "`h` is not carried on, one of the two things to mend: the new state must be the next "
        "step's old one",
    "`z = h @ V` stands before `h = rnn_step(p, x, h)`":
        "the output is made of the old state: first comes the step, (1), then the output of the "
        "state that it made, (2)",
    "Z.append(h)": "the states are stored; what the network writes are its outputs, `h @ V`",
}

ADD = {
    "return np.stack([carry, *bits])": "the last carry is put in front; it is the highest bit, and "
                                       "the lowest stands first",
    "return np.stack([*bits, 0 * carry])": "the last place is always 0; the carry that is left "
                                           "belongs there",
    "return np.stack(bits)": "the last carry is lost: it is the highest bit of the sum",
    "carry = carry": "the carry never changes: each place must make a new one",
    "carry = np.minimum(pair, 1)": "one 1 alone makes no carry; two of the three are needed",
    "carry = total // 3": "two ones of the three are enough for a carry; this one waits for all",
    "bit = (pair + total // 2) % 2":
        "the new carry is used in the place that made it; it belongs to the next one",
    "total = pair": "the carry is never added in: each place is added alone",
    "carry = total % 2": "`% 2` gives the bit to write; the carry is what `// 2` leaves",
    "bit = total // 2": "`// 2` gives the carry; the bit to write is what `% 2` leaves",
    "carry = pair // 2": "the carry is made of the two bits alone; 1 + 0 and an old carry of 1 "
                         "make a new one too",
    "carry = total // 2 + carry": "the old carry is used up: it must not be added to the new one",
    "bit = pair % 2": "the bit is made of the two bits alone: the carry is missing in it",
    "bit = total": "2 and 3 are no bits: write what `% 2` leaves",
    "bit = np.minimum(total, 1)": "the bit is cut off at 1; for 2 it must be 0: take `% 2`",
    "carry = np.maximum(total - 1, 0)": "3 leaves a carry of 1, not of 2",
    "carry = total / 2": "`/` gives halves: a carry is a whole number, `//` rounds down",
    "`carry` is not carried on: every step starts from the first one":
        "`carry` is not carried on: each place gets the one that came in at the lowest place",
    "the first `carry` is ignored: zeros stand there instead":
        "the first `carry` is ignored: in the middle of a number one may come in",
    "the sequence is read backwards":
        "the sequence is read backwards: a carry goes from low to high, and the lowest place is "
        "the first",
    "return np.stack([*bits, carry][::-1])":
        "the bits are returned in reverse order: here the lowest stands first, not as on paper",
    "carry = total - 1": "0 leaves no carry, and 1 none either: take `// 2`",
}

EXERCISES = (
    Exercise(
        "rnn_step", PAGE, _rnn_step, ("h_new",), **sized(_step_args),
        equations={6: "the hidden state"}, difficulty=1, minutes=10, lines=1,
        hints=("Which two things go into the new state, and which weights belong to each?",
               "(6)  h' = tanh(x W + h U + b).",
               "One line: `return tanh(x @ p.W + … @ … + …)`"),
        sentences=STEP),
    Exercise(
        "count_rnn", PAGE, _count_rnn, ("the number of parameters",), _count_cases,
        difficulty=1, minutes=5, lines=1,
        hints=("How many numbers are in W, in U and in b? What changes when T grows?",
               "n m + n² + n for n units and m inputs, for every T.",
               "One line without T: `return … + … + …`"),
        sentences=COUNT),
    Choice(
        "where_it_ends", PAGE, right="c", difficulty=2, minutes=5,
        hints=("What does one step do to -5? And is 3 · 0.001 larger or smaller than 0.001?",
               "In the lesson: \"No matter what you start with\", the picture for u = 2.",
               "Leave out every answer where a state lies outside of -1 … 1 after the first step."),
        options={
            "a": "no: that is what a weight below 1 does. With u = 3 a small state grows at each "
                 "step, as 3 · 0.001 is more than 0.001",
            "b": "no: after the first step tanh has brought -5 to nearly -1, and no step can bring "
                 "it out of the band again",
            "c": "yes: 0.001 grows until the squashing stops it, -5 is squashed at once; two "
                 "places to end, and the sign of the start decides",
            "d": "half right: -5 ends near -1. But 0.001 doesn't stay: 0 is no place to rest for "
                 "u = 3, as each step makes a small state three times as large",
        }),
    Exercise(
        "rnn_forward", PAGE, _rnn_forward, ("H", "h"),
        **_one_step(_forward_args, "X", lambda args: args["X"][:1]),
        difficulty=2, minutes=15, lines=5, points=2, uses={"rnn_step": rnn_step},
        hints=("What must step t + 1 know of step t, and what do you want to keep of each step?",
               "h_t = step(x_t, h_{t-1}) for t = 1 … T; H holds every h_t.",
               "`for x in X:` with two lines in it, an empty list before it, `np.stack` after it"),
        sentences=FORWARD),
    Exercise(
        "read_out", PAGE, _read_out, ("each", "last"), **sized(_read_args),
        equations={1: "the output at each step", 2: "the output at the end"},
        difficulty=2, minutes=10, lines=3,
        hints=("Time is the first axis of H. Which index is the last step?",
               "z_t = h_t V + a for all t; at the end the same with h_T alone.",
               "`each = H @ … + …`, `last = H[…] @ … + …`, `return each, last`"),
        sentences=READ),
    Exercise(
        "dinner_step", PAGE, _dinner_step, ("h_new",), **sized(_dinner_args),
        equations={1: "what is fed in", 2: "the prediction"},
        difficulty=3, minutes=10, lines=2,
        hints=("What is seen * x where seen is 0? And what is (1 - seen) * h there?",
               "(1)  fed = seen x + (1 - seen) h;  (2)  h' = tanh(fed W).",
               "Two lines: `fed = … * x + … * h`, then `return tanh(…)`"),
        sentences=DINNER),
    Exercise(
        "write_on", PAGE, _write_on, ("Z",),
        **_one_step(_write_args, "steps", lambda args: 1),
        equations={1: "the state", 2: "the output"},
        difficulty=3, minutes=15, lines=6, points=2, uses={"rnn_step": rnn_step},
        hints=("In the broken function, which names does the second step read? Who changed them?",
               "h_t = step(x_t, h_{t-1});  z_t = h_t V;  x_{t+1} = z_t.",
               "In the loop: `h = …`, `x = h @ V`, `Z.append(x)`"),
        sentences=WRITE),
    Exercise(
        "add_bits", PAGE, _add_bits, ("bits",), _bit_cases,
        equations={1: "the total", 2: "the bit", 3: "the carry"},
        difficulty=4, minutes=20, lines=7, points=2,
        hints=("Which numbers can come out for two bits and a carry? What do you write for 3, and "
               "what do you carry?",
               "total = pair + carry, where pair = a_t + b_t; the bit is total % 2, and the new "
               "carry total // 2.",
               "`for a_t, b_t in zip(a, b):` with three lines and an `append` in it, and "
               "one `append` after it"),
        sentences=ADD),
    Choice(
        "why_the_window_fails", PAGE, right="b", difficulty=3, minutes=5,
        hints=("In 111111111 + 1, what must you know to write the ninth bit?",
               "In the lesson: the paragraph below the plot, about the perfect window.",
               "Leave out what more training would mend: the perfect window needs no training."),
        options={
            "a": "no: the perfect window needs no training at all, and its curve rises too",
            "b": "yes: each place has a small chance that its carry comes from outside of the "
                 "window, and a long number has many places",
            "c": "no: random bits are as even in long numbers as in short ones; only there are "
                 "more of them",
            "d": "no: the perfect window has no weights at all. What it lacks is the sight of "
                 "places further back",
        }),
)
