"""How weights lie in memory while a scan uses them. The numbers are the same but for rounding.

Before a matrix product, BLAS copies its right side into an order of its own. With the few rows of a
batch that takes a good part of the time. OpenBLAS's kernels for AVX-512 do without the copy in
products of up to a million multiplications. Where those kernels are at work, a scan therefore cuts
large weights into blocks of columns, few enough for that, and multiplies block by block. For 32
rows and H = 256 this takes about 0.7 of the time.
"""

from functools import cache

import numpy as np
from threadpoolctl import threadpool_info

from .lent import Lent

LARGE = 2**18  # bytes; smaller weights, as in the lessons, are left alone here and in sums.py
UNCOPIED = 10**6  # multiplications
COLUMNS = 32  # in a block
KERNELS = {"SkylakeX", "Cooperlake", "SapphireRapids"}  # OpenBLAS's names of those for AVX-512


def ahead(p, B):
    """The same parameters, for products x @ w of B rows."""
    return type(p)(*(in_blocks(w) if pays(w, B) else w for w in p))


def back(p, B):
    """The same parameters, for products dz @ w.mT of B rows: w.mT is contiguous or in blocks."""
    turned = (np.ascontiguousarray(w.mT) for w in p)
    return type(p)(*(in_blocks(w).mT if pays(w, B) else w.mT for w in turned))


def pays(w, B):
    """Whether B rows times w (..., K, N) are quicker in blocks."""
    K, N = w.shape[-2:]
    return (w.nbytes >= LARGE and N % COLUMNS == 0
            and B * K * COLUMNS <= UNCOPIED < B * K * N and has_kernels())


@cache
def has_kernels():
    """Whether NumPy multiplies by OpenBLAS's kernels for AVX-512."""
    return any(pool.get("architecture") in KERNELS for pool in threadpool_info())


def in_blocks(w):
    """w (..., K, N) as Wide."""
    *front, K, N = w.shape
    wide = w.view(Wide)
    wide.blocks = np.ascontiguousarray(w.reshape(*front, K, -1, COLUMNS).swapaxes(-3, -2))
    return wide


class Wide(Lent):
    """Weights w (..., K, N) for x @ w block by block, or those of which w is the .mT."""

    blocks = None  # (..., N / COLUMNS, K, COLUMNS)
    turned = None

    @property
    def mT(self):
        if self.turned is not None:
            return self.turned
        wide = super().mT
        wide.turned = self
        return wide

    def __rmatmul__(self, x):
        """x (..., B, K) @ w -> (..., B, N)"""
        if self.blocks is None:
            return x @ np.asarray(self)
        front = np.broadcast_shapes(x.shape[:-2], self.shape[:-2])
        product = np.empty((*front, x.shape[-2], self.shape[-1]), np.result_type(x, self))
        np.matmul(x[..., None, :, :], self.blocks,
                  out=product.reshape(*front, -1, *self.blocks.shape[-3::2]).swapaxes(-3, -2))
        return product
