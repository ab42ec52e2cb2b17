"""Layer normalisation: each row of numbers is shifted to mean 0 and scaled to variance 1.

Source: Ba, Kiros & Hinton 2016, "Layer normalization", equation (4), without gain and bias.
"""

import numpy as np

EPS = 1e-5  # so that a row of equal numbers, of variance 0, stays finite; PyTorch's value


def normalise(z, axis):
    """n = r * (z - mean), r = 1 / √(variance + EPS); a row lies along axis, one or several.

    Returns n, of the shape of z, and r, of that shape but 1 along axis.
    """
    z = z - z.mean(axis, keepdims=True)
    r = 1 / np.sqrt((z * z).mean(axis, keepdims=True) + EPS)
    return r * z, r


def normalise_backward(dn, n, r, axis):
    """The gradient by n -> by z. What would only shift or stretch a row has no effect on n."""
    shift, stretch = (a.mean(axis, keepdims=True) for a in (dn, dn * n))
    return r * (dn - shift - stretch * n)
