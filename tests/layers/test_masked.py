"""Padding changes nothing, for every cell: to the last bit, wherever that can be.

Exactly what holds: a sequence in a padded batch gives, bit for bit, what it gives without padding
in a batch of the same size. In a batch of one it may differ in the last digits, because a matrix
product of another shape may add its terms in another order. The parameters' gradient is such a
sum, over batch and steps: to as many digits it is the sum of what each sequence gives alone.
"""

import numpy as np
import pytest
from cells.comparing import all_close, close, ours
from cells.drawing import CELLS, B, D, T, drawn, name, state
from cells.test_gradients import worst_error

from lstm_course.cells import lstm
from lstm_course.layers import bidirectional, masked, scan

LENGTHS = np.array([4, 7, 2])
assert len(LENGTHS) == B and max(LENGTHS) == T
LASTS = np.arange(T)[:, None, None] < LENGTHS[:, None]  # (T, B, 1)
equal = np.testing.assert_array_equal


def padded(cell, seed, lengths=LENGTHS):
    """The masked cell, p, X, a first state and the loss's gradients; the padding is random, too."""
    p, X, s, dH, ds = drawn(cell, seed)
    wrapped = masked.cell(cell, lengths)
    zero = np.zeros((B, 1))
    return wrapped, p, X, wrapped.State(*s, zero), dH, wrapped.State(*ds, zero)


def row(arrays, b):
    """One sequence's state, as a batch of one."""
    return type(arrays)(*(a[b:b + 1] for a in arrays))


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_a_padded_batch_gives_what_each_sequence_gives_without_padding(cell):
    wrapped, p, X, s, dH, ds = padded(cell, 0)
    (Hs, last), (dX, ds0, _) = ours(wrapped, p, X, s, dH * LASTS, ds)
    for b, L in enumerate(LENGTHS):
        (Hs2, last2), (dX2, ds02, _) = ours(cell, p, X[:L], cell.State(*s[:-1]), dH[:L],
                                            cell.State(*ds[:-1]))
        equal(Hs[:L, b], Hs2[:, b])
        equal(dX[:L, b], dX2[:, b])
        for mine, plain in zip((*last[:-1], *ds0[:-1]), (*last2, *ds02), strict=True):
            equal(mine[b], plain[b])


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_and_what_each_gives_alone_to_twelve_digits(cell):
    wrapped, p, X, s, dH, ds = padded(cell, 1)
    (Hs, last), (dX, ds0, dp) = ours(wrapped, p, X, s, dH * LASTS, ds)
    total = [np.zeros_like(w) for w in p]
    for b, L in enumerate(LENGTHS):
        one = slice(b, b + 1)
        (Hs2, last2), (dX2, ds02, dp2) = ours(cell, p, X[:L, one], cell.State(*row(s, b)[:-1]),
                                              dH[:L, one], cell.State(*row(ds, b)[:-1]))
        close(Hs[:L, one], Hs2, 1e-12)
        close(dX[:L, one], dX2, 1e-12)
        all_close([*row(last, b)[:-1], *row(ds0, b)[:-1]], [*last2, *ds02], 1e-12)
        total = [a + w for a, w in zip(total, dp2, strict=True)]
    all_close(dp, total, 1e-12)


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_more_padding_does_not_change_a_bit_and_gets_no_gradient(cell):
    wrapped, p, X, s, dH, ds = padded(cell, 2)
    (Hs, last), (dX, ds0, dp) = ours(wrapped, p, X, s, dH, ds)
    rng = np.random.default_rng(3)
    longer = np.concatenate((X, rng.standard_normal((30, B, D))))
    dH = np.concatenate((dH, np.zeros((30, *dH.shape[1:]))))
    (Hs2, last2), (dX2, ds02, dp2) = ours(wrapped, p, longer, s, dH, ds)
    pairs = zip((Hs, *last[:-1], dX, *ds0), (Hs2[:T], *last2[:-1], dX2[:T], *ds02), strict=True)
    for mine, plain in pairs:
        equal(mine, plain)
    all_close(dp, dp2, 1e-13)
    assert (dX2[np.arange(T + 30)[:, None] >= LENGTHS] == 0).all()


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_what_stands_in_the_padding_is_not_read(cell):
    wrapped, p, X, s, dH, ds = padded(cell, 4)
    (Hs, last), (dX, ds0, dp) = ours(wrapped, p, X, s, dH, ds)
    for padding in (100 - X, 1e308, np.inf, np.nan):
        other = np.where(LASTS, X, padding)
        with np.errstate(over="raise", divide="raise", invalid="raise"):
            (Hs2, last2), (dX2, ds02, dp2) = ours(wrapped, p, other, s, dH, ds)
        for a, b in zip((Hs, *last, dX, *ds0, *dp), (Hs2, *last2, dX2, *ds02, *dp2), strict=True):
            equal(a, b)


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_the_last_h_is_each_sequences_own(cell):
    wrapped, p, X, s, _, _ = padded(cell, 5)
    Hs, last, _ = scan.forward(wrapped, p, X, s)
    equal(Hs[-1], last.h)
    equal(Hs[-1], Hs[LENGTHS - 1, np.arange(B)])
    assert (last.t == T).all()


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_backward_is_the_derivative_of_forward(cell):
    """A loss of an h_t on the padding is a loss of the last h_t before it."""
    label, error = worst_error(masked.cell(cell, LENGTHS))
    assert error < 1e-6, f"{label}: {error}"


