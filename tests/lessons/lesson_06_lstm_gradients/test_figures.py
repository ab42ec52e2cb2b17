"""The widgets of lesson 06 and its plots: moved here, and drawn from what they are given."""

import re

import numpy as np
import pytest

from lstm_course.cells import lstm, rnn, sigmoid
from lstm_course.layers import scan
from lstm_course.lessons.lesson_06_lstm_gradients import figures, widgets
from lstm_course.lessons.lesson_06_lstm_gradients.figures.gradient_highway import STEPS
from lstm_course.lessons.lesson_06_lstm_gradients.figures.memory_decay import left_after
from lstm_course.training import chrono_biases, six_starts


@pytest.fixture
def shown(monkeypatch):
    """What a page would show: a list of displayed objects."""
    displayed = []
    monkeypatch.setattr("IPython.display.display", lambda *a, **_: displayed.extend(a))
    return displayed


def test_a_memory_is_the_gate_to_the_power_of_the_steps():
    left = left_after([1.0, 3.0], steps=50)
    assert left.shape == (2, 51) and (left[:, 0] == 1).all()
    assert left[0, 50] == pytest.approx(1.6e-7, rel=0.02)
    assert left[1, 14] == pytest.approx(0.5, abs=0.02)


def test_spread_biases_are_chronos():
    biases = figures.spread_biases(100)
    assert (np.diff(biases) > 0).all() and np.exp(biases).max() < 99
    np.testing.assert_allclose(biases, chrono_biases((np.exp(biases) - 1) / 98, 100)[1, 0])


def test_the_memorys_controls_draw_anew():
    widget = widgets.Memory(1.0)
    assert widget.picture.value == figures.draw_memory([1.0], "bias 1.00")
    assert widget.T.disabled and not widget.bias.disabled
    widget.bias.value = 3.0
    assert widget.picture.value == figures.draw_memory([3.0], "bias 3.00")
    assert "under half after 15 steps" in widget.picture.value
    widget.start.value = "chrono"
    assert widget.bias.disabled and not widget.T.disabled
    widget.T.value = 500
    assert widget.picture.value == figures.draw_memory(figures.spread_biases(500),
                                                       "chrono, T = 500")
    assert repr(widget).startswith("Memory, chrono, T = 500: after 100 steps ")


def test_a_long_memory_is_said_to_be_one():
    assert "more than half is left after 100 steps" in figures.draw_memory([8.0], "bias 8")


@pytest.mark.parametrize(("bias", "said"), [
    (-2.0, ("under half after 1 step<", "left after 50 steps: 6.5e-47,")),
    (1.0, ("under half after 3 steps<", "left after 50 steps: 1.6e-07, after 100: 2.5e-14<")),
    (4.25, ("under half after 49 steps<", "left after 50 steps: 49%, after 100: 24%<")),
])
def test_what_is_left_is_said_in_per_cent_where_there_is_one(bias, said):
    svg = figures.draw_memory([bias], "")
    assert all(words in svg for words in said)


def test_the_way_back_is_the_scans():
    """Norms of an LSTM's two gradients, and of the RNN's one, against the scan."""
    flow = figures.follow_back(1.0)
    assert flow.h[STEPS] == pytest.approx(1) and len(flow.h) == len(flow.c) == STEPS + 1
    assert (np.diff(flow.c[: STEPS - 1]) > 0).all()
    assert flow.f == pytest.approx(sigmoid(1.0), abs=0.05)

    rng = np.random.default_rng(0)
    p = rnn.init(rng, 32, 32)
    X = 0.5 * np.sqrt(3) * rng.standard_normal((STEPS, 16, 32))
    dh = rng.standard_normal((16, 32))
    H, _, tape = scan.forward(rnn, p, X)
    d = rnn.State(dh / np.linalg.norm(dh, axis=1, keepdims=True))
    _, ds, _ = scan.backward(rnn, p, 0 * H, d, tape)
    plain = figures.follow_back(None)
    assert plain.c is None
    assert plain.h[0] == pytest.approx(np.sqrt((ds.h**2).sum(-1).mean()))


