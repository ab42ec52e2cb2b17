"""The equations in NumPy, one a line.

A cell is a module of four plain things: ``Params`` and ``State`` (named tuples),
``init(rng, D, H)``, ``forward(p, x, s) -> (state, cache)`` and
``backward(p, d, cache) -> (dx, ds, dp)``. It computes one step; :mod:`.scan` is the only loop over
time. Sizes: ``D`` inputs, ``H`` hidden units, ``B`` batch, ``T`` steps.

Equation numbers mean the same thing in every cell: (1) to (4) are the input gate, the forget gate,
the candidate and the output gate, (5) is the cell state, (6) the hidden state. A number is missing
where its equation vanished.
"""

from . import (
    bidirectional,
    feedforward,
    gru,
    gru_cho,
    lstm,
    lstm_norm,
    lstm_projection,
    masked,
    mingru,
    minlstm,
    mlstm,
    parallel,
    rnn,
    scan,
    slstm,
    stacked,
    truncated,
)
from .squashing import log_sigmoid, sigmoid

__all__ = [
    "bidirectional",
    "feedforward",
    "gru",
    "gru_cho",
    "log_sigmoid",
    "lstm",
    "lstm_norm",
    "lstm_projection",
    "masked",
    "mingru",
    "minlstm",
    "mlstm",
    "parallel",
    "rnn",
    "scan",
    "sigmoid",
    "slstm",
    "stacked",
    "truncated",
]
