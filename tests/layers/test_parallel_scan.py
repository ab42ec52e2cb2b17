"""All steps together: what one step after the other gives, values and gradients."""

import numpy as np
import pytest
import torch
from cells.comparing import all_close, close, push_back, tensors
from cells.drawing import B, H, drawn, name

from lstm_course.cells import mingru, minlstm
from lstm_course.layers import parallel_scan, scan, stacked
from lstm_course.layers.parallel_scan import recurrence, recurrence_backward

LENGTHS = [1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 300]


def in_steps(a, b, h):
    """h_t = a_t * h_{t-1} + b_t, one t at a time."""
    H = []
    for a_t, b_t in zip(a, b, strict=True):
        h = a_t * h + b_t
        H.append(h)
    return H


def numbers(T, seed=0):
    """a between -1 and 1 with some 0, 1 and -1 among them; b, h and dH normal."""
    rng = np.random.default_rng(seed)
    a, b, dH = (draw((T, B, H)) for draw in (rng.random, *[rng.standard_normal] * 2))
    a = np.where(rng.random(a.shape) < 0.2, rng.integers(-1, 2, a.shape), 2 * a - 1)
    return a, b, rng.standard_normal((B, H)), dH


@pytest.mark.parametrize("T", LENGTHS)
def test_the_recurrence_is_that_of_the_steps(T):
    a, b, h, _ = numbers(T)
    close(recurrence(a, b, h), np.stack(in_steps(a, b, h)), 1e-13)


@pytest.mark.parametrize("T", LENGTHS)
def test_its_backward_is_that_of_autograd(T):
    a, b, h, dH = numbers(T)
    Hs = recurrence(a, b, h)
    db = recurrence_backward(dH, a)
    da = db * np.concatenate((h[None], Hs[:-1]))
    leaves = tensors([a, b, h])
    push_back([torch.stack(in_steps(*leaves))], [dH])
    all_close([da, db, a[0] * db[0]], [leaf.grad for leaf in leaves], 1e-12)


def test_memory_over_ten_thousand_steps():
    """a near 1, for which every step counts; and a near 0, whose products vanish."""
    a, b, h, _ = numbers(10_000)
    a[:, :, ::2], a[:, :, 1::2] = 1 - 1e-4 * abs(a[:, :, ::2]), 1e-3 * a[:, :, 1::2]
    close(recurrence(a, b, h), np.stack(in_steps(a, b, h)), 1e-12)


def test_ten_rounds_for_a_thousand_steps(monkeypatch):
    seen = []

    def counting(a, b, h):
        seen.append(len(a))
        return recurrence(a, b, h)

    monkeypatch.setattr(parallel_scan, "recurrence", counting)
    counting(*numbers(1000)[:3])
    assert seen == [1000, 500, 250, 125, 62, 31, 15, 7, 3, 1]


def test_inputs_stay_as_they_were():
    a, b, h, dH = numbers(9)
    before = [v.copy() for v in (a, b, h, dH)]
    recurrence(a, b, h)
    recurrence_backward(dH, a)
    for now, then in zip((a, b, h, dH), before, strict=True):
        np.testing.assert_array_equal(now, then)


@pytest.mark.parametrize("cell", [mingru, minlstm], ids=name)
@pytest.mark.parametrize("given", ["the last state's gradient", None])
def test_a_cell_all_steps_together_is_the_cell_step_by_step(cell, given):
    p, X, s, dH, ds = drawn(cell, 1)
    ds = ds if given else None
    Hs, last, tape = scan.forward(cell, p, X, s)
    Hs2, last2, tape2 = parallel_scan.forward(cell, p, X, s)
    all_close([Hs, *last], [Hs2, *last2])
    dX, ds0, dp = scan.backward(cell, p, dH, ds, tape)
    dX2, ds02, dp2 = parallel_scan.backward(cell, p, dH, ds, tape2)
    all_close([dX, *ds0, *dp], [dX2, *ds02, *dp2])


@pytest.mark.parametrize("cell", [mingru, minlstm], ids=name)
def test_the_line_is_the_step(cell):
    p, X, s, _, _ = drawn(cell, 2)
    new, cache = cell.forward(p, X[0], s)
    a, b = cell.line(cache)
    close(a * s.h + b, new.h, 1e-14)


@pytest.mark.parametrize("cell", [mingru, minlstm], ids=name)
def test_no_first_state_means_zeros_and_the_state_can_be_carried(cell):
    p, X, s, _, _ = drawn(cell, 3)
    zero = cell.State(np.zeros_like(s.h))
    np.testing.assert_array_equal(parallel_scan.forward(cell, p, X)[0],
                                  parallel_scan.forward(cell, p, X, zero)[0])
    whole, end, _ = parallel_scan.forward(cell, p, X, s)
    first, middle, _ = parallel_scan.forward(cell, p, X[:4], s)
    second, last, _ = parallel_scan.forward(cell, p, X[4:], middle)
    all_close([whole, *end], [np.concatenate((first, second)), *last], 1e-13)


def test_layers_can_be_stacked():
    p, X, _, _, _ = drawn(mingru, 5)
    p = [p, mingru.init(np.random.default_rng(5), H, H)]
    Hs, _, tapes = stacked.forward(mingru, p, X)
    Hs2, _, tapes2 = stacked.forward(mingru, p, X, None, parallel_scan)
    dX, _, _ = stacked.backward(mingru, p, Hs, None, tapes)
    dX2, _, _ = stacked.backward(mingru, p, Hs, None, tapes2, parallel_scan)
    all_close([Hs, dX], [Hs2, dX2])


@pytest.mark.parametrize("cell", [mingru, minlstm], ids=name)
def test_float32_stays_float32(cell):
    p, X, s, dH, ds = drawn(cell, 4, np.float32)
    for state in (s, None):
        Hs, last, tape = parallel_scan.forward(cell, p, X, state)
        dX, ds0, dp = parallel_scan.backward(cell, p, dH, ds, tape)
        assert {a.dtype for a in (Hs, *last, dX, *ds0, *dp)} == {np.dtype(np.float32)}
    close(Hs, scan.forward(cell, p, X)[0], 1e-5)
