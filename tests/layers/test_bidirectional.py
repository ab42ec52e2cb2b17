"""What the reader from the end reads; `test_layers.py` holds all the numbers to PyTorch's."""

import numpy as np
from cells.drawing import B, D, H, T

from lstm_course.cells import lstm
from lstm_course.layers import bidirectional, masked, scan
from lstm_course.layers.bidirectional import turned

X = np.arange(T * B * D).reshape(T, B, D) + 1.0
LENGTHS = np.array([4, 7, 1])


def test_sequences_of_full_length_are_turned_as_a_whole():
    np.testing.assert_array_equal(turned(lstm, X), X[::-1])


def test_a_padded_one_is_turned_within_its_own_length_and_its_padding_stays():
    back = turned(masked.cell(lstm, LENGTHS), X)
    for b, length in enumerate(LENGTHS):
        np.testing.assert_array_equal(back[:length, b], X[:length, b][::-1])
        np.testing.assert_array_equal(back[length:, b], X[length:, b])


def test_twice_turned_is_not_turned():
    for cell in (lstm, masked.cell(lstm, LENGTHS), masked.cell(lstm, LENGTHS + 100)):
        np.testing.assert_array_equal(turned(cell, turned(cell, X)), X)


def test_at_each_step_one_half_knows_what_was_and_one_what_will_be():
    rng = np.random.default_rng(0)
    cell = masked.cell(lstm, LENGTHS)
    p = [lstm.init(rng, D, H) for _ in range(2)]
    Y = rng.standard_normal((T, B, D))
    changed = Y.copy()
    changed[2] += 1  # the last sequence is over by then
    before, after = (bidirectional.forward(cell, p, Z)[0] for Z in (Y, changed))
    differs = (before != after).reshape(T, B, 2, H).any(-1)
    lasts = np.arange(T)[:, None] < LENGTHS
    ahead, back = (differs[..., way] & lasts for way in (0, 1))
    t = np.arange(T)[:, None]
    np.testing.assert_array_equal(ahead, (t >= 2) & lasts)
    np.testing.assert_array_equal(back, (t <= 2) & (LENGTHS > 2) & lasts)


def test_the_reader_from_the_end_is_a_scan_of_the_turned_sequence():
    rng = np.random.default_rng(1)
    p = [lstm.init(rng, D, H) for _ in range(2)]
    Hs, (ahead, back), _ = bidirectional.forward(lstm, p, X)
    np.testing.assert_array_equal(Hs[..., :H], scan.forward(lstm, p[0], X)[0])
    np.testing.assert_array_equal(Hs[..., H:], scan.forward(lstm, p[1], X[::-1])[0][::-1])
    np.testing.assert_array_equal(ahead.h, Hs[-1, :, :H])
    np.testing.assert_array_equal(back.h, Hs[0, :, H:])
