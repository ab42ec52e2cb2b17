"""The sLSTM beside torch's autograd, with and without stabiliser, and where exp overflows."""

from functools import partial

import numpy as np
import pytest
import torch
from cells.comparing import all_close, close, ours, tensors
from cells.drawing import B, D, H, drawn
from cells.unrolled import agree, compare, theirs
from torch.nn.functional import logsigmoid

from lstm_course.cells import sigmoid, slstm
from lstm_course.cells.slstm import Params, State
from lstm_course.layers import scan


def sums(p, x, h):
    """What the gates squash, in the order i, f, g, o."""
    return (x @ p.W[k] + h @ p.U[k] + p.b[k] for k in range(4))


def plain(p, x, h, c, n):
    """Equations (8) to (14) of the paper, as they stand."""
    i, f, g, o = sums(p, x, h)
    c = f.sigmoid() * c + i.exp() * g.tanh()
    n = f.sigmoid() * n + i.exp()
    return o.sigmoid() * c / n, c, n


def stabilised(p, x, h, c, n, m, cut=False):
    """With equations (15) to (17). cut: no gradient may pass through the stabiliser."""
    i, f, g, o = sums(p, x, h)
    new = torch.maximum(logsigmoid(f) + m, i)
    new = new.detach() if cut else new
    i, f = (i - new).exp(), (logsigmoid(f) + m - new).exp()
    c = f * c + i * g.tanh()
    n = f * n + i
    return o.sigmoid() * c / n, c, n, new


def drawn_positive(seed):
    """Random numbers, but for n, which counts what was written and is above 0."""
    p, X, s, dH, ds = drawn(slstm, seed)
    return p, X, s._replace(n=0.1 + abs(s.n)), dH, ds


def no(ds):
    """No loss but that of all h_t."""
    return type(ds)(*map(np.zeros_like, ds))


def test_values_and_all_gradients_are_those_of_the_paper_in_torch():
    """For any loss: one of c, n and m, too."""
    compare(slstm, stabilised, *drawn_positive(0))


def test_the_plain_form_has_the_same_values_and_gradients():
    """A state (c, n, m) means c e^m and n e^m: chain rule by hand at both ends."""
    p, X, s, dH, ds = drawn_positive(1)
    unit = np.exp(s.m)
    meant = s.h, s.c * unit, s.n * unit
    (Hs, (_, c, n)), (dX, (dh, dc, dn), dp) = theirs(plain, p, X, meant, dH, ds[:3])

    (_, last), _ = ours(slstm, p, X, s, dH, ds)
    end = np.exp(last.m)
    ends = State(ds.h, ds.c * end, ds.n * end, ds.c * last.c * end + ds.n * last.n * end)
    dc, dn = dc.numpy(), dn.numpy()
    first = dh, dc * unit, dn * unit, dc * meant[1] + dn * meant[2]
    c, n = c.detach().numpy() / end, n.detach().numpy() / end
    agree(ours(slstm, p, X, s, dH, ends), ((Hs, (Hs[-1], c, n, last.m)), (dX, first, dp)))


def test_for_a_loss_of_h_nothing_flows_through_the_stabiliser():
    """So the graph may be cut there. And of the first state, only c e^m and n e^m count."""
    p, X, s, dH, ds = drawn_positive(2)
    (Hs, _), (dX, ds0, dp) = ours(slstm, p, X, s, dH, no(ds))
    (Hs2, _), (dX2, ds02, dp2) = theirs(partial(stabilised, cut=True), p, X, s, dH, no(ds))
    all_close([Hs, dX, *ds0[:3], *dp], [Hs2, dX2, *ds02[:3], *dp2])
    close(ds0.m, s.c * ds0.c + s.n * ds0.n, 1e-12)


def test_the_unit_has_no_effect():
    p, X, s, _, _ = drawn_positive(3)
    Hs, last, _ = scan.forward(slstm, p, X, s)
    k = np.exp(5)
    Hs2, last2, _ = scan.forward(slstm, p, X, s._replace(c=s.c * k, n=s.n * k, m=s.m - 5))
    close(Hs, Hs2, 1e-13)
    close(last.c * np.exp(last.m), last2.c * np.exp(last2.m), 1e-13)


@pytest.mark.parametrize("zi", [1000, 100, -100, -1000])
def test_after_the_first_step_the_memory_is_the_candidate_however_little_was_written(zi):
    """c' / n' = i g / i, where i is exp(1000) as well as where it is exp(-1000)."""
    p, X, _, _, ds = drawn(slstm, 5)
    p.W[0], p.b[0] = 0, zi
    _, _, zg, zo = X[0] @ p.W + p.b
    new, _ = slstm.forward(p, X[0], no(ds))
    np.testing.assert_array_equal(new.m, np.full((B, H), zi))
    close(new.h, sigmoid(zo) * np.tanh(zg), 1e-14)


def test_the_plain_form_fails_there():
    """So this file would notice if nothing had to be stabilised."""
    p, X, _, _, ds = drawn(slstm, 5)
    p.W[0], p.b[0] = 0, 1000
    (X_t, *zero), p_t = tensors([X, *no(ds)[:3]]), Params(*tensors(p))
    assert plain(p_t, X_t[0], *zero)[0].isnan().all()


def test_a_late_important_word_overrules_all_that_was_stored():
    """What an input gate of at most 1 can't do (the paper's case for exp)."""
    p = slstm.init(np.random.default_rng(6), D, H)
    p = p._replace(W=0 * p.W, U=0 * p.U, b=p.b.copy())
    p.W[0, 0], p.W[2, 1], p.b[3] = 20, 100, 100  # importance, the sign of g, an open output gate
    X = np.zeros((50, B, D))
    X[:, :, 1] = 1          # forty-nine times +1
    X[-1, :, :2] = 1, -1    # then, important, -1
    Hs, _, _ = scan.forward(slstm, p, X)
    np.testing.assert_allclose(Hs[-2], 1, atol=1e-6)
    np.testing.assert_allclose(Hs[-1], -1, atol=1e-6)
