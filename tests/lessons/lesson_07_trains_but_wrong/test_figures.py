"""The picture of the falling losses draws what it is given, and says it."""

import numpy as np
import pytest

from lstm_course.lessons.lesson_07_trains_but_wrong import figures


def test_each_loss_is_divided_by_its_first_and_smoothed(monkeypatch):
    shown = []
    monkeypatch.setattr("IPython.display.display", lambda *a, **_: shown.extend(a))
    figures.falling_losses({1: np.linspace(4, 1, 40), 2: np.full(40, 7.0)})
    lines = [line.get_ydata() for line in shown[0].figure.axes[0].lines[:2]]
    assert [len(y) for y in lines] == [31, 31] and [y[0] for y in lines] == [1, 1]
    assert lines[0][-1] == pytest.approx(np.linspace(4, 1, 40)[-10:].mean()
                                         / np.linspace(4, 1, 40)[:10].mean())
    assert "model 1: 0.37, model 2: 1.00" in repr(shown[0])
    assert "2 models, a line each" in str(shown[1])
