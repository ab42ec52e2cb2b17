"""The equations in NumPy, one a line.

A cell is a module of four plain things: ``Params`` and ``State`` (named tuples),
``init(rng, D, H)``, ``forward(p, x, s) -> (state, cache)`` and
``backward(p, d, cache) -> (dx, ds, dp)``. It computes one step; :mod:`lstm_course.layers`
takes it over time. Sizes: ``D`` inputs, ``H`` hidden units, ``B`` batch, ``T`` steps.

Equation numbers mean the same thing in every cell. A number is missing where its equation vanished.

    (1)   input gate          how much to write
    (2)   forget gate         how much to keep; in a GRU it is called update gate
    (3)   candidate           what to write
    (4)   output gate         how much to show
    (5)   cell state          the memory
    (6)   hidden state        what the others see; in cells without (5), the memory too
    (7)   reset gate          how much of the old hidden state a GRU's candidate sees
    (8)   normaliser state    xLSTM: how much has been written so far
    (9)   stabiliser state    xLSTM: the scale on which the exponential gates stay finite
    (10)  query               mLSTM: what is asked of the memory
    (11)  key                 mLSTM: where to write
    (12)  value               mLSTM: what to write there
    (13)  projection          what is shown, in fewer numbers

The cells, each by what sets it apart:

    feedforward               no memory
    rnn                       the hidden state is the memory
    irnn                      rnn with rectified units that starts as the identity
    elman                     rnn with a layer of its own for what it shows
    lstm_1997                 a cell state that is only added to, and gates to write and show
    lstm                      lstm_1997 with a forget gate
    lstm_linear               lstm that shows its cell state unsquashed
    coupled                   lstm with i = 1 - f
    peephole                  lstm whose gates see the cell state, each unit its own
    peephole_full             lstm whose gates see the cell state, each unit all of it
    no_input_gate             peephole with i = 1
    no_forget_gate            peephole with f = 1
    no_output_gate            peephole with o = 1
    no_input_activation       peephole with an unsquashed candidate
    no_output_activation      peephole that shows its cell state unsquashed
    coupled_peephole          peephole with i = 1 - f
    full_gate_recurrence      peephole whose gates see the old gates too
    gru                       no cell state and two gates, the reset gate after U
    gru_cho                   gru with the reset gate before U, and biases if wanted
    lstm_layer_norm           lstm with layer normalisation
    lstm_projection           lstm that shows fewer numbers than it remembers
    mingru                    gru whose gate and candidate see only x
    minlstm                   lstm whose gates and candidate see only x, without output gate
    slstm                     lstm with an exponential input gate and a normaliser
    mlstm                     slstm whose memory is a matrix and whose gates see only x
"""

from . import (
    coupled,
    elman,
    feedforward,
    gru,
    gru_cho,
    irnn,
    lstm,
    lstm_1997,
    lstm_layer_norm,
    lstm_linear,
    lstm_projection,
    mingru,
    minlstm,
    mlstm,
    peephole,
    peephole_full,
    rnn,
    slstm,
)
from .ablations import (
    coupled_peephole,
    full_gate_recurrence,
    no_forget_gate,
    no_input_activation,
    no_input_gate,
    no_output_activation,
    no_output_gate,
)
from .activations import log_sigmoid, sigmoid

__all__ = [
    "coupled",
    "coupled_peephole",
    "elman",
    "feedforward",
    "full_gate_recurrence",
    "gru",
    "gru_cho",
    "irnn",
    "log_sigmoid",
    "lstm",
    "lstm_1997",
    "lstm_layer_norm",
    "lstm_linear",
    "lstm_projection",
    "mingru",
    "minlstm",
    "mlstm",
    "no_forget_gate",
    "no_input_activation",
    "no_input_gate",
    "no_output_activation",
    "no_output_gate",
    "peephole",
    "peephole_full",
    "rnn",
    "sigmoid",
    "slstm",
]
