"""The two GRUs: what they have in common, where they part, and the sign of the update gate."""

import numpy as np
import pytest
from cells.drawing import D, H, drawn, name

from lstm_course.cells import gru, gru_cho, sigmoid
from lstm_course.layers import scan


@pytest.mark.parametrize("cell", [gru, gru_cho], ids=name)
def test_with_the_update_gates_signs_turned_it_is_the_cell_that_olah_draws(cell):
    """There h' = (1 - z) h + z n; sigmoid(-a) = 1 - sigmoid(a) carries one form into the other."""
    p, X, s, _, _ = drawn(cell, 0)
    Hs, _, tape = scan.forward(cell, p, X, s)
    for array in (p.W, p.U, p.b):
        array[1] *= -1
    for t, (h, (x, old, *_)) in enumerate(zip(Hs, tape, strict=True)):
        _, (_, _, _, z, n, _) = cell.forward(p, x, old)
        np.testing.assert_allclose(h, (1 - z) * old.h + z * n, rtol=1e-14, atol=1e-15,
                                   err_msg=f"step {t}")


def test_no_biases_means_no_parameters_and_the_values_of_biases_of_zero():
    p, X, s, dH, ds = drawn(gru_cho, 1, bias=False)
    assert p.b.size == 0
    zero = p._replace(b=np.zeros((3, 1, H)))
    Hs, _, tape = scan.forward(gru_cho, p, X, s)
    Hs0, _, tape0 = scan.forward(gru_cho, zero, X, s)
    np.testing.assert_array_equal(Hs, Hs0)
    dX, ds0, dp = scan.backward(gru_cho, p, dH, ds, tape)
    dX0, ds00, dp0 = scan.backward(gru_cho, zero, dH, ds, tape0)
    for a, b in [(dX, dX0), (ds0.h, ds00.h), (dp.W, dp0.W), (dp.U, dp0.U)]:
        np.testing.assert_array_equal(a, b)
    assert dp.b.shape == p.b.shape


def test_the_forms_agree_where_the_reset_gate_is_one_number_for_all_units():
    """(r * h) Un = r * (h Un) as soon as r does not differ from unit to unit."""
    p, X, s, _, _ = drawn(gru_cho, 2)
    for array in (p.W, p.U, p.b):
        array[0] = array[0, :, :1]
    after = gru.Params(*p, np.zeros((1, H)))
    np.testing.assert_allclose(scan.forward(gru_cho, p, X, s)[0],
                               scan.forward(gru, after, X, s)[0], rtol=1e-12, atol=1e-13)


def test_and_part_elsewhere():
    p, X, s, _, _ = drawn(gru_cho, 2)
    after = gru.Params(*p, np.zeros((1, H)))
    apart = np.abs(scan.forward(gru_cho, p, X, s)[0] - scan.forward(gru, after, X, s)[0])
    assert apart.max() > 0.01


def test_the_sum_of_no_rows_of_biases_is_zero_in_the_equations_as_printed():
    """The decks' GRU, a line at a time: no biases, and z is the share of the new."""
    p, X, s, _, _ = drawn(gru_cho, 3, bias=False)
    (Wr, Wz, W), (Ur, Uz, U), h = p.W, p.U, s.h
    for x, mine in zip(X, scan.forward(gru_cho, p, X, s)[0], strict=True):
        z = sigmoid(-(x @ Wz + h @ Uz))
        r = sigmoid(x @ Wr + h @ Ur)
        h = (1 - z) * h + z * np.tanh(x @ W + (r * h) @ U)
        np.testing.assert_allclose(mine, h, rtol=1e-12, atol=1e-13)
    assert gru_cho.init(np.random.default_rng(0), D, H).b.shape == (3, 1, H)
