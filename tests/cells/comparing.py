"""Ours beside theirs: the same loss differentiated by torch, and numbers equal to ten digits."""

import numpy as np
import torch

from lstm_course.layers import scan


def ours(cell, p, X, s, dH, ds):
    """All values and all gradients: (all h_t, last state), (dX, ds0, dp)."""
    Hs, last, tape = scan.forward(cell, p, X, s)
    return (Hs, last), scan.backward(cell, p, dH, ds, tape)


def tensors(arrays):
    """Leaves of torch's graph with copies of the same numbers."""
    return [torch.tensor(a, requires_grad=True) for a in arrays]


def push_back(outputs, gradients):
    """Leaves the gradients by all tensors, given the loss's gradients by the outputs."""
    torch.autograd.backward(outputs, [torch.tensor(g).reshape(output.shape)
                                      for output, g in zip(outputs, gradients, strict=True)])


def gradient(leaf):
    """What push_back left at a leaf; nothing left means that the loss doesn't depend on it."""
    return torch.zeros_like(leaf) if leaf.grad is None else leaf.grad


def close(mine, theirs, rtol=1e-10):
    """Equal in shape (but for axes of length 1) and, relative to the largest entry, in value."""
    if isinstance(theirs, torch.Tensor):
        theirs = theirs.detach().numpy()
    assert mine.squeeze().shape == theirs.squeeze().shape
    np.testing.assert_allclose(mine, theirs.reshape(mine.shape), rtol=rtol,
                               atol=rtol * np.abs(mine).max(initial=0))


def all_close(mine, theirs, rtol=1e-10):
    """The same for two lists of arrays."""
    for a, b in zip(mine, theirs, strict=True):
        close(a, b, rtol)
