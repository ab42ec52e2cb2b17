"""The exercises of page 04_bptt: from one backward step to gradients that vanish and explode."""

import numpy as np
from numpy import tanh

from ..cells import rnn
from ..cells.rnn import Params
from ..checks import Case, Choice, Exercise
from ..layers import scan
from .draws import EQUAL, SIZES, draws, normal, sized

PAGE = "04_bptt"


# The references, in the names of the page. In `p`, W is (D, H), U (H, H) and b (1, H).

def rnn_step_backward(p, x, h_old, h, dh):
    """What an answer that calls rnn_step_backward is lent, and its reference."""
    dz = dh * (1 - h * h)                                  # (1)
    dh_old = dz @ p.U.T                                    # (2)
    dW = x.T @ dz                                          # (3)
    dU = h_old.T @ dz                                      # (4)
    db = dz.sum(0, keepdims=True)                          # (5)
    return dh_old, dW, dU, db


def back_through_time(U, H, dH, dh):
    """What an answer that calls back_through_time is lent: the course's own."""
    return _back_through_time(U, H, dH, dh)


def _back_through_time(U, H, dH, dh):
    dZ = []
    for t in range(len(H))[::-1]:
        dz = (dh + dH[t]) * (1 - H[t] * H[t])              # (1)
        dh = dz @ U.T                                      # (2)
        dZ.append(dz)
    return np.stack(dZ[::-1]), dh


def _bptt(p, X, H, h0, dH):
    dh = 0 * h0
    dW = 0 * p.W
    dU = 0 * p.U
    db = 0 * p.b
    for t in range(len(X))[::-1]:
        h_old = H[t - 1] if t > 0 else h0
        both = dH[t] + dh                                  # (1)
        dh, dW_t, dU_t, db_t = rnn_step_backward(p, X[t], h_old, H[t], both)  # (2)
        dW, dU, db = dW + dW_t, dU + dU_t, db + db_t       # (3)
    return dW, dU, db


def _truncated_bptt(U, H, dH, K):
    dZ = []
    dh = 0 * dH[0]
    for t in range(len(H))[::-1]:
        inside = (t + 1) % K > 0                           # (1)
        dz = (inside * dh + dH[t]) * (1 - H[t] * H[t])     # (2)
        dh = dz @ U.T                                      # (3)
        dZ.append(dz)
    return np.stack(dZ[::-1])


def _gradient_norms(U, H, dh):
    norms = []
    for t in range(len(H))[::-1]:
        dz = dh * (1 - H[t] * H[t])                        # (1)
        dh = dz @ U.T                                      # (2)
        norm = np.sqrt(np.sum(dh * dh))                    # (3)
        norms.append(norm)
    return np.stack(norms)


def _set_radius(U, radius):
    largest = np.max(np.abs(np.linalg.eigvals(U)))         # (1)
    V = U * radius / largest                               # (2)
    return V


def _clip_by_norm(dW, dU, db, limit):
    norm = np.sqrt(np.sum(dW * dW) + np.sum(dU * dU) + np.sum(db * db))    # (1)
    scale = np.minimum(1, limit / norm)                    # (2)
    dW_c = scale * dW                                      # (3)
    dU_c = scale * dU                                      # (3)
    db_c = scale * db                                      # (3)
    return dW_c, dU_c, db_c


# The cases. Hidden states are those of a forward pass where its inputs are given too, so that a
# learner may compute them anew, and else tanh of random numbers. Weights are scaled so that their
# slopes are neither 0 nor 1, and that seven steps neither lose nor blow up what has to be seen.

def _states(rng, dtype, *shape):
    return tanh(normal(rng, 1.0, dtype, *shape))


def _matrix(rng, H, dtype):
    return normal(rng, 1.2 / H**0.5, dtype, H, H)


def _steps(B, D, H):
    """A number of steps that differs from the other sizes, but in the probes, where all agree."""
    return B if B == D == H else B + D + 1


def _params(rng, D, H, dtype):
    return Params(normal(rng, 0.7 / D**0.5, dtype, D, H), _matrix(rng, H, dtype),
                  normal(rng, 0.3, dtype, 1, H))


def _step_args(rng, B, D, H, scale, dtype):
    p, x = _params(rng, D, H, dtype), normal(rng, 1.0, dtype, B, D)
    old = _states(rng, dtype, B, H)
    (h,), _ = rnn.forward(p, x, rnn.State(old))
    return {"p": p, "x": x, "h_old": old, "h": h, "dh": normal(rng, scale, dtype, B, H)}


