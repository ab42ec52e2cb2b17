"""The whole step: exercise `lstm_step_backward` of page 06."""

import numpy as np

from lstm_course.cells import lstm, sigmoid
from lstm_course.cells.lstm import Params, State
from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import sized

from .cell_state_backward import CELL_SENTENCES, cell_state_backward
from .gates_backward import GATES_SENTENCES, gates_backward
from .hidden_state_backward import HIDDEN_SENTENCES, hidden_state_backward
from .shared import GATES, draw_step
from .weights_backward import WEIGHT_SENTENCES, weights_backward


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


def _step_args(rng, B, D, H, scale, dtype):
    return dict(zip(("p", "d", "cache"), draw_step(rng, B, D, H, scale, dtype), strict=True))


SENTENCES = (
    HIDDEN_SENTENCES | CELL_SENTENCES | GATES_SENTENCES | WEIGHT_SENTENCES
    | {"ds = State(dh, d.c * f)": "only `d.c` goes on to the old cell state: what came through h, "
                                  "`d.h * o * (1 - m * m)`, goes there too",
       "ds = State(dh, 0 * ds_c)": "nothing goes on to the old cell state: this cuts the highway, "
                                   "`dc * f` belongs there",
       "ds = State(ds_c, dh)": "the old state's two gradients have changed places: h comes first",
       "ds = State(dh + d.h, ds_c)": "`d.h` is handed on past the step: all that it has to say has "
                                     "gone into `do` and `dc`",
       "dp = Params(dW, dU, dz)": WEIGHT_SENTENCES["db = dz"]})

EXERCISE = Exercise(
    "lstm_step_backward", "06_lstm_gradients", _lstm_step_backward, ("dx", "ds", "dp"),
    **sized(_step_args),
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
    sentences=SENTENCES)
