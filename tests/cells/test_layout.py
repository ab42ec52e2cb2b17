"""Products by weights in blocks of columns are those by the weights as they are."""

import numpy as np
import pytest
from cells.drawing import CELLS, drawn, name

from lstm_course.cells import layout, lstm, scan


@pytest.fixture
def kernels(monkeypatch):
    """As on a processor with AVX-512, whatever this one is."""
    monkeypatch.setattr(layout, "has_kernels", lambda: True)


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_every_cell_computes_the_same_in_blocks(cell, monkeypatch):
    p, X, s, dH, ds = drawn(cell, 37)

    def both_ways():
        H, last, tape = scan.forward(cell, p, X, s)
        dX, ds_0, dp = scan.backward(cell, p, dH, ds, tape)
        return H, *last, dX, *ds_0, *dp

    expected = both_ways()
    wide = []
    monkeypatch.setattr(layout, "COLUMNS", 2)
    monkeypatch.setattr(layout, "pays", lambda w, B: w.size and w.shape[-1] % 2 == 0)
    monkeypatch.setattr(layout, "in_blocks", lambda w, make=layout.in_blocks: (
        wide.append(w), make(w))[1])
    for mine, theirs in zip(both_ways(), expected, strict=True):
        assert type(mine) is np.ndarray and mine.dtype == theirs.dtype
        np.testing.assert_allclose(mine, theirs, rtol=1e-12,
                                   atol=1e-12 * np.abs(theirs).max(initial=0))
    assert wide


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("front", [(), (3,)])
def test_a_product_in_blocks_and_one_turned(front, dtype):
    rng = np.random.default_rng(5)
    w = rng.standard_normal((3, 7, 2 * layout.COLUMNS)).astype(dtype)
    x = rng.standard_normal((*front, 5, 7)).astype(dtype)
    wide = layout.in_blocks(w)
    for product in (x @ wide, x @ wide.mT.mT):
        assert type(product) is np.ndarray and product.dtype == dtype
        np.testing.assert_allclose(product, x @ w, rtol=0, atol=1e-5)
    np.testing.assert_array_equal(wide.mT, w.mT)
    turned = rng.standard_normal((*front, 5, 2 * layout.COLUMNS)) @ wide.mT  # no blocks that way
    assert type(turned) is np.ndarray and turned.shape == (3, 5, 7)


def test_weights_in_blocks_are_an_array_in_all_else():
    w = np.arange(1.0, 65.0).reshape(1, 2, 32)
    wide = layout.in_blocks(w)
    for mine, theirs in ((wide * 2, w * 2), (np.tanh(wide), np.tanh(w)), (3 - wide, 3 - w),
                         (np.ones((4, 2)) @ wide[0], np.ones((4, 2)) @ w[0])):
        assert type(mine) is np.ndarray
        np.testing.assert_array_equal(mine, theirs)


def test_blocks_pay_for_large_weights_and_few_rows(kernels):
    U = np.zeros((4, 256, 256), np.float32)
    assert [B for B in (1, 8, 16, 32, 64, 122, 123, 256) if layout.pays(U, B)] == [16, 32, 64, 122]
    assert not layout.pays(np.zeros((4, 256, 250), np.float32), 32)    # 250 is no multiple of 32
    assert not layout.pays(np.zeros((1, 200, 192), np.float32), 32)    # 150 KiB: small
    assert not layout.pays(np.zeros((4, 64, 64)), 32)                  # as in the lessons
    assert not layout.pays(np.zeros((4, 1, 256), np.float32), 32)


def test_without_the_kernels_weights_lie_as_they_are(monkeypatch):
    monkeypatch.setattr(layout, "threadpool_info", lambda: [{"architecture": "Haswell"},
                                                            {"internal_api": "openmp"}])
    layout.has_kernels.cache_clear()
    try:
        p = lstm.init(np.random.default_rng(0), 64, 256)
        for mine, theirs in zip(layout.ahead(p, 32), p, strict=True):
            assert mine is theirs
        for mine, theirs in zip(layout.back(p, 32), p, strict=True):
            assert type(mine) is np.ndarray and mine.mT.flags.c_contiguous
            np.testing.assert_array_equal(mine, theirs)
    finally:
        layout.has_kernels.cache_clear()


def test_a_large_lstm_goes_in_blocks_by_itself(kernels, monkeypatch):
    seen = []
    monkeypatch.setattr(layout.Wide, "__rmatmul__", lambda w, x, multiply=layout.Wide.__rmatmul__: (
        seen.append(w.blocks is not None), multiply(w, x))[1])
    rng = np.random.default_rng(1)
    p, X = lstm.init(rng, 64, 256), rng.standard_normal((2, 32, 64))
    H, _, tape = scan.forward(lstm, p, X)
    scan.backward(lstm, p, H, None, tape)
    assert seen == [True] * 4  # h @ U at two steps, dz @ U.mT at two