def _back_args(rng, B, D, H, scale, dtype):
    T = _steps(B, D, H)
    return {"U": _matrix(rng, H, dtype), "H": _states(rng, dtype, T, B, H),
            "dH": normal(rng, scale, dtype, T, B, H), "dh": normal(rng, scale, dtype, B, H)}


def _bptt_args(rng, B, D, H, scale, dtype):
    T = _steps(B, D, H)
    p, X = _params(rng, D, H, dtype), normal(rng, 1.0, dtype, T, B, D)
    first = _states(rng, dtype, B, H)
    states, _, _ = scan.forward(rnn, p, X, rnn.State(first))
    return {"p": p, "X": X, "H": states, "h0": first, "dH": normal(rng, scale, dtype, T, B, H)}


def _truncated_args(rng, B, D, H, scale, dtype, K=3):
    args = _back_args(rng, B, D, H, scale, dtype)
    return {"U": args["U"], "H": args["H"], "dH": args["dH"], "K": K}


def _norm_args(rng, B, D, H, scale, dtype):
    args = _back_args(rng, B, D, H, scale, dtype)
    return {"U": args["U"], "H": args["H"], "dh": args["dh"]}


def _radius_args(rng, B, D, H, scale, dtype):
    n = H if B == D == H else H + 2
    return {"U": normal(rng, scale, dtype, n, n), "radius": float(rng.uniform(0.4, 1.6))}


def _grads(rng, D, H, scale, dtype):
    return {"dW": normal(rng, scale, dtype, D, H), "dU": normal(rng, scale, dtype, H, H),
            "db": normal(rng, scale, dtype, 1, H)}


def _clip_args(rng, B, D, H, scale, dtype):
    return {**_grads(rng, D, H, scale, dtype), "limit": 0.7 * scale}


def _one_step(make):
    """make's arguments with one step of time only."""
    def made(rng, B, D, H, scale, dtype):
        args = make(rng, B, D, H, scale, dtype)
        return {k: v[:1] if k in ("X", "H", "dH") else v for k, v in args.items()}
    return made


def _in_time(make):
    """Cases and probes for a function of a sequence: those of `sized`, and one step alone."""
    def cases(seed):
        rng = np.random.default_rng(seed + 1)
        one = Case("one step, T = 1", _one_step(make)(rng, 3, 4, 5, 1.0, np.float64))
        return [*draws(seed, SIZES, make), one]
    return {**sized(make), "cases": cases}


def _truncated_cases(seed):
    rng = np.random.default_rng(seed + 1)
    more = [Case(f"{label}, K = {K}", _truncated_args(rng, 3, 4, 5, 1.0, np.float64, K))
            for label, K in (("every step for itself", 1), ("one chunk for all", 20),
                             ("chunks of two", 2), ("a whole number of chunks", 4))]
    return [*draws(seed, SIZES, _truncated_args), *more]


def _clip_cases(seed):
    rng = np.random.default_rng(seed + 1)
    more = [Case(label, {**_grads(rng, 4, 5, 1.0, np.float64), "limit": limit})
            for label, limit in (("short enough already", 50.0), ("one matrix is under the limit, "
                                                                  "all three are above", 5.5))]
    return [*draws(seed, SIZES, _clip_args), *more]


# What a teacher says to the slips that have a belief behind them.

SLOPE = ("the slope of tanh is `1 - h * h`, where h is the state that came out of this step")
FORWARDS = "the steps are walked forwards: the gradient comes from the end, so start there"
MATRIX = ("the gradient goes back through the transposed matrix: `{0}.T`, as row i of `{0}` says "
          "where unit i sends to")

STEP_SENTENCES = {
    "dz = dh": f"nothing happens at the tanh: {SLOPE}",
    "dz = dh * (1 - h_old * h_old)": f"the slope is taken at the old state: {SLOPE}",
    "dz = dh * (1 - h)": f"a square is missing: {SLOPE}",
    "dz = dh * h * (1 - h)": f"this is the slope of the sigmoid: {SLOPE}",
    "dz = dh * (1 - tanh(h) * tanh(h))":
        "tanh is applied to `h` again, but `h` is tanh(z) already: the slope is `1 - h * h`",
    "dh_old = dz @ p.U": MATRIX.format("p.U"),
    "dh_old = dh @ p.U.T": "the gradient goes past the tanh: `dz` goes back through `p.U`, not "
                           "`dh`",
    "dW = dz.T @ x": "`dW` comes out transposed: it has the shape of `p.W`, (D, H)",
    "dU = dz.T @ h_old": "`dU` comes out transposed: row i belongs to unit i of the old state",
    "dU = h.T @ dz": "the new state `h` stands in `dU`, but `U` was multiplied by the old one",
    "dU = x.T @ dz": "`U` was multiplied by the old state `h_old`, not by the input",
    "db = dz": "`b` was added to every row of the batch: sum `dz` over the rows",
    "db = dz.sum(0)": "`keepdims=True` is missing: `db` has the shape of `p.b`, (1, H)",
    "db = dz.mean(0, keepdims=True)": "a gradient adds up over the batch: the sum, not the mean",
}

