"""Where training starts."""

import numpy as np
import pytest
from cells.drawing import D, H, name

from lstm_course.cells import (
    coupled,
    coupled_peephole,
    elman,
    full_gate_recurrence,
    gru,
    gru_cho,
    irnn,
    lstm,
    lstm_1997,
    lstm_linear,
    no_forget_gate,
    no_input_activation,
    no_input_gate,
    no_output_activation,
    no_output_gate,
    peephole,
    peephole_full,
    rnn,
)

FORGETTING = {lstm: 1, lstm_linear: 1, coupled: 0, peephole: 1, peephole_full: 1, no_input_gate: 0,
              no_output_gate: 1, no_input_activation: 1, no_output_activation: 1,
              coupled_peephole: 0, full_gate_recurrence: 1}  # and the forget gate's place
OTHERS = [rnn, elman, lstm_1997, no_forget_gate, gru, gru_cho]


@pytest.mark.parametrize("cell", FORGETTING, ids=name)
def test_a_cell_with_a_forget_gate_starts_by_remembering(cell):
    for setting, bias in [({}, 1), ({"forget_bias": 3}, 3)]:
        b = cell.init(np.random.default_rng(0), D, H, **setting).b
        assert (b[FORGETTING[cell]] == bias).all()
        assert (np.delete(b, FORGETTING[cell], axis=0) == 0).all()


@pytest.mark.parametrize("cell", [*FORGETTING, *OTHERS], ids=name)
def test_weights_are_uniform_in_one_over_the_root_of_the_hidden_units(cell):
    p = cell.init(np.random.default_rng(0), 50, 100)
    for label, array in zip(p._fields, p, strict=True):
        if label in "WUVRv":
            assert np.abs(array).max() <= 0.1, label
            assert array.std() == pytest.approx(0.1 / np.sqrt(3), rel=0.1), label
        elif cell in OTHERS:
            assert (array == 0).all(), label


def test_an_irnn_starts_as_the_identity():
    p = irnn.init(np.random.default_rng(0), 50, 100)
    assert (p.U == np.eye(100)).all() and (p.b == 0).all()
    assert p.W.std() == pytest.approx(0.001, rel=0.05)
