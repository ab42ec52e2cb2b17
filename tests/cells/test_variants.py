"""The laws that bind the variants: one cell is another whose numbers are chosen so or so.

Each law is held for all values and for the gradients too, up to the rounding of sums that are added
in another order.
"""

import numpy as np
import pytest
from cells.comparing import all_close, close, ours
from cells.drawing import D, H, drawn, name

from lstm_course.cells import (
    coupled,
    coupled_peephole,
    full_gate_recurrence,
    irnn,
    lstm,
    lstm_1997,
    lstm_linear,
    no_forget_gate,
    no_input_gate,
    no_output_activation,
    no_output_gate,
    peephole,
    peephole_full,
)
from lstm_course.layers import scan

SMALL = 1e-12
PLACE = {"i": 0, "f": 1, "g": 2, "o": 3}  # in W, U and b
PEEPHOLE = {"i": 0, "f": 1, "o": 2}       # in v


def without(p, gate):
    """The parameters of a cell with one gate less."""
    fewer = [np.delete(array, PLACE[gate], axis=0) for array in (p.W, p.U, p.b)]
    return [*fewer, np.delete(p.v, PEEPHOLE[gate], axis=0)] if hasattr(p, "v") else fewer


def open_wide(p, gate):
    """The same parameters but for one gate, which is 1 whatever comes: sigmoid(100) rounds to 1."""
    p = type(p)(*(array.copy() for array in p))
    p.W[PLACE[gate]], p.U[PLACE[gate]], p.b[PLACE[gate]] = 0, 0, 100
    if hasattr(p, "v"):
        p.v[PEEPHOLE[gate]] = 0
    return p


def same(one, other):
    """Values, gradients by X and by the old state of two cells; other may have more fields."""
    (Hs, last), (dX, ds0, _) = one
    (Hs2, last2), (dX2, ds02, _) = other
    fields = last._fields
    all_close([Hs, *last], [Hs2, *(getattr(last2, field) for field in fields)], SMALL)
    all_close([dX, *ds0], [dX2, *(getattr(ds02, field) for field in fields)], SMALL)


@pytest.mark.parametrize("cell, gate, simpler", [
    (lstm, "f", lstm_1997),
    (peephole, "i", no_input_gate),
    (peephole, "f", no_forget_gate),
    (peephole, "o", no_output_gate),
], ids=["lstm_1997", "no_input_gate", "no_forget_gate", "no_output_gate"])
def test_a_gate_that_is_always_open_might_as_well_not_be_there(cell, gate, simpler):
    p, *given = drawn(cell, 0)
    p = open_wide(p, gate)
    full = ours(cell, p, *given)
    less = ours(simpler, simpler.Params(*without(p, gate)), *given)
    same(less, full)
    all_close(less[1][2], without(full[1][2], gate), SMALL)


@pytest.mark.parametrize("cell, free", [(coupled, lstm), (coupled_peephole, peephole)], ids=[
    "coupled", "coupled_peephole"])
def test_coupled_gates_are_an_input_gate_of_one_minus_the_forget_gate(cell, free):
    """1 - sigmoid(z) = sigmoid(-z), so the input gate's weights are the forget gate's, negated."""
    p, *given = drawn(free, 1)
    for array in p:
        array[0] = -array[1]
    two = ours(free, p, *given)
    one = ours(cell, cell.Params(*without(p, "i")), *given)
    same(one, two)
    dp = two[1][2]
    for array in dp:
        array[1] -= array[0]  # what both gates have to say about the one set of weights
    all_close(one[1][2], without(dp, "i"), SMALL)


@pytest.mark.parametrize("cell, plain", [
    (peephole, lstm),
    (coupled_peephole, coupled),
    (no_forget_gate, lstm_1997),
    (no_output_activation, lstm_linear),
], ids=["peephole", "coupled_peephole", "no_forget_gate", "no_output_activation"])
def test_closed_peepholes_might_as_well_not_be_there(cell, plain):
    p, *given = drawn(cell, 2)
    p.v[:] = 0
    with_v = ours(cell, p, *given)
    without_v = ours(plain, plain.Params(*p[:3]), *given)
    same(without_v, with_v)
    all_close(without_v[1][2], with_v[1][2][:3], SMALL)


def test_full_peepholes_with_diagonal_matrices_are_peepholes():
    p, *given = drawn(peephole, 3)
    each = ours(peephole, p, *given)
    full = ours(peephole_full, peephole_full.Params(*p[:3], p.v * np.eye(H)), *given)
    same(each, full)
    (*dp, dv), (*dp_full, dV) = each[1][2], full[1][2]
    all_close(dp, dp_full, SMALL)
    close(dv[:, 0], np.diagonal(dV, axis1=1, axis2=2), SMALL)


def test_gates_that_do_not_look_at_gates_are_those_of_the_peephole_lstm():
    p, X, s, dH, ds = drawn(full_gate_recurrence, 4)
    p.R[:] = 0
    ds = ds._replace(i=0 * ds.i, f=0 * ds.f, o=0 * ds.o)
    full = ours(full_gate_recurrence, p, X, s, dH, ds)
    plain = ours(peephole, peephole.Params(*p[:4]), X, peephole.State(*s[:2]), dH,
                 peephole.State(*ds[:2]))
    same(plain, full)
    all_close(plain[1][2], full[1][2][:4], SMALL)


@pytest.mark.parametrize("cell", [lstm_1997, no_forget_gate], ids=name)
def test_without_forget_gate_the_cell_state_is_a_sum_of_all_that_was_written(cell):
    p, X, s, _, _ = drawn(cell, 5)
    _, last, tape = scan.forward(cell, p, X, s)
    written = sum(i * g for _, _, i, g, *_ in tape)
    close(last.c, s.c + written, SMALL)


def test_an_irnn_that_has_not_learned_yet_keeps_its_state_for_ever():
    p = irnn.init(np.random.default_rng(6), D, H)
    X, s = np.zeros((1000, 3, D)), irnn.State(np.random.default_rng(7).random((3, H)))
    assert (scan.forward(irnn, p, X, s)[0] == s.h).all()
