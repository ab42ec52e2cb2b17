r"""All steps of a sequence together, for cells whose step is a straight line in the old state.

Two steps of a linear recurrence h_t = a_t * h_{t-1} + b_t, one after the other, are again such a
step, a longer one:

    a2 * (a1 * h + b1) + b2  =  (a2 * a1) * h + (a2 * b1 + b2)

So a first round joins each step to the one before, a second round each pair to the pair before, a
third each four ...: after log2 T rounds every step reaches back to the first. A round has no order
in time; a computer with enough arms does it in one go.

Source: Hillis & Steele 1986, "Data parallel algorithms"; for recurrent networks, Martin & Cundy
2018, "Parallelizing linear recurrent neural nets over sequence length".
"""

import numpy as np

from . import scan


def recurrence(a, b, h):
    """a, b (T, B, H) and h_0 (B, H) -> all h_t (T, B, H).

    It multiplies no numbers but those that the steps multiply, and divides by none: as exact as
    they are where no |a| is above 1. Products of larger ones may overflow.
    """
    a, b = a.copy(), b.copy()
    b[0] += a[0] * h
    reach = 1
    while reach < len(a):
        b[reach:] += a[reach:] * b[:-reach]
        a[reach:] *= a[:-reach]
        reach *= 2
    return b


def recurrence_backward(dH, a):
    """The loss's gradient by each h_t, without and with what follows from h_t; both (T, B, H).

    dh_t = dH_t + a_{t+1} * dh_{t+1}: a linear recurrence, too, backwards in time. And
    db_t = dh_t, da_t = dh_t * h_{t-1}, dh_0 = a_1 * dh_1.
    """
    later = np.concatenate((a[1:], a[:1]))  # nothing comes after the last step: its a is not used
    return recurrence(later[::-1], dH[::-1], 0)[::-1]


def forward(cell, p, X, s=None):
    """As scan.forward, for a cell that has a `line`. The tape is one cache, of T * B rows."""
    T, B, D = X.shape
    h = scan.zeros(cell, p, X).h if s is None else s.h
    nothing = cell.State(0)  # the gates don't look at the state: any will do
    _, (rows, _, *gates) = cell.forward(p, X.reshape(T * B, D), nothing)
    a, b = (v.reshape(T, B, -1) for v in cell.line((rows, nothing, *gates)))
    H = recurrence(a, b, h)
    old = np.concatenate((h[None], H[:-1])).reshape(T * B, -1)
    return H, cell.State(H[-1]), (rows, cell.State(old), *gates)


def backward(cell, p, dH, ds, tape):
    """As scan.backward: all of time's work is the recurrence's, the rest is one backward."""
    T, B, _ = dH.shape
    if ds is not None:
        dH = np.concatenate((dH[:-1], dH[-1:] + ds.h))
    a, _ = cell.line(tape)
    dh = recurrence_backward(dH, a.reshape(dH.shape))
    dx, ds, dp = cell.backward(p, cell.State(dh.reshape(T * B, -1)), tape)
    return dx.reshape(T, B, -1), cell.State(ds.h[:B]), dp
