r"""All steps of a sequence together, for cells whose step is a straight line in the old state.

Two steps of a linear recurrence h_t = a_t * h_{t-1} + b_t, one after the other, are again such a
step, a longer one:

    a2 * (a1 * h + b1) + b2  =  (a2 * a1) * h + (a2 * b1 + b2)

So join the steps in pairs, all pairs together: half as many steps, and the same question. Its
answers are every second h_t, and the others follow from them, again all together. After log2 T
halvings one step is left. In all that is 2.5 times the arithmetic of one step after the other, and
hardly any waiting: it pays where much can be computed at once.

Source: Blelloch 1990, "Prefix sums and their applications"; for recurrent networks, Martin & Cundy
2018, "Parallelizing linear recurrent neural nets over sequence length".
"""

import numpy as np

from . import scan, validation


def recurrence(a, b, h):
    """a, b (T, B, H) and h_0 (B, H) -> all h_t (T, B, H).

    No logarithm, no division; and where no |a| is above 1, no product of them is, either.
    """
    H = np.empty_like(b)
    if len(a) > 1:
        one, two = slice(0, len(a) - 1, 2), slice(1, None, 2)
        H[two] = recurrence(a[two] * a[one], a[two] * b[one] + b[two], h)
    H[0] = a[0] * h + b[0]
    H[2::2] = a[2::2] * H[1:-1:2] + b[2::2]
    return H


def recurrence_backward(dH, a):
    """The loss's own gradient dH by each h_t -> dh, with what comes back from later steps.

        dh_t = a_{t+1} * dh_{t+1} + dH_t

    is a linear recurrence, too, backwards in time. Both are (T, B, H). The gradients by the
    recurrence's inputs are db_t = dh_t, da_t = dh_t * h_{t-1} and dh_0 = a_1 * dh_1.
    """
    later = np.concatenate((a[1:], a[:1]))  # what follows the last step is 0: any a will do
    return recurrence(later[::-1], dH[::-1], 0)[::-1]


def forward(cell, p, X, s=None):
    """As scan.forward, for a cell that has a `line`. The tape is X and one cache, of T * B rows.

    Raises ValueError where scan.forward does, and for a cell without a `line`.
    """
    if not hasattr(cell, "line"):
        raise ValueError(f"{getattr(cell, '__name__', 'the cell')} has no line, expected a cell "
                         "that is a straight line in the old state: mingru or minlstm")
    validation.check_inputs(cell, p, X)
    h = validation.state("s", s, default=scan.zeros(cell, p, X)).h
    T, B, D = X.shape
    nothing = cell.State(0)  # the gates don't look at the state: any will do
    _, (rows, _, *gates) = cell.forward(p, X.reshape(T * B, D), nothing)
    a, b = (v.reshape(T, B, -1) for v in cell.line((rows, nothing, *gates)))
    H = recurrence(a, b, h)
    old = np.concatenate((h[None], H[:-1])).reshape(T * B, -1)
    return H, cell.State(H[-1]), (X, (rows, cell.State(old), *gates))


def backward(cell, p, dH, ds, tape):
    """As scan.backward: all of time's work is the recurrence's, the rest is one backward.

    Raises ValueError where scan.backward does.
    """
    X, cache = tape
    T, B, _ = X.shape
    validation.check_gradient(dH, (T, B, p.W.shape[-1]))
    ds = validation.state("ds", ds, default=scan.zeros(cell, p, dH))
    dH = np.concatenate((dH[:-1], dH[-1:] + ds.h))
    a, _ = cell.line(cache)
    dh = recurrence_backward(dH, a.reshape(dH.shape))
    dx, ds, dp = cell.backward(p, cell.State(dh.reshape(T * B, -1)), cache)
    return dx.reshape(X.shape), cell.State(ds.h[:B]), dp
