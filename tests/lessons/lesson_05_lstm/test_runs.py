"""What a state still holds: read off by a probe, and by a change that leaves a trace."""

import numpy as np

from lstm_course.cells import lstm
from lstm_course.datasets import childrens_book
from lstm_course.lessons.lesson_05_lstm.runs import probe_first_name, trace_of_name
from lstm_course.training import readout_model as models


def test_the_trace_of_a_name_that_is_kept_and_of_one_that_is_not():
    """With every forget gate shut the name is gone with the next word; with one open it stays."""
    model = models.init(np.random.default_rng(0), lstm, len(childrens_book.WORDS), 3)
    for w in models.weights(model):
        w[:] = 0
    model.p.W[2, :3] = np.eye(3)   # candidate: which name
    model.p.b[3] = 30              # show all
    model.p.b[1] = -30             # keep nothing
    gone = trace_of_name(np.random.default_rng(0), model, 4)
    assert gone.shape == (6,)
    assert gone[0] > 0.1 and (gone[1:] < 1e-9).all()
    model.p.b[1] = 30              # keep all
    kept = trace_of_name(np.random.default_rng(0), model, 4)
    np.testing.assert_allclose(kept, kept[0], rtol=1e-9)


def test_a_name_is_read_off_a_state_that_holds_it_and_not_off_one_that_does_not():
    """The model's own read-out is zero: what is asked is whether the state holds the name."""
    model = models.init(np.random.default_rng(0), lstm, len(childrens_book.WORDS), 3)
    for w in models.weights(model):
        w[:] = 0
    model.p.W[2, :3] = np.eye(3)   # candidate: which name
    model.p.W[0] = -30             # write at names only
    model.p.W[0, :3] = 30
    model.p.b[3] = 30              # show all
    model.p.b[1] = 30              # keep all
    model.p.W[1, 4] = -60          # up to the full stop
    assert probe_first_name(np.random.default_rng(0), model, 5) == 1
    model.p.b[1] = -30             # keep nothing
    assert 0.25 < probe_first_name(np.random.default_rng(0), model, 5) < 0.42
