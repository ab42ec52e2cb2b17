"""The LSTM with a projection beside PyTorch's proj_size."""

import numpy as np
import torch
from cells.comparing import all_close, close, gradient, ours, push_back, tensors
from cells.drawing import B, D, H, drawn, state
from cells.unrolled import agree

from lstm_course.cells import lstm, lstm_projection

P = 2


def test_values_and_all_gradients_are_those_of_pytorchs_proj_size():
    p, X, s, dH, ds = drawn(lstm_projection, 0, P=P)
    layer = torch.nn.LSTM(D, H, proj_size=P, dtype=torch.float64)
    weights = {"weight_ih_l0": p.W.mT.reshape(-1, D), "weight_hh_l0": p.U.mT.reshape(-1, P),
               "bias_ih_l0": p.b.reshape(-1), "bias_hh_l0": np.zeros(p.b.size),
               "weight_hr_l0": p.V.T}
    layer.load_state_dict({k: torch.tensor(np.ascontiguousarray(w)) for k, w in weights.items()})
    X_t, *first = tensors([X, *(a[None] for a in s)])
    Hs_t, last_t = layer(X_t, tuple(first))
    push_back([Hs_t, *last_t], [dH, *ds])
    dp = (layer.weight_ih_l0.grad.reshape(4, H, D).mT, layer.weight_hh_l0.grad.reshape(4, H, P).mT,
          layer.bias_ih_l0.grad.reshape(p.b.shape), layer.weight_hr_l0.grad.T)
    agree(ours(lstm_projection, p, X, s, dH, ds),
          ((Hs_t, last_t), (X_t.grad, map(gradient, first), dp)))


def test_with_the_identity_for_v_it_is_the_lstm():
    p, X, s, dH, ds = drawn(lstm, 1)
    (Hs, last), (dX, ds0, dp) = ours(lstm, p, X, s, dH, ds)
    q = lstm_projection.Params(*p, np.eye(H))
    (Hs2, last2), (dX2, ds02, dq) = ours(lstm_projection, q, X, s, dH, ds)
    all_close([Hs, *last, dX, *ds0], [Hs2, *last2, dX2, *ds02], 1e-13)
    all_close(dp, dq[:3], 1e-13)


def test_h_is_short_and_c_is_long():
    rng = np.random.default_rng(2)
    p = lstm_projection.init(rng, D, H, P=P)
    assert p.U.shape == (4, P, H) and p.V.shape == (H, P) and (p.b[1] == 1).all()
    s = state(lstm_projection, p, rng)
    assert s.h.shape == (B, P) and s.c.shape == (B, H)


def test_half_of_h_unless_told_otherwise():
    rng = np.random.default_rng(3)
    assert [lstm_projection.init(rng, D, n).V.shape[1] for n in (1, 6, 7)] == [1, 3, 4]
    close(lstm_projection.init(np.random.default_rng(4), D, H).W,
          lstm.init(np.random.default_rng(4), D, H).W)
