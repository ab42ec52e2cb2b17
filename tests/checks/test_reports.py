"""Mistakes from public reports of people who do this: each is named, or nearly all is ruled out."""

import numpy as np

from lstm_course import check
from lstm_course.cells import lstm, sigmoid
from lstm_course.cells.lstm import Params, State


def test_the_sigmoid_for_its_slope():
    def gates_backward(i, f, g, o, di, df, dg, do):
        return np.stack((di * i * (1 - i), df * sigmoid(f), dg * (1 - g * g), do * o * (1 - o)))

    verdict = check(gates_backward)
    assert verdict.diagnosis.equation == 2 and "slope" in verdict.message


def test_the_one_stacked_part_that_differs_is_pointed_at():
    def gates_backward(i, f, g, o, di, df, dg, do):
        return np.stack((di * i * (1 - i), np.arctan(f), dg * (1 - g * g), do * o * (1 - o)))

    message = check(gates_backward).message
    assert message.startswith("equation (2), the forget gate: `dzf` is the first value that")
    assert "Right on the way: `dzi`, `dzg` and `dzo`." in message


def backward(handed_on):
    """The loop over time in which only these parts of a state are handed on."""
    def lstm_backward(p, dH, ds, tape):
        dX, dp, arriving = [], Params(*(np.zeros_like(w) for w in p)), ds
        for t in reversed(range(len(dH))):
            d = State(arriving.h + dH[t], arriving.c)
            dx, s, dp_t = lstm.backward(p, d, tape[t])
            arriving = arriving._replace(**{part: getattr(s, part) for part in handed_on})
            dX.append(dx)
            dp = Params(*(a + b for a, b in zip(dp, dp_t, strict=True)))
        return np.stack(dX[::-1]), s, dp

    return lstm_backward


def test_a_part_of_the_state_that_is_not_handed_on():
    assert check(backward("hc")).passed
    for handed_on, words in (("c", "`ds.h` is not handed on"),
                             ("h", "the `ds.c` that came from after the last step"),
                             ("", "`ds` is not carried on")):
        verdict = check(backward(handed_on))
        assert words in verdict.message and verdict.diagnosis.equation == 1


def test_an_order_that_is_not_put_back():
    def last_states(H, lengths):
        order = np.argsort(-lengths)
        return H[lengths[order] - 1, order]

    message = check(last_states).message
    assert "in another order along axis 0: that of `lengths`, the largest first" in message


def test_a_clipped_exponent_and_how_far_off_it_is():
    verdict = check("sigmoid", lambda z: 1 / (1 + np.exp(-np.clip(z, -20, 20))))
    assert "is clipped at -20 and 20\n  The largest difference is 2.1e-09." in verdict.message


def test_a_small_number_in_the_divisor():
    def clip_by_norm(dW, dU, db, limit):
        norm = np.sqrt(sum((d * d).sum() for d in (dW, dU, db)))
        return tuple(d * min(1, limit / (norm + 1e-6)) for d in (dW, dU, db))

    verdict = check(clip_by_norm)
    assert verdict.diagnosis.equation == 2 and "harmless" in verdict.message
