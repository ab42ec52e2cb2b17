"""Autograd's gradients of one step are those of the cell."""

import numpy as np

from lstm_course.cells import lstm
from lstm_course.lessons.lesson_06_lstm_gradients.runs import step_gradients


def test_autograds_gradients_are_those_of_the_cell():
    rng = np.random.default_rng(2)
    p = lstm.init(rng, 3, 4)
    x, s, d = rng.normal(size=(2, 3)), *(lstm.State(*rng.normal(size=(2, 2, 4))) for _ in "sd")
    dx, ds, dp = lstm.backward(p, d, lstm.forward(p, x, s)[1])
    theirs = step_gradients(p, x, s, d)
    mine = {"x": dx, "s.h": ds.h, "s.c": ds.c, "p.W": dp.W, "p.U": dp.U, "p.b": dp.b}
    for name, gradient in mine.items():
        np.testing.assert_allclose(gradient, theirs[name], rtol=1e-10, atol=1e-12)
