"""Mend it: exercise `bptt` of page 04."""

from lstm_course.cells import rnn
from lstm_course.checks import Exercise
from lstm_course.layers import scan
from lstm_course.lessons.random_cases import normal

from .rnn_step_backward import rnn_step_backward
from .shared import FORWARDS, draw_params, in_time, number_of_steps, tanh_states


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


def _bptt_args(rng, B, D, H, scale, dtype):
    T = number_of_steps(B, D, H)
    p, X = draw_params(rng, D, H, dtype), normal(rng, 1.0, dtype, T, B, D)
    first = tanh_states(rng, dtype, B, H)
    states, _, _ = scan.forward(rnn, p, X, rnn.State(first))
    return {"p": p, "X": X, "H": states, "h0": first, "dH": normal(rng, scale, dtype, T, B, H)}


SENTENCES = {
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

EXERCISE = Exercise(
    "bptt", "04_bptt", _bptt, ("dW", "dU", "db"), **in_time(_bptt_args),
    difficulty=3, minutes=20, lines=8, points=2, uses={"rnn_step_backward": rnn_step_backward},
    equations={1: "what arrives at a step", 2: "one step back", 3: "the sums over time"},
    hints=("What does rnn_step_backward return first, and who needs it?",
           "What arrives at step t is dH_t plus the dh that step t + 1 has sent back; before "
           "the first step back, dh is 0.",
           "Two lines change: `dh = np.zeros_like(…)` before the loop, `dH[t] + …` inside it"),
    sentences=SENTENCES)
