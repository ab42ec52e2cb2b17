"""The mLSTM beside torch's autograd, with and without stabiliser, and as a memory of pairs."""

from functools import partial

import numpy as np
import pytest
import torch
from cells.comparing import all_close, close, ours
from cells.drawing import H, drawn
from cells.unrolled import agree, compare, theirs
from torch.nn.functional import logsigmoid

from lstm_course.cells import mlstm
from lstm_course.cells.mlstm import Params, State
from lstm_course.layers import scan


def looks(p, x):
    """The gates' sums i and f, then o, q, k, v; rows, not columns."""
    i, f = (x @ p.w[k] + p.a[k] for k in range(2))
    o, q, v = (x @ p.W[k] + p.b[k] for k in (0, 1, 3))
    return i, f, o.sigmoid(), q, x @ p.W[2] / H ** 0.5 + p.b[2], v


def store(i, f, k, v, C, n):
    return (f[..., None] * C + torch.einsum("bv,bk->bvk", i * v, k),
            f[..., None] * n + (i * k)[..., None])


def ask(o, q, C, n, one):
    bound = torch.einsum("bk,bk->b", n[..., 0], q)[:, None].abs().maximum(one)
    return o * torch.einsum("bvk,bk->bv", C, q) / bound


def plain(p, x, h, C, n):
    """Equations (19) to (27) of the paper, as they stand."""
    i, f, o, q, k, v = looks(p, x)
    C, n = store(i.exp(), f.sigmoid(), k, v, C, n)
    return ask(o, q, C, n, torch.ones(1, 1, dtype=x.dtype)), C, n


def stabilised(p, x, h, C, n, m, least=0.0, cut=False):
    """With equations (15) to (17). least: what m may not fall below; -inf in the paper, 0 in ours.
    cut: no gradient may pass through the stabiliser."""
    i, f, o, q, k, v = looks(p, x)
    m = m[..., 0]
    new = torch.maximum(logsigmoid(f) + m, i).clamp(min=least)
    new = new.detach() if cut else new
    C, n = store((i - new).exp(), (logsigmoid(f) + m - new).exp(), k, v, C, n)
    return ask(o, q, C, n, (-new).exp()), C, n, new[..., None]


def no(ds):
    """No loss but that of all h_t."""
    return type(ds)(*map(np.zeros_like, ds))


@pytest.mark.parametrize("seed", range(5))
def test_values_and_all_gradients_are_those_of_the_paper_in_torch(seed):
    """For any loss: one of C, n and m, too."""
    compare(mlstm, stabilised, *drawn(mlstm, seed))


def test_those_draws_take_every_way_through_both_maxima():
    ways = set()
    for seed in range(5):
        p, X, s, _, _ = drawn(mlstm, seed)
        for *_, e, one, _, _ in scan.forward(mlstm, p, X, s)[2]:
            ways |= {("e", bool(v)) for v in (abs(e) > one).ravel()}
            ways |= {("one", bool(v)) for v in (one == 1).ravel()}
    assert len(ways) == 4


def test_the_plain_form_has_the_same_values_and_gradients():
    """A state (C, n, m) means C e^m and n e^m: chain rule by hand at both ends."""
    p, X, s, dH, ds = drawn(mlstm, 1)
    unit = np.exp(s.m)
    meant = s.h, s.C * unit, s.n * unit
    (Hs, (_, C, n)), (dX, (dh, dC, dn), dp) = theirs(plain, p, X, meant, dH, ds[:3])

    (_, last), _ = ours(mlstm, p, X, s, dH, ds)
    end = np.exp(last.m)
    ends = State(ds.h, ds.C * end, ds.n * end, (whole(ds.C * last.C) + whole(ds.n * last.n)) * end)
    dC, dn = dC.numpy(), dn.numpy()
    first = dh, dC * unit, dn * unit, whole(dC * meant[1]) + whole(dn * meant[2])
    C, n = C.detach().numpy() / end, n.detach().numpy() / end
    agree(ours(mlstm, p, X, s, dH, ends), ((Hs, (Hs[-1], C, n, last.m)), (dX, first, dp)))


def whole(a):
    """The sum over all of a row."""
    return a.sum((1, 2), keepdims=True)


@pytest.mark.parametrize("cut", [False, True])
@pytest.mark.parametrize("least", [0.0, -np.inf])
def test_for_a_loss_of_h_it_matters_neither_what_flows_through_m_nor_how_m_is_chosen(least, cut):
    """least = -inf is the paper's own m'."""
    p, X, s, dH, ds = drawn(mlstm, 2)
    p.a[0] -= 2  # small entries: the paper's m' is often below 0
    (Hs, _), (dX, ds0, dp) = ours(mlstm, p, X, s, dH, no(ds))
    step = partial(stabilised, least=least, cut=cut)
    (Hs2, last), (dX2, ds02, dp2) = theirs(step, p, X, s, dH, no(ds))
    all_close([Hs, dX, *ds0, *dp], [Hs2, dX2, *ds02, *dp2])
    assert last[-1].min() < 0 or least == 0


def memory(keys, values, strength=0.0):
    """An mLSTM that stores a pair a step: x is key, value and query side by side."""
    W = np.zeros((4, 3 * H, H))
    W[2, :H], W[3, H:2 * H], W[1, 2 * H:] = np.eye(H) * H ** 0.5, np.eye(H), np.eye(H)
    b = np.zeros((4, 1, H))
    b[0] = 100                                        # an open output gate
    a = np.array([strength, 100.0]).reshape(2, 1, 1)  # forget nothing
    return Params(W, b, np.zeros((2, 3 * H, 1)), a)


def test_it_remembers_as_many_pairs_as_it_has_units_and_finds_each_by_its_key():
    rng = np.random.default_rng(7)
    keys, _ = np.linalg.qr(rng.standard_normal((H, H)))  # at right angles to each other
    values = rng.standard_normal((H, H))
    p = memory(keys, values)
    X = np.concatenate((keys, values, 0 * keys), 1)[:, None]
    zero = State(*(np.zeros((1, *row)) for row in mlstm.shapes(p)))
    _, s, _ = scan.forward(mlstm, p, X, zero)
    for key, value in zip(keys, values, strict=True):
        question = np.concatenate((0 * key, 0 * key, key))[None]  # a key of 0 writes nothing
        new, _ = mlstm.forward(p, question, s)
        close(new.h[0], value, 1e-12)


def test_the_old_h_is_not_looked_at():
    p, X, s, dH, ds = drawn(mlstm, 8)
    (Hs, _), (_, ds0, _) = ours(mlstm, p, X, s, dH, ds)
    np.testing.assert_array_equal(Hs, scan.forward(mlstm, p, X, s._replace(h=s.h + 1))[0])
    assert (ds0.h == 0).all()


def test_it_starts_by_remembering():
    p = mlstm.init(np.random.default_rng(0), 4, H)
    assert p.a[:, 0, 0].tolist() == [0, 1] and (p.b == 0).all()
