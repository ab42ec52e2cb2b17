"""However a learner writes the products of `backward`, a scan adds up what the steps return."""

from types import SimpleNamespace

import numpy as np
import pytest

from lstm_course.cells import lstm
from lstm_course.layers import scan


def plain(a, dz):
    return a.T @ dz


def divided_afterwards(a, dz):
    product = a.T @ dz
    dz /= len(a)
    return product


def emptied_afterwards(a, dz):
    product = a.T @ dz
    a[:] = 0
    return product


def doubled_from_the_left(a, dz):
    return 2 * (a.T @ dz)


def halved(a, dz):
    return (a.T @ dz) / 2


def negative(a, dz):
    return -(a.T @ dz)


def added_in_place(a, dz):
    total = np.zeros((len(dz), a.shape[1], dz.shape[2]))
    total += a.T @ dz
    return total


def one_gate_left_out(a, dz):
    product = a.T @ dz
    product[2] = 0
    return product


def clipped(a, dz):
    return (a.T @ dz).clip(-1, 1)


def of_length_one(a, dz):
    product = a.T @ dz
    return product / np.linalg.norm(product)


def by_matmul(a, dz):
    return np.matmul(a.T, dz)


def into_a_buffer(a, dz):
    return np.matmul(a.T, dz, out=np.empty((len(dz), a.shape[1], dz.shape[2])))


def by_transpose(a, dz):
    return np.transpose(a) @ dz


def by_swapped_axes(a, dz):
    return (dz.swapaxes(1, 2) @ a).swapaxes(1, 2)


def gate_by_gate(a, dz):
    return np.stack([a.T @ one for one in dz])


def by_dot(a, dz):
    return np.array([a.T.dot(one) for one in dz])


def by_einsum(a, dz):
    return np.einsum("bi,gbh->gih", a, dz)


def by_tensordot(a, dz):
    return np.tensordot(dz, a, (1, 0)).swapaxes(1, 2)


def by_broadcasting(a, dz):
    return sum(row[:, None] * dz[:, b, None, :] for b, row in enumerate(a))


def by_outer_products(a, dz):
    return np.array([sum(map(np.outer, a, one)) for one in dz])


def in_single_precision(a, dz):
    return (a.T @ dz).astype(np.float32)


WAYS = (plain, divided_afterwards, emptied_afterwards, doubled_from_the_left, halved, negative,
        added_in_place, one_gate_left_out, clipped, of_length_one, by_matmul, into_a_buffer,
        by_transpose, by_swapped_axes, gate_by_gate, by_dot, by_einsum, by_tensordot,
        by_broadcasting, by_outer_products, in_single_precision)


def cell_with(product):
    """An LSTM whose `backward` gets the gradients of W and U by `product(x or h, dz)`."""
    def backward(p, d, cache):
        x, s, i, f, g, o, m = cache
        dc = d.c + d.h * o * (1 - m * m)
        dz = np.array((dc * g * i * (1 - i), dc * s.c * f * (1 - f), dc * i * (1 - g * g),
                       d.h * m * o * (1 - o)))
        dh = (dz @ p.U.mT).sum(0)
        dx, db = (dz @ p.W.mT).sum(0), dz.sum(1, keepdims=True)
        return dx, lstm.State(dh, dc * f), lstm.Params(product(x, dz), product(s.h, dz), db)

    return SimpleNamespace(Params=lstm.Params, State=lstm.State, forward=lstm.forward,
                           backward=backward)


def one_step_after_the_other(cell, p, dH, ds, tape):
    """The gradients by p: a loop that asks nothing of what it adds up."""
    each = []
    for dh, cache in zip(dH[::-1], tape[::-1], strict=True):
        _, ds, dp = cell.backward(p, ds._replace(h=ds.h + dh), cache)
        each.append([np.array(part, float) for part in dp])
    return [np.sum(parts, axis=0) for parts in zip(*each, strict=True)]


@pytest.mark.parametrize("H", (8, 256))     # large weights are no other case than small ones
@pytest.mark.parametrize("product", WAYS, ids=lambda way: way.__name__)
def test_the_gradients_are_the_sum_over_the_steps(product, H):
    rng = np.random.default_rng(3)
    p, cell = lstm.init(rng, 5, H), cell_with(product)
    X, dH = rng.standard_normal((4, 3, 5)), rng.standard_normal((4, 3, H))
    ds = lstm.State(*rng.standard_normal((2, 3, H)))
    s = lstm.State(*rng.standard_normal((2, 3, H)))
    # an answer may write into its tape, so each of the two loops has one of its own
    tapes = [scan.forward(cell, p, X.copy(), lstm.State(*map(np.copy, s)))[2] for _ in range(2)]
    expected = one_step_after_the_other(cell, p, dH, ds, tapes[0])
    for mine, theirs in zip(scan.backward(cell, p, dH, ds, tapes[1])[2], expected, strict=True):
        assert type(mine) is np.ndarray and mine.shape == theirs.shape
        np.testing.assert_allclose(mine, theirs, rtol=1e-12, atol=1e-12 * np.abs(theirs).max())
