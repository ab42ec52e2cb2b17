"""To the weights, the input and the old hidden state: exercise `weights_backward` of page 06."""

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized

from .shared import draw_step


def weights_backward(p, x, s, dz):
    """What an answer that calls weights_backward is lent, and its reference."""
    dx = (dz @ p.W.mT).sum(0)
    dh = (dz @ p.U.mT).sum(0)
    dW = x.T @ dz
    dU = s.h.T @ dz
    db = dz.sum(1, keepdims=True)
    return dx, dh, dW, dU, db


def _weight_args(rng, B, D, H, scale, dtype):
    p, _, (x, s, *_) = draw_step(rng, B, D, H, scale, dtype)
    return {"p": p, "x": x, "s": s, "dz": normal(rng, scale, dtype, 4, B, H)}


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

EXERCISE = Exercise(
    "weights_backward", "06_lstm_gradients", weights_backward, ("dx", "dh", "dW", "dU", "db"),
    **sized(_weight_args), difficulty=3, minutes=20, lines=5, points=2,
    hints=("x, s.h and b went into all four gates, each gate's W only into its own: over what "
           "is there a sum in dx, and over what in db?",
           "dx = Σ over the gates of dz Wᵀ;  dh = the same with U;  dW = xᵀ dz;  dU = s.hᵀ dz; "
           " db = Σ over the batch of dz.",
           "`dx = (dz @ p.W.mT).sum(…)`, `dW = x.T @ …`, `db = dz.sum(…, keepdims=True)`"),
    sentences=WEIGHT_SENTENCES)
