"""The variants of the LSTM that lesson 08 compares, each with the cell that it is held against."""

from collections import namedtuple

from lstm_course import cells

Variant = namedtuple("Variant", "cell relative change options", defaults=({},))


def _of(relative, **changes):
    """name -> Variant for cells that differ from one relative."""
    return {name: Variant(getattr(cells, name), relative, change)
            for name, change in changes.items()}


VARIANTS = {
    "lstm": Variant(cells.lstm, None, ""),
    **{f"lstm, forget bias {b}": Variant(cells.lstm, "lstm", f"begins with b_f = {b}, not 1",
                                         {"forget_bias": float(b)}) for b in (3, 5)},
    **_of("lstm", lstm_1997="no forget gate", lstm_linear="σ_h(x) = x", coupled="i = 1 − f",
          peephole="gates see the cell state", peephole_full="gates see all of the cell state"),
    **_of("peephole", no_input_gate="NIG: i = 1", no_forget_gate="NFG: f = 1",
          no_output_gate="NOG: o = 1", no_input_activation="NIAF: candidate not squashed",
          no_output_activation="NOAF: cell state not squashed", coupled_peephole="CIFG: i = 1 − f",
          full_gate_recurrence="FGR: gates see the old gates"),
    **_of("lstm", gru="two gates, no cell state"),
    "gru_cho": Variant(cells.gru_cho, "gru", "reset gate before U"),
    "gru_cho, no biases": Variant(cells.gru_cho, "gru_cho", "no biases", {"bias": False}),
    **_of("lstm", rnn="no gates, no cell state"),
}
