r"""The mLSTM cell of xLSTM (Beck et al. 2024): the memory is a matrix, read by asking.

    (1)  i  = exp    (x wi + ai)               input gate         how much to write
    (2)  f  = sigmoid(x wf + af)               forget gate        how much to keep
    (4)  o  = sigmoid(x Wo + bo)               output gate        how much to show
    (10) q  = x Wq + bq                        query              what is looked for
    (11) k  = x Wk / √H + bk                   key                where to write
    (12) v  = x Wv + bv                        value              what to write
    (5)  C' = f * C + i * v kᵀ                 cell state         the memory
    (8)  n' = f * n + i * k                    normaliser state   where how much was written
    (6)  h' = o * C' q / max(|n'·q|, 1)        hidden state       what the others see
    (9)  m' = max(log f + m, log i, 0)         stabiliser state   the unit of C' and n' is e^m'

exp overflows; so C' and n', and what flows into them, are counted in units of e^m', where m' is the
largest of three exponents:

    i -> i / e^m',    f -> f e^m / e^m',    the 1 in (6) -> 1 / e^m'

None is above 1. A unit is free to choose, and the gradient by m' is 0, as in `slstm.py`.

Shapes: x (B, D); h (B, H); q, k, v, n columns (B, H, 1); C (B, H, H); m, i, f (B, 1, 1);
W (4, D, H), b (4, 1, H), where the leading axis runs over o, q, k, v; w (2, D, 1), a (2, 1, 1),
where it runs over i, f. One head. The old h isn't looked at.

Source: "xLSTM: Extended long short-term memory", equations (19) to (27) and (15) to (17). There m'
lacks the 0, so that 1 / e^m' may overflow; h' is the same. The paper leaves the forget gate open,
sigmoid or exp; sigmoid is what the authors' code has.
"""

from collections import namedtuple

import numpy as np

from .activations import log_sigmoid, sigmoid

Params = namedtuple("Params", "W b w a")
State = namedtuple("State", "h C n m")


def shapes(p):
    """The shape of one row of h, C, n and m."""
    H = p.W.shape[-1]
    return (H,), (H, H), (H, 1), (1, 1)


def init(rng, D, H, forget_bias=1.0):
    """Weights uniform in ±1/√D, biases zero but the forget gate's. rng is a numpy Generator."""
    W, w = (rng.uniform(-1, 1, shape) / np.sqrt(D) for shape in ((4, D, H), (2, D, 1)))
    a = np.zeros((2, 1, 1))
    a[1] = forget_bias  # start by remembering (Gers et al. 2000)
    return Params(W, np.zeros((4, 1, H)), w, a)


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    zi, zf = (x @ p.w + p.a)[..., None]
    (zo, zq, zk, zv), (bo, bq, bk, bv) = (x @ p.W)[..., None], p.b.mT
    lf = log_sigmoid(zf) + s.m
    m = np.maximum(np.maximum(lf, zi), 0)          # (9)
    i = np.exp(zi - m)                             # (1)
    f = np.exp(lf - m)                             # (2)
    o = sigmoid(zo + bo)                           # (4)
    q = zq + bq                                    # (10)
    k = zk / len(bk) ** 0.5 + bk                   # (11)
    v = zv + bv                                    # (12)
    C = f * s.C + i * v @ k.mT                     # (5)
    n = f * s.n + i * k                            # (8)
    e, one = n.mT @ q, np.exp(-m)
    least = np.sqrt(np.finfo(e.dtype).tiny)  # where e is 0, and one too small to be told from 0
    r = np.maximum(np.maximum(abs(e), one), least)
    y = C @ q / r
    h = o * y                                      # (6)
    return State(h[..., 0], C, n, m), (x, s, zf, i, f, o, q, k, v, C, n, e, one, r, y)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, zf, i, f, o, q, k, v, C, n, e, one, r, y = cache
    do, dy = d.h[..., None] * y, d.h[..., None] * o        # (6)
    dCq, dr = dy / r, -(dy * y / r).sum(1, keepdims=True)  # (6)
    de, done = np.where(abs(e) > one, (np.sign(e) * dr, 0 * dr), (0 * dr, dr))
    dC, dn = d.C + dCq @ q.mT, d.n + de * q        # (6)  C' and n' feed h' and the next step
    dq = C.mT @ dCq + de * n                       # (6)
    df, di = (dC * s.C).sum((1, 2), keepdims=True), v.mT @ dC @ k  # (5)
    dk, dv = i * dC.mT @ v, i * dC @ k             # (5)
    df, di, dk = df + s.n.mT @ dn, di + k.mT @ dn, dk + i * dn     # (8)
    dlf, dli = df * f, di * i                      # (2)  (1)
    dm = d.m - dlf - dli - done * one              # (9)  0 for any loss of the h_t
    dlf, dli = dlf + dm * (f == 1), dli + dm * (i == 1)  # the largest exponent is m'
    root = k.shape[1] ** 0.5
    da = np.array((dli,                            # (1)
                   dlf * sigmoid(-zf)))[..., 0]    # (2)
    dz = np.array((do * o * (1 - o),               # (4)
                   dq,                             # (10)
                   dk / root,                      # (11)
                   dv))[..., 0]                    # (12)
    db = dz.sum(1, keepdims=True)
    db[2] *= root  # bk isn't divided
    dx = (dz @ p.W.mT).sum(0) + (da @ p.w.mT).sum(0)
    dp = Params(x.T @ dz, db, x.T @ da, da.sum(1, keepdims=True))
    return dx, State(np.zeros_like(d.h), dC * f, dn * f, dlf), dp
