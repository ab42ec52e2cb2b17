"""What truncation misses: nothing where nothing is cut, all of a cue beyond the cut."""

import numpy as np
import pytest

from lstm_course.cells import rnn
from lstm_course.layers import scan
from lstm_course.lessons.lesson_04_bptt.runs import truncation_error


@pytest.mark.parametrize("share", [truncation_error.last_steps, truncation_error.in_chunks])
def test_nothing_is_missing_without_a_cut_and_more_the_shorter_the_pieces(share):
    found = [share(K, 0.9, 3) for K in (40, 20, 10, 5, 1)]
    assert found[0] == pytest.approx(0, abs=1e-12)
    assert found == sorted(found) and found[-1] > 0.4


def test_the_last_step_alone_is_what_is_left():
    """By hand: with K = 1 the gradient by U is that of the last step, and of no other."""
    p, H, tape, rng = truncation_error.read(1.1, 5)
    dh = rng.normal(size=H[-1].shape)
    last = H[-2].T @ (dh * (1 - H[-1] ** 2))
    whole = scan.backward(rnn, p, 0 * H, rnn.State(dh), tape)[2].U
    wanted = np.linalg.norm(last - whole) / np.linalg.norm(whole)
    assert truncation_error.last_steps(1, 1.1, 5) == pytest.approx(wanted)


def test_inputs_are_of_ordinary_size():
    spread = [np.std(np.random.default_rng(9).normal(size=(4000, truncation_error.D))
                     @ truncation_error.read(0.9, seed)[0].W) for seed in range(20)]
    assert np.mean(spread) == pytest.approx(1, abs=0.1)
