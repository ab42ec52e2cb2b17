"""What doesn't fit is refused in one sentence, however a cell is run."""

import re

import numpy as np
import pytest
from cells.drawing import B, D, H, T, drawn, state

from lstm_course.cells import lstm, mingru, mlstm, rnn
from lstm_course.layers import bidirectional, masked, parallel_scan, scan, stacked, truncated_bptt

RUNS = [(scan, lstm), (scan, mlstm), (parallel_scan, mingru)]
each_run = pytest.mark.parametrize(("run", "cell"), RUNS, ids=["scan", "matrix", "parallel"])


def refused(words):
    """The whole sentence."""
    return pytest.raises(ValueError, match=f"^{re.escape(words)}$")


@each_run
@pytest.mark.parametrize("shape", [(T, B, D + 1), (T, D), (0, B, D)])
def test_inputs_of_a_wrong_shape(run, cell, shape):
    p = drawn(cell, 7)[0]
    with refused(f"X has shape {shape}, expected (T, B, 4) with T at least 1"):
        run.forward(cell, p, np.ones(shape))


@each_run
def test_inputs_that_are_no_array(run, cell):
    p, X, _, _, _ = drawn(cell, 7)
    with refused("X is list, expected an array (T, B, 4)"):
        run.forward(cell, p, X.tolist())


@each_run
def test_a_first_state_for_another_batch_is_not_stretched(run, cell):
    p, X, s, _, _ = drawn(cell, 8)
    for field, a in zip(s._fields, s, strict=True):
        for wrong in (a[:1], a[:2], a[:, :0], a[None]):
            with refused(f"s.{field} has shape {wrong.shape}, expected {a.shape}"):
                run.forward(cell, p, X, s._replace(**{field: wrong}))


@each_run
def test_what_is_no_state(run, cell):
    p, X, s, _, _ = drawn(cell, 9)
    fields = ", ".join(s._fields)
    for wrong, words in ((tuple(s), "tuple"), (s.h, "ndarray"),
                         (masked.cell(cell, [1] * B).State(*s, 0), f"State({fields}, t)")):
        with refused(f"s is {words}, expected State({fields})"):
            run.forward(cell, p, X, wrong)


@each_run
def test_what_is_no_parameters(run, cell):
    p, X, _, _, _ = drawn(cell, 10)
    with refused(f"p is list, expected Params({', '.join(p._fields)})"):
        run.forward(cell, [p], X)


@each_run
def test_a_gradient_of_another_shape_than_all_h(run, cell):
    p, X, s, dH, ds = drawn(cell, 11)
    tape = run.forward(cell, p, X, s)[2]
    for wrong in (dH[:-1], dH[:, :1], dH[..., :1], dH[0], dH.swapaxes(0, 1)):
        with refused(f"dH has shape {wrong.shape}, expected (7, 3, 6) as all h_t have"):
            run.backward(cell, p, wrong, ds, tape)
    with refused("ds.h has shape (1, 6), expected (3, 6)"):
        run.backward(cell, p, dH, ds._replace(h=ds.h[:1]), tape)


def test_an_empty_tape():
    p, _, _, dH, _ = drawn(lstm, 12)
    with refused("dH has shape (7, 3, 6), expected (0, 0, 6) as all h_t have"):
        scan.backward(lstm, p, dH, None, [])


def test_truncated_drops_no_gradient_silently():
    p, X, s, dH, ds = drawn(lstm, 13)
    tape = scan.forward(lstm, p, X, s)[2]
    with refused("dH has shape (7, 3, 6), expected (6, 3, 6) as all h_t have"):
        truncated_bptt.backward(lstm, p, dH, ds, tape[:6], 3)


def test_readers_that_are_no_pair():
    p, X, s, _, _ = drawn(lstm, 14)
    with refused("p has 3 entries, expected 2: ahead and back"):
        bidirectional.forward(lstm, [p] * 3, X)
    with refused("s has 1 entries, expected 2: ahead and back"):
        bidirectional.forward(lstm, (p, p), X, [s])
    with refused("s is ndarray, expected State(h, c)"):
        bidirectional.forward(lstm, (p, p), X, s)


@pytest.mark.parametrize("width", [H, 2 * H - 1])
def test_a_gradient_for_one_reader_and_a_bit(width):
    p, X, _, _, _ = drawn(lstm, 15)
    tape = bidirectional.forward(lstm, (p, p), X)[2]
    with refused(f"dH has shape (7, 3, {width}), expected (7, 3, 12) as all h_t have"):
        bidirectional.backward(lstm, (p, p), np.ones((T, B, width)), None, tape)


def test_a_tape_for_each_layer_is_asked_for():
    p, X, _, dH, _ = drawn(lstm, 16)
    tapes = stacked.forward(lstm, [p], X)[2]
    with refused("1 tapes, expected 2, one for each layer"):
        stacked.backward(lstm, [p, p], dH, None, tapes)


@pytest.mark.parametrize(("cell", "words"), [(rnn, "lstm_course.cells.rnn"),
                                             (masked.cell(mingru, [1] * B), "the cell")])
def test_a_cell_that_must_go_step_by_step(cell, words):
    p, X, _, _, _ = drawn(mingru, 17)
    with refused(f"{words} has no line, expected a cell that is a straight line in the old state: "
                 "mingru or minlstm"):
        parallel_scan.forward(cell, p, X)


@pytest.mark.parametrize(("lengths", "words"), [
    ([4, -1, 2], "a length is -1, expected 0 or more"),
    ([4, 7.0, 2], "lengths has shape (3,) and numbers of float64, expected one whole number for "
                  "each sequence"),
    ([True] * 3, "lengths has shape (3,) and numbers of bool, expected one whole number for each "
                 "sequence"),
    ([[4], [7], [2]], "lengths has shape (3, 1) and numbers of int64, expected one whole number "
                      "for each sequence"),
    (4, "lengths has shape () and numbers of int64, expected one whole number for each sequence"),
])
def test_lengths_that_are_none(lengths, words):
    with refused(words):
        masked.cell(lstm, lengths)


def test_a_state_without_the_count_of_steps():
    p, X, s, _, _ = drawn(lstm, 18)
    with refused("s is State(h, c), expected State(h, c, t)"):
        scan.forward(masked.cell(lstm, [4, 7, 2]), p, X, s)


def test_a_state_that_fits_is_taken_as_it_is():
    p, X, _, _, _ = drawn(mlstm, 19)
    s = state(mlstm, p, np.random.default_rng(19))
    tape = scan.forward(mlstm, p, X, s)[2]
    assert tape[0][1] is s