BACK_SENTENCES = {
    "for t in range(len(H)): ...": FORWARDS,
    "dh = dz @ U": MATRIX.format("U"),
    "for t in range(len(H) - 1)[::-1]: ...": "the last step is left out: begin at T - 1",
    "for t in range(1, len(H))[::-1]: ...": "the first step is left out: go on down to t = 0",
    "dz = dH[t] * (1 - H[t] * H[t]) + dh":
        "`dh` is added after the tanh: it is a gradient by h_t, as `dH[t]` is, so it goes through "
        "the same slope",
    "dz = dh * (1 - H[t] * H[t])":
        "the gradient that enters at step t itself, `dH[t]`, is missing",
    "dz = dH[t] * (1 - H[t] * H[t])":
        "`dh` is not added: nothing comes back from the later steps",
    "dz = (dh + dH[-1]) * (1 - H[t] * H[t])":
        "`dH[-1]` enters at every step: each step has its own, `dH[t]`",
    "dh = dh + dz @ U.T": "the old `dh` is added once more: it has gone into dz already",
    "dh = (dz * (1 - H[t] * H[t])) @ U.T":
        "the slope of tanh is taken twice: dz has been through it already",
    "dz = dh + dH[t]": f"nothing happens at the tanh: {SLOPE}",
    "dz = (dh + dH[t]) * (1 - H[t])": f"a square is missing: {SLOPE}",
    "dz = (dh + dH[t]) * (1 - H[t + 1] * H[t + 1])":
        f"the slope is taken one step too late, at `H[t + 1]`: {SLOPE}, and that is `H[t]`",
    "dz = (dh + dH[t]) * (1 - H[t - 1] * H[t - 1])":
        f"the slope is taken one step too early, at `H[t - 1]`: {SLOPE}",
    "`dh` is not carried on: every step starts from the first one":
        "`dh` is not carried on: each step hears what comes from after the end, and not what the "
        "step behind it sends back",
    "the first `dh` is ignored: zeros stand there instead":
        "the first `dh` is ignored: it is what the text after these steps sends back",
    "return (np.stack(dZ[::-1][::-1]), dh)":
        "all dz are returned in reverse order, as the walk met them: turn them round at the end",
    "return (dh, np.stack(dZ[::-1]))": "the two are returned in the wrong order: all dz come first",
}

BPTT_SENTENCES = {
    "both = dH[t]": "`dh` is not carried: each step sees its own loss and nothing of what comes "
                    "later. That is the broken code",
    "both = dH[t] - dh": "`dh` is subtracted: what arrives at a state from two sides adds up",
    "both = dh": "the gradient that enters at step t itself, `dH[t]`, is missing",
    "for t in range(len(X)): ...": FORWARDS,
    "for t in range(1, len(X))[::-1]: ...": "the first step is left out: go on down to t = 0",
    "dh = dH[-1]": "before the first step back `dh` is 0: `dH[-1]` enters at the last step by "
                   "itself, and would count twice",
    "h_old = H[t]": "the state that came *out* of step t is given as its old state: that one came "
                  "out of step t - 1",
    "h_old = H[t - 1] if t > 0 else 0 * h0":
        "the first state `h0` is ignored: zeros stand there instead",
    "h_old = h0": "every step gets `h0` for its old state: only the first one began "
                              "there",
    "h_old = H[t - 1]":
        "`H[-1]` is the *last* state in Python: before the first step stood `h0`",
    "(dW, dU, db) = (dW_t, dU_t, db_t)":
        "the steps' gradients replace each other: the weights are the same at every step, so their "
        "gradients add up",
    "(dW, dU, db) = (dW + dW_t / len(X), dU + dU_t / len(X), db + db_t / len(X))":
        "this is the mean over the steps: the gradients of shared weights add up",
}

