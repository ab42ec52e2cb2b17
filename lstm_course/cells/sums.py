"""The gradients of the parameters, added up over the steps; those of large matrices many at a time.

A step's share of dU is h.T @ dz. Where U is large, such a product costs less than to write it down
and to add it to the sum. But the sum over steps of h.T @ dz is one product of longer matrices: all
h below each other and all dz below each other. So the products of large parameters wait until some
steps are there. The numbers are the same but for rounding.
"""

import numpy as np

from .layout import LARGE
from .lent import Lent

STEPS = 16


class Sums:
    """The sum over the steps of what a cell's `backward` says of each parameter."""

    def __init__(self, p):
        self.sums = type(p)(*map(np.zeros_like, p))
        self.waits = any(w.nbytes >= LARGE for w in p)
        self.long = {}  # number of the parameter -> all x or h, all dz of the steps that wait
        self.steps = 0

    def lend(self, cache):
        """The same cache, with an x and an old h whose products wait."""
        if not self.waits or len(cache) < 2 or not hasattr(cache[1], "h"):
            return cache
        x, s, *rest = cache
        return x.view(Rows), s._replace(h=s.h.view(Rows)), *rest

    def add(self, dp):
        """Takes in one step's gradients."""
        seen = {}  # x and h have the dz in common: it is kept once
        for k, (total, part) in enumerate(zip(self.sums, dp, strict=True)):
            if isinstance(part, Product):
                rows, dz = self.long.setdefault(k, (Long(), seen.get(id(part.dz), Long())))
                if id(part.dz) not in seen:
                    seen[id(part.dz)] = dz
                    dz.put(self.steps, part.dz)
                rows.put(self.steps, part.rows)
            else:
                total += part
        self.steps += 1
        if self.steps == STEPS:
            self.total()

    def total(self):
        """All sums so far, as Params."""
        for k, (rows, dz) in self.long.items():
            total = self.sums[k]
            total += rows.first(self.steps).T @ dz.first(self.steps)
        self.steps = 0
        return self.sums


class Long:
    """Room for arrays (..., B, N) of several steps, one below the other."""

    room = None

    def put(self, step, a):
        """Step number `step` of those that wait."""
        *front, B, N = a.shape
        if self.room is None:
            self.room, self.B = np.empty((*front, STEPS * B, N), a.dtype), B
        self.room[..., step * B : (step + 1) * B, :] = a

    def first(self, steps):
        """What so many steps have put here."""
        return self.room[..., : steps * self.B, :]


class Rows(Lent):
    """x or h (B, N), whose .T @ dz is a Product."""

    @property
    def T(self):
        return Turned(self)


class Turned:
    """x.T or h.T, waiting for its right side."""

    __array_ufunc__ = None

    def __init__(self, rows):
        self.rows = np.asarray(rows)

    def __matmul__(self, dz):
        return Product(self.rows, dz)


class Product:
    """x.T @ dz or h.T @ dz, not yet multiplied; an array as soon as anybody asks for one."""

    def __init__(self, rows, dz):
        self.rows, self.dz = rows, dz

    def __array__(self, dtype=None, copy=None):
        return np.asarray(self.rows.T @ self.dz, dtype)
