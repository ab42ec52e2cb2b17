"""Runs side by side in PyTorch are those of our own training, one by one."""

import numpy as np
import pytest
import torch

from lstm_course.cells import gru
from lstm_course.datasets import long_range_word as task
from lstm_course.datasets.encoding import one_hot
from lstm_course.layers import scan
from lstm_course.lessons.lesson_06_lstm_gradients.runs import train_recalls
from lstm_course.training import Adam, ten_starts, train_recall


@pytest.mark.parametrize("start", ten_starts(9))
def test_losses_are_those_of_a_run_by_itself(start):
    cell = ten_starts(9)[start]
    runs = [(4, 0.003), (2, 0.01)]
    for (seed, rate), (model, losses) in zip(runs, train_recalls(cell, 7, runs, updates=6),
                                             strict=True):
        ours, wanted = train_recall(cell, 7, updates=6, batch=16, optimiser=Adam, rate=rate,
                                    seed=seed)
        np.testing.assert_allclose(losses, wanted, atol=1e-4)
        words = task.batch(np.random.default_rng(0), 7, 20)
        H, wanted_H = (scan.forward(cell, m.p, one_hot(words, len(task.WORDS)))[0]
                       for m in (model, ours))
        np.testing.assert_allclose(H, wanted_H, atol=1e-3)


def test_who_is_done_leaves_and_the_others_go_on():
    torch.set_num_threads(2)
    found = train_recalls(ten_starts(9)["IRNN"], 3, [(1, 0.01), (1, 1e-5)], updates=400,
                          enough=0.05)
    (_, fast), (_, slow) = found
    assert 50 < len(fast) < len(slow) == 400
    assert fast[-50:].mean() < 0.05 and slow[-50:].mean() > 0.05
    assert torch.get_num_threads() == 2
    torch.set_num_threads(1)


def test_a_cell_that_it_does_not_know():
    with pytest.raises(ValueError, match="weights are lstm_course.cells.gru.Params, expected"):
        train_recalls(gru, 3, [(1, 0.01)], updates=1)