TRUNCATED_SENTENCES = {
    "for t in range(len(H)): ...": FORWARDS,
    "inside = True": "nothing is cut: this is BPTT over the whole sequence",
    "inside = False": "everything is cut, at every step: `dh` must live on within a chunk",
    "inside = t % K > 0": "the cut sits one step off: `dh` comes from step t + 1, so it is dropped "
                          "where t + 1 begins a chunk",
    "inside = (len(H) - 1 - t) % K > 0":
        "the chunks are counted from the end: the first chunk begins at t = 0",
    "inside = (t + 1) % (K + 1) > 0": "the chunks have K + 1 steps here",
    "inside = len(H) - 1 - t < K": "only the last K steps are kept: every chunk has its own K",
    "dz = inside * (dh + dH[t]) * (1 - H[t] * H[t])":
        "the step's own gradient `dH[t]` is cut too: only what comes from the next chunk is",
    "dz = dh + dH[t]": "nothing is cut, and nothing happens at the tanh",
    "return np.stack(dZ[::-1][::-1])":
        "all dz are returned in reverse order, as the walk met them: turn them round at the end",
    "dz = inside * dh + dH[t]": f"nothing happens at the tanh: {SLOPE}",
    "dh = dz @ U": MATRIX.format("U"),
}

NORM_SENTENCES = {
    "for t in range(len(H)): ...": FORWARDS,
    "dh = dz @ U": MATRIX.format("U"),
    "dz = dh": f"nothing happens at the tanh: {SLOPE}",
    "dz = dh * (1 - H[t])": f"a square is missing: {SLOPE}",
    "norm = np.sum(dh * dh)": "the square root is missing: this is the norm squared",
    "norm = np.sum(np.abs(dh))": "these are the sums of absolute values: the norm is the root of "
                                 "the sum of squares",
    "norm = np.mean(np.abs(dh))": "this is the mean of absolute values: the norm is the root of "
                                  "the sum of squares",
    "norm = np.sqrt(np.mean(dh * dh))": "the mean stands where the sum belongs",
    "norm = np.mean(np.sqrt(np.sum(dh * dh, axis=1)))":
        "this is the mean of the sequences' norms: here the sum runs over the whole batch",
    "norm = np.max(np.abs(dh))": "this is the largest entry: the norm takes all of them",
    "norm = np.sqrt(np.sum(dz * dz))": "this is the norm of `dz`, before the step through `U`: "
                                       "wanted is the gradient by the old state",
    "`norm = np.sqrt(np.sum(dh * dh))` stands before `dh = dz @ U.T`":
        "the norm is taken before the step back: the first of them is the one after a single step",
    "`dh` is not carried on: every step starts from the first one":
        "`dh` is not carried on: each norm is that after one step, where the second needs two, the "
        "third three",
    "return np.stack(norms[::-1])":
        "the norms are returned in reverse order: the one after a single step back comes first",
}

RADIUS_SENTENCES = {
    "largest = np.linalg.norm(U, 2)":
        "this is the largest singular value, which is another number: the spectral radius is the "
        "largest absolute *eigenvalue*",
    "largest = np.linalg.norm(U)":
        "this is the norm of all entries: the spectral radius is the largest absolute eigenvalue",
    "largest = np.max(np.abs(U))":
        "this is the largest entry: the spectral radius is the largest absolute eigenvalue",
    "largest = np.max(np.linalg.eigvals(U).real)":
        "the largest real part is taken: an eigenvalue may be complex or negative, its size is its "
        "absolute value",
    "largest = np.max(np.linalg.eigvals(U))":
        "`np.abs` is missing: an eigenvalue may be complex or negative",
    "largest = np.min(np.abs(np.linalg.eigvals(U)))":
        "this is the smallest eigenvalue: the radius is the largest",
    "largest = np.abs(np.linalg.eigvals(U)[0])":
        "the first eigenvalue is taken: `eigvals` doesn't sort them, so look for the largest",
    "largest = np.mean(np.abs(np.linalg.eigvals(U)))": "the mean stands where the maximum belongs",
    "largest = np.max(np.abs(np.linalg.eigvalsh(U)))":
        "`eigvalsh` is for symmetric matrices, and `U` is not: take `eigvals`",
    "V = U * radius": "the radius that `U` has is not divided out",
    "V = U / largest": "this gives the radius 1: `radius` is missing",
    "V = U * largest / radius": "the two are exchanged: divide by what `U` has, multiply by what "
                                "is wanted",
    "V = U * np.sqrt(radius / largest)": "the square root is too much: a matrix scaled by a has "
                                         "its eigenvalues scaled by a",
}

