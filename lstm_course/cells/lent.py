"""Arrays that a scan lends to a cell: special in one product, plain in all else."""

import numpy as np


class Lent(np.ndarray):
    """An array from which nothing but plain arrays come by arithmetic."""

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        plain = (np.asarray(a) if isinstance(a, Lent) else a for a in inputs)
        return getattr(ufunc, method)(*plain, **kwargs)