def test_a_shut_gate_cuts_the_highway_there_and_nowhere_else():
    free, cut = figures.follow_back(3.0), figures.follow_back(3.0, shut=5)
    assert cut.f[4] == 0 and (np.delete(cut.f, 4) > 0.9).all()
    assert cut.c[5] == pytest.approx(free.c[5], rel=0.3)
    assert cut.c[4] < free.c[4] / 5
    assert cut.c[4] > 0  # the detour through the gates
    assert cut.along[4] == 0 < min(np.delete(cut.along, 4))
    assert cut.c[4] == pytest.approx(cut.up[3])             # up[3] goes from h_4 into c_4


def test_all_that_a_cell_state_gets_comes_along_the_highway_or_from_its_hidden_state():
    flow = figures.follow_back(2.0)
    assert (flow.c[1:STEPS] < flow.along[1:] + flow.up[:-1]).all()
    assert (flow.c[1:STEPS] > abs(flow.along[1:] - flow.up[:-1])).all()
    assert flow.c[STEPS] == pytest.approx(flow.up[-1]) and flow.c[0] == flow.along[0]
    assert flow.along == pytest.approx(flow.f * flow.c[1:], rel=0.05)


def test_no_line_is_drawn_through_a_shut_gate():
    free, cut = (figures.draw_highway(figures.follow_back(3.0, shut), "") for shut in (0, 5))
    through = re.compile(r'd="M590 110L498 110"')           # from c_5 to c_4
    assert through.search(free) and not through.search(cut)


def test_the_way_backs_controls_draw_anew():
    widget = widgets.WayBack()
    assert repr(widget).startswith("LSTM, forget bias 1.0: after 10 steps back")
    before = widget.picture.value
    widget.shut.value = 5
    assert "shut at step 5" in widget.picture.value != before
    widget.cell.value = "RNN"
    assert widget.bias.disabled and widget.shut.disabled
    assert widget.picture.value == figures.draw_highway(figures.follow_back(None), "RNN")


def test_the_highways_picture_says_its_numbers():
    flow = figures.follow_back(None)._replace(h=np.full(STEPS + 1, 1e-9))
    svg = figures.draw_highway(flow, "RNN")
    assert "by h at steps 10, 5 and 0: 1e-09, 1e-09, 1e-09" in svg and "stroke-dasharray" in svg
    widths = [float(part.split('"')[0]) for part in svg.split('stroke-width="')[1:]]
    assert min(widths) > 0


def test_the_gradients_of_six_cells(shown):
    norms = {name: np.array([1.0, 0.5, 0.2]) for name in six_starts(10)}
    figures.gradient_by_start({"a": norms}, {"forget bias 1": 0.7}, "Caption.")
    lines = shown[0].figure.axes[0].lines
    drawn = [list(line.get_ydata()) for line in lines]
    assert drawn.count([1.0, 0.5, 0.2]) == 6
    assert any(line == pytest.approx([0.5, 0.35]) for line in drawn)
    assert "chrono ends at 2e-01" in repr(shown[0])


def test_success_of_six_cells(shown):
    shares = {name: [[1.0, 0.9, 0.8], [0.2, 0.3, 0.7]] for name in six_starts(10)}
    figures.success_by_start({"a": {"lags": [3, 30], "shares": shares}}, 0.25)
    lines = shown[0].figure.axes[0].lines
    assert sum(list(line.get_ydata()) == [0.9, 0.3] for line in lines) == 6
    assert "chrono 0.90 0.30 at lags 3, 30" in repr(shown[0])


def test_the_plateau_says_who_stays_on_it(shown):
    flat, falling = np.full(200, np.log(4)), np.linspace(1.4, 0, 200)
    falling[-50:] = 0.01
    figures.plateau({"forget bias 1": flat, "chrono": falling}, 20, np.log(4))
    drawn = {line.get_label(): line for line in shown[0].figure.axes[0].lines}
    assert list(drawn["chrono"].get_xdata()) == [1000, 2000, 3000, 4000]
    assert drawn["forget bias 1"].get_ydata() == pytest.approx(np.log(4))
    assert repr(shown[0]) == ("Loss against the number of sequences read. forget bias 1 ends at "
                              "the loss of a guess; chrono ends near 0.")


def test_the_pictures_gate_is_the_cells():
    p = lstm.init(np.random.default_rng(0), 32, 32)
    assert figures.follow_back(1.0).f[0] == pytest.approx(
        float(lstm.forward(p, np.zeros((1, 32)), lstm.State(*np.zeros((2, 1, 32))))[1][3].mean()),
        abs=0.05)