CLIP_SENTENCES = {
    "norm = np.sum(dW * dW) + np.sum(dU * dU) + np.sum(db * db)":
        "the square root is missing: this is the norm squared",
    "norm = np.sqrt(np.sum(dW * dW)) + np.sqrt(np.sum(dU * dU)) + np.sqrt(np.sum(db * db))":
        "three norms are added: take one root, of the sum of all squares",
    "norm = np.sqrt(np.sum(dU * dU))":
        "this is the norm of `dU` alone: all gradients together have one length",
    "norm = np.sqrt(np.sum(dW * dW) + np.sum(dU * dU))": "`db` is missing in the norm",
    "norm = np.sum(np.abs(dW)) + np.sum(np.abs(dU)) + np.sum(np.abs(db))":
        "these are absolute values: the length is the root of the sum of squares",
    "norm = np.max([np.max(np.abs(dW)), np.max(np.abs(dU)), np.max(np.abs(db))])":
        "this is the largest entry: the length is the root of the sum of all squares",
    "scale = limit / norm": "gradients that are short enough are made longer: never scale by more "
                            "than 1",
    "scale = np.minimum(1, 1 / norm)": "the length becomes 1 where it should become `limit`",
    "scale = np.minimum(1, norm / limit)": "upside down: a norm twice the limit asks for the "
                                           "factor 1/2",
    "scale = np.maximum(1, limit / norm)": "`np.maximum` lengthens what is short and leaves what "
                                           "is long: it must be the smaller of the two",
    "scale = 1 / norm": "every gradient gets the length 1: `limit` is missing",
    "dW_c = np.minimum(1, limit / np.sqrt(np.sum(dW * dW))) * dW\n"
    "dU_c = np.minimum(1, limit / np.sqrt(np.sum(dU * dU))) * dU\n"
    "db_c = np.minimum(1, limit / np.sqrt(np.sum(db * db))) * db":
        "each gradient has a limit of its own: that turns the direction of the step. All three are "
        "one long vector with one norm",
    "dW_c = np.clip(dW, -limit, limit)\ndU_c = np.clip(dU, -limit, limit)\n"
    "db_c = np.clip(db, -limit, limit)":
        "this clips entry by entry, which turns the direction of the step: clipping by norm scales "
        "all entries by one factor",
    "dW_c = dW": "`dW` is left as it was: all three are scaled by the same factor",
    "dU_c = dU": "`dU` is left as it was: all three are scaled by the same factor",
    "db_c = db": "`db` is left as it was: all three are scaled by the same factor",
}

