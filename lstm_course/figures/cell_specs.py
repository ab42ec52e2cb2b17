"""What each cell of the LSTM's family has, and what it lacks: what a drawing has to know."""

from collections import namedtuple

from .. import cells

# gates: the letters of those that it computes itself; coupled: i = 1 - f
# peepholes: "" or the letter of their weights; squashed: which of g and c' go through tanh
# old_gates: whether the gates see the gates of the step before; reset: where a GRU's r acts
Anatomy = namedtuple("Anatomy", "title gates coupled peepholes squashed old_gates reset",
                     defaults=("ifo", False, "", "gc", False, ""))

ANATOMY = {
    cells.lstm: Anatomy("LSTM cell"),
    cells.lstm_1997: Anatomy("LSTM cell without forget gate", "io"),
    cells.lstm_linear: Anatomy("LSTM cell with σ_h(x) = x", squashed="g"),
    cells.coupled: Anatomy("LSTM cell with coupled gates", "fo", coupled=True),
    cells.peephole: Anatomy("LSTM cell with peepholes", peepholes="v"),
    cells.peephole_full: Anatomy("LSTM cell with full peepholes", peepholes="V"),
    cells.no_input_gate: Anatomy("Peephole LSTM without input gate", "fo", peepholes="v"),
    cells.no_forget_gate: Anatomy("Peephole LSTM without forget gate", "io", peepholes="v"),
    cells.no_output_gate: Anatomy("Peephole LSTM without output gate", "if", peepholes="v"),
    cells.no_input_activation: Anatomy("Peephole LSTM without input activation", peepholes="v",
                                       squashed="c"),
    cells.no_output_activation: Anatomy("Peephole LSTM without output activation", peepholes="v",
                                        squashed="g"),
    cells.coupled_peephole: Anatomy("Peephole LSTM with coupled gates", "fo", coupled=True,
                                    peepholes="v"),
    cells.full_gate_recurrence: Anatomy("Peephole LSTM with full gate recurrence", peepholes="v",
                                        old_gates=True),
    cells.gru: Anatomy("GRU cell, reset after U", "rz", reset="after"),
    cells.gru_cho: Anatomy("GRU cell, reset before U", "rz", reset="before"),
}


def anatomy_of(cell):
    """The Anatomy of a cell; ValueError for one that is neither an LSTM's variant nor a GRU."""
    if cell not in ANATOMY:
        raise ValueError(f"the cell is {cell.__name__}, expected the LSTM, a variant of it or a "
                         "GRU")
    return ANATOMY[cell]