def test_the_state_can_be_carried_from_one_part_of_a_sequence_to_the_next():
    wrapped, p, X, s, _, _ = padded(lstm, 6)
    whole, end, _ = scan.forward(wrapped, p, X, s)
    first, middle, _ = scan.forward(wrapped, p, X[:3], s)
    second, last, _ = scan.forward(wrapped, p, X[3:], middle)
    equal(whole, np.concatenate((first, second)))
    for a, b in zip(end, last, strict=True):
        equal(a, b)


def test_a_sequence_of_no_steps_stays_in_its_first_state():
    wrapped, p, X, s, _, _ = padded(lstm, 7, np.array([4, 0, 2]))
    _, last, _ = scan.forward(wrapped, p, X, s)
    equal(last.h[1], s.h[1])
    equal(last.c[1], s.c[1])


def test_no_first_state_means_zeros():
    wrapped, p, X, s, _, _ = padded(lstm, 8)
    zero = wrapped.State(*map(np.zeros_like, s))
    equal(scan.forward(wrapped, p, X)[0], scan.forward(wrapped, p, X, zero)[0])


def test_lengths_may_be_of_any_type_of_whole_numbers():
    p, X, _, _, _ = drawn(lstm, 10)
    expected = bidirectional.forward(masked.cell(lstm, LENGTHS), (p, p), X)[0]
    for dtype in (np.uint8, np.int32, np.uint64):
        equal(bidirectional.forward(masked.cell(lstm, LENGTHS.astype(dtype)), (p, p), X)[0],
              expected)


def test_the_lengths_are_the_cells_and_its_shapes_know_of_t():
    wrapped = masked.cell(lstm, [4, 7, 2])
    p = wrapped.init(np.random.default_rng(0), D, 5)
    assert wrapped.lengths.tolist() == [4, 7, 2] and wrapped.shapes(p) == ((5,), (5,), (1,))
    assert state(wrapped, p, np.random.default_rng(0)).t.shape == (B, 1)


def test_a_batch_of_another_size_is_refused_in_one_sentence():
    wrapped, p, X, s, _, _ = padded(lstm, 9)
    with pytest.raises(ValueError, match="x has 2 rows, expected 3, one for each length"):
        scan.forward(wrapped, p, X[:, :2], wrapped.State(*(a[:2] for a in s)))