EXERCISES = (
    Exercise(
        "rnn_step_backward", PAGE, rnn_step_backward, ("dh_old", "dW", "dU", "db"),
        **sized(_step_args), difficulty=2, minutes=15, lines=6,
        equations={1: "through tanh", 2: "to the old state", 3: "to W", 4: "to U", 5: "to b"},
        hints=("Which five things met in z = x W + h_old U + b, and what was done to z?",
               "(1) dz = dh ⊙ (1 - h²);  (2) dh_old = dz Uᵀ;  (3) dW = xᵀ dz;  (4) dU = h_oldᵀ dz; "
               " (5) db = the sum of dz over the batch.",
               "Five lines and the return; the first is `dz = dh * (1 - …)`"),
        sentences=STEP_SENTENCES),
    Exercise(
        "back_through_time", PAGE, _back_through_time, ("dZ", "dh"), **_in_time(_back_args),
        difficulty=3, minutes=20, lines=6, points=2,
        equations={1: "both gradients through tanh", 2: "to the step before"},
        hints=("At step t, from which two sides does a gradient arrive?",
               "(1) dz_t = (dh + dH_t) ⊙ (1 - h_t²);  (2) dh = dz_t Uᵀ, for t = T - 1 … 0.",
               "`for t in reversed(range(len(H))):` with `dz = (… + …) * (1 - …)`, `dh = … @ U.T` "
               "and a line that keeps dz"),
        sentences=BACK_SENTENCES),
    Exercise(
        "bptt", PAGE, _bptt, ("dW", "dU", "db"), **_in_time(_bptt_args),
        difficulty=3, minutes=20, lines=8, points=2, uses={"rnn_step_backward": rnn_step_backward},
        equations={1: "what arrives at a step", 2: "one step back", 3: "the sums over time"},
        hints=("What does rnn_step_backward return first, and who needs it?",
               "What arrives at step t is dH_t plus the dh that step t + 1 has sent back; before "
               "the first step back, dh is 0.",
               "Two lines change: `dh = np.zeros_like(…)` before the loop, `dH[t] + …` inside it"),
        sentences=BPTT_SENTENCES),
    Exercise(
        "gradient_norms", PAGE, _gradient_norms, ("norms",), **_in_time(_norm_args),
        difficulty=2, minutes=10, lines=6,
        equations={1: "through tanh", 2: "to the step before", 3: "the norm"},
        hints=("How does this differ from back_through_time? Nothing enters on the way.",
               "(1) dz = dh ⊙ (1 - h_t²);  (2) dh = dz Uᵀ;  (3) the root of the sum of dh².",
               "In the loop: `dh = (dh * (1 - …)) @ U.T`, then `norms.append(np.sqrt(…))`"),
        sentences=NORM_SENTENCES),
    Exercise(
        "set_radius", PAGE, _set_radius, ("V",), **sized(_radius_args),
        difficulty=3, minutes=10, lines=2,
        equations={1: "the radius that U has", 2: "scaled"},
        hints=("What happens to the eigenvalues of a matrix when you multiply it by 2?",
               "(1) the spectral radius is the largest |λ| of U;  (2) U times wanted over present.",
               "Two lines: `largest = np.max(np.abs(np.linalg.…(U)))`, then `return U * … / …`"),
        sentences=RADIUS_SENTENCES),
    Choice(
        "read_the_decay", PAGE,
        {"a": "A factor of 10 belongs to ten steps here, not to one: the radius is what one step "
              "multiplies by.",
         "b": "Yes: ten steps make a factor of 1/10, so one step makes the tenth root of 1/10, "
              "which is 0.79.",
         "c": "0.9 ten times is 0.35: at this radius the line would fall by a factor of 3 in ten "
              "steps, not of 10.",
         "d": "A radius above 1 would make the line rise."},
        "b", ("By how much does the line fall in ten steps, and in one?",
              "The theory's line is radius to the power of the lag.",
              "Look at lag 10, where the line crosses 1/10, and ask which of the four numbers "
              "gives 1/10 when you multiply it ten times by itself."),
        difficulty=2, minutes=5),
    Choice(
        "predict_the_gradient", PAGE,
        {"a": "1.5 to the power of 30 is right for an RNN whose states are all near 0. Large "
              "inputs push tanh to its flat ends, where the slope is near 0.",
         "b": "It would be a coincidence: the radius is 1.5, the slopes are below 1, and nothing "
              "holds their product at 1.",
         "c": "Yes: each step multiplies by U *and* by the slope of tanh. Large inputs drive the "
              "states to ±1, where the slope is near 0, and 1.5 times nearly nothing is nearly "
              "nothing.",
         "d": "A gradient is never infinite here: 30 finite factors have a finite product."},
        "c", ("A step back multiplies by two things. Which of the two do the inputs change?",
              "The slope of tanh at a state h is 1 - h².",
              "Leave out U for a moment: what is 1 - h² where h = 0.99, and what are 30 such "
              "factors?"),
        difficulty=3, minutes=5),
    Exercise(
        "truncated_bptt", PAGE, _truncated_bptt, ("dZ",),
        cases=_truncated_cases, probes=lambda seed: draws(seed, EQUAL, _truncated_args),
        difficulty=4, minutes=20, lines=8, points=2,
        equations={1: "inside the chunk", 2: "both gradients through tanh",
                   3: "to the step before"},
        uses={"back_through_time": back_through_time},
        hints=("Which steps t must not hear from step t + 1?",
               "dh is set to 0 where t + 1 is a multiple of K: there a new chunk begins.",
               "back_through_time with one line more: `if (t + 1) % K == 0:` dh starts from zeros"),
        sentences=TRUNCATED_SENTENCES),
    Exercise(
        "clip_by_norm", PAGE, _clip_by_norm, ("dW", "dU", "db"),
        cases=_clip_cases, probes=lambda seed: draws(seed, EQUAL, _clip_args),
        difficulty=2, minutes=10, lines=3,
        equations={1: "the common norm", 2: "the factor", 3: "the scaled gradients"},
        hints=("If the common norm is twice the limit, by what do you multiply each array? And if "
               "it is half the limit?",
               "(1) norm = the root of the sum of all squares of all three;  (2) the factor is "
               "limit / norm, but never more than 1.",
               "`norm = np.sqrt(… + … + …)`, `scale = min(1, …)`, then the three products"),
        sentences=CLIP_SENTENCES),
)
