"""Answers that are no numbers at all: each gets one clear sentence, soon."""

import signal
import threading
import time

import numpy as np
import pytest

from lstm_course import check
from lstm_course.cells import lstm, sigmoid


def right(f, i, g, c):
    return f * c + i * g


def lstm_step_backward(p, d, cache):
    """The check lends the course's own in its place."""


def said(fn, name="cell_update"):
    begun = time.monotonic()
    verdict = check(name, fn)
    assert time.monotonic() - begun < 5
    assert not verdict.passed
    return str(verdict)


def endless(f, i, g, c):
    while True:
        pass


def endless_and_deaf(f, i, g, c):
    while True:
        try:
            time.sleep(0.01)
        except Exception:
            pass


def printing(f, i, g, c):
    while True:
        print("still here")


def spoilt(change):
    """The right answer, with something done to it."""
    return lambda f, i, g, c: change(right(f, i, g, c))


def sentences():
    yield "did not end within 2 seconds", endless
    yield "did not end within 2 seconds", endless_and_deaf
    yield "did not end within 2 seconds", printing
    yield "did not end within 2 seconds", spoilt(lambda c: time.sleep(60))
    yield "stops with NameError: name 'unknown' is not defined", spoilt(lambda c: unknown)  # noqa: F821
    yield "stops with RecursionError", spoilt(recursion)
    yield "stops with SystemExit: 0", spoilt(exit_now)
    yield "returns None: is the `return` line missing?", spoilt(lambda c: None)
    yield "returns a str for c_new, expected a NumPy array of shape", spoilt(lambda c: "c")
    yield "returns a list of 3 values for c_new", spoilt(lambda c: c.tolist())
    yield "returns a tuple of 2 values for c_new", spoilt(lambda c: (c, c))
    yield "returns a float for c_new", spoilt(lambda c: 1.5)
    yield "returns a function for c_new", spoilt(lambda c: endless)
    yield "returns c_new of shape (3,), expected (3, 5)", spoilt(lambda c: c[:, 0])
    yield "returns complex numbers for c_new", spoilt(lambda c: c + 0j)
    yield "returns an array of object for c_new", spoilt(lambda c: c.astype(object))
    yield "returns c_new as float32, expected float64", spoilt(lambda c: c.astype("f"))
    yield "gives NaN at c_new[0, 0]", spoilt(lambda c: c * np.nan)
    yield "gives infinity at c_new[0, 0]", spoilt(lambda c: c / 0)
    yield "takes f, i, g, expected f, i, g, c", lambda f, i, g: f
    yield "takes nothing, expected f, i, g, c", lambda: 0
    yield "is 3, expected a function of f, i, g, c", 3
    yield "not written yet. It takes 1 line", stub
    yield "gives another answer when it is called again", forgetful()


def recursion(f):
    return recursion(f)


def exit_now(c):
    raise SystemExit(0)


def stub(f, i, g, c):
    raise NotImplementedError


def forgetful():
    left = [8]

    def answer(f, i, g, c):
        left[0] -= 1
        return right(f, i, g, c) + (left[0] < 0)

    return answer


@pytest.mark.parametrize(("sentence", "fn"), list(sentences()))
def test_each_trouble_has_its_sentence(sentence, fn):
    first = said(fn).split("\n")[0]
    assert sentence in first and "0x" not in first


def test_trouble_in_one_case_alone_names_the_case():
    def only_for_batches(f, i, g, c):
        if len(f) == 1:
            raise ValueError("one sequence is too few")
        return f * c + i * g

    first = said(only_for_batches).split("\n")[0]
    assert first.endswith("one sequence is too few (line 3 of your function) "
                          "(case 3: one sequence alone)")


def test_a_changed_input_is_told_with_its_equation():
    def in_place(f, i, g, c):
        np.multiply(f, c, out=c)
        c += i * g
        return c

    verdict = check("cell_update", in_place)
    assert not verdict.passed and verdict.diagnosis.equation == 5
    assert "the input `c` is overwritten in equation (5), the cell state" in verdict.message


def test_changed_weights_are_told_too():
    def forget_gate(p, x, h):
        p.b[1] += 1
        return sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1] - 1)

    assert "the input `p.b` is overwritten" in check(forget_gate).message


