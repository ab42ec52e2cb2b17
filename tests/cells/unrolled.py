"""A cell's few lines in torch, unrolled over a sequence and differentiated by autograd."""

import torch
from cells.comparing import all_close, close, gradient, ours, push_back, tensors


def theirs(step, p, X, s, dH, ds):
    """As comparing.ours, for a step (p, x, *state) -> state in torch, h first."""
    p_t, (X_t, *first) = type(p)(*tensors(p)), tensors([X, *s])
    Hs, last = [], first
    for x in X_t:
        last = step(p_t, x, *last)
        Hs.append(last[0])
    Hs = torch.stack(Hs)
    seen = [(a, d) for a, d in zip([Hs, *last], [dH, *ds], strict=True) if a.requires_grad]
    push_back(*zip(*seen, strict=True))
    dX, *ds0 = map(gradient, [X_t, *first])
    return (Hs, last), (dX, ds0, [gradient(w) for w in p_t])


def agree(one, other):
    """All values and all gradients, to ten digits."""
    (Hs, last), (dX, ds0, dp) = one
    (Hs2, last2), (dX2, ds02, dp2) = other
    close(Hs, Hs2)
    all_close(last, last2)
    close(dX, dX2)
    all_close(ds0, ds02)
    all_close(dp, dp2)


def compare(cell, step, *given):
    """Ours and theirs on the same numbers: p, X, s, dH, ds."""
    agree(ours(cell, *given), theirs(step, *given))
