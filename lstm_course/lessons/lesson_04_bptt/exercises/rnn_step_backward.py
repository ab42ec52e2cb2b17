"""One step back: exercise `rnn_step_backward` of page 04."""

from lstm_course.cells import rnn
from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized

from .shared import MATRIX, SLOPE, draw_params, tanh_states


def rnn_step_backward(p, x, h_old, h, dh):
    """What an answer that calls rnn_step_backward is lent, and its reference."""
    dz = dh * (1 - h * h)                                  # (1)
    dh_old = dz @ p.U.T                                    # (2)
    dW = x.T @ dz                                          # (3)
    dU = h_old.T @ dz                                      # (4)
    db = dz.sum(0, keepdims=True)                          # (5)
    return dh_old, dW, dU, db


def _step_args(rng, B, D, H, scale, dtype):
    p, x = draw_params(rng, D, H, dtype), normal(rng, 1.0, dtype, B, D)
    old = tanh_states(rng, dtype, B, H)
    (h,), _ = rnn.forward(p, x, rnn.State(old))
    return {"p": p, "x": x, "h_old": old, "h": h, "dh": normal(rng, scale, dtype, B, H)}


SENTENCES = {
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

EXERCISE = Exercise(
    "rnn_step_backward", "04_bptt", rnn_step_backward, ("dh_old", "dW", "dU", "db"),
    **sized(_step_args), difficulty=2, minutes=15, lines=6,
    equations={1: "through tanh", 2: "to the old state", 3: "to W", 4: "to U", 5: "to b"},
    hints=("Which five things met in z = x W + h_old U + b, and what was done to z?",
           "(1) dz = dh ⊙ (1 - h²);  (2) dh_old = dz Uᵀ;  (3) dW = xᵀ dz;  (4) dU = h_oldᵀ dz; "
           " (5) db = the sum of dz over the batch.",
           "Five lines and the return; the first is `dz = dh * (1 - …)`"),
    sentences=SENTENCES)