def test_a_changed_input_is_told_where_the_reference_holds_tuples_of_arrays():
    def lstm_backward(p, dH, ds, tape):
        dX, dp = np.zeros((len(dH), *tape[0][0].shape)), lstm.Params(*(0 * w for w in p))
        for t in reversed(range(len(dH))):
            dH[t] += ds[0]
            dX[t], ds, step = lstm_step_backward(p, lstm.State(dH[t], ds[1]), tape[t])
            dp = lstm.Params(*(a + b for a, b in zip(dp, step, strict=True)))
        return dX, ds, dp

    assert "the input `dH` is overwritten" in check(lstm_backward).message


def test_a_check_works_outside_the_main_thread():
    verdicts = []
    thread = threading.Thread(target=lambda: verdicts.append(check("cell_update", endless)))
    thread.start()
    thread.join(10)
    assert "did not end within 2 seconds" in verdicts[0].message


def test_the_learners_own_alarm_and_printing_survive(capsys):
    before = signal.getsignal(signal.SIGALRM)
    assert check("cell_update", right).passed
    assert signal.getsignal(signal.SIGALRM) is before
    assert capsys.readouterr().out == ""


def test_a_user_who_interrupts_is_obeyed():
    timer = threading.Timer(0.5, signal.raise_signal, [signal.SIGINT])
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        check("cell_update", endless)


def test_an_earlier_slip_is_not_counted_twice():
    space = {"np": np, "sigmoid": np.tanh}
    exec("def forget_gate(p, x, h):\n    return sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])", space)
    assert check(space["forget_gate"]).passed
    assert space["sigmoid"] is np.tanh
    exec("def lstm_forward(p, X, h, c):\n    H = []\n    for x in X:\n"
         "        h, c = lstm_step(p, x, h, c)\n        H.append(h)\n    return np.stack(H), h, c",
         space)
    assert check(space["lstm_forward"]).passed
    assert "lstm_step" not in space


def test_an_unknown_name_is_refused_with_the_nearest_one():
    def lstm_stepp(p, x, h, c):
        return h, c

    with pytest.raises(LookupError, match="'lstm_stepp'; did you mean lstm_step"):
        check(lstm_stepp)


def test_nbgrader_sees_an_assertion_error_of_one_line(monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    with pytest.raises(AssertionError, match=r"^✗ cell_update: equation \(5\)[^\n]*$"):
        check("cell_update", lambda f, i, g, c: i * c + f * g)
    assert check("cell_update", right).passed


def test_lists_stand_for_the_pair_that_a_step_returns():
    def lstm_step(p, x, h, c):
        return [*lstm.forward(p, x, lstm.State(h, c))[0]]

    assert check(lstm_step).passed


def test_more_precision_than_asked_for_passes():
    def cell_update(f, i, g, c):
        new = np.zeros(c.shape)
        new += f * c + i * g
        return new

    assert check(cell_update).passed


def test_a_first_import_is_not_cut_short(tmp_path, monkeypatch):
    """A library cut off in the middle of its import would stay broken in the learner's kernel."""
    (tmp_path / "slow_to_import.py").write_text("import time\ntime.sleep(3)\n")
    monkeypatch.syspath_prepend(tmp_path)

    def cell_update(f, i, g, c):
        import slow_to_import  # noqa: F401

        return f * c + i * g

    assert check(cell_update).passed
    import slow_to_import

    assert slow_to_import.time


def test_a_name_in_quotes_is_refused_with_the_way_to_write_it():
    with pytest.raises(TypeError, match=r"write check\(cell_update\), no quotes"):
        check("cell_update")


def test_whole_numbers_beyond_64_bits_are_told_apart():
    verdict = check("count_parameters", lambda n, m: 10 ** (n + m + 20))
    assert not verdict.passed and "the largest difference is 1e+" in verdict.message


def test_an_unwritten_function_that_is_called_is_told_from_the_stub_itself():
    def helper(f):
        raise NotImplementedError

    def cell_update(f, i, g, c):
        return helper(f) * c

    assert check(cell_update).message.startswith("calls `helper`, which is not written yet")
