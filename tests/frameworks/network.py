"""Networks to carry over, and what NumPy makes of them: the reference."""

import numpy as np

from lstm_course.cells import gru, gru_cho, irnn, lstm, lstm_projection, peephole, rnn
from lstm_course.layers import scan

T, B, D, H = 5, 3, 4, 6
CELLS = {"rnn": rnn, "irnn": irnn, "lstm": lstm, "peephole": peephole,
         "lstm_projection": lstm_projection, "gru": gru, "gru_cho": gru_cho}
SHAPES = {"one": (1, 1), "stacked": (3, 1), "both ways": (1, 2), "stacked both ways": (2, 2)}


def draw(cell, shape="one", dtype=np.float64, seed=0):
    """A network of random weights, none of them zero, but for one -0.0 and one 0.0 in each bias."""
    rng = np.random.default_rng(seed)
    depth, directions = SHAPES[shape]
    layers = []
    for k in range(depth):
        h = H // 2 if cell is lstm_projection else H
        like = cell.init(rng, D if k == 0 else directions * h, H)
        layers.append(tuple(type(like)(*(_normal(rng, w.shape, dtype) for w in like))
                            for _ in range(directions)))
    for p in (p for layer in layers for p in layer):
        for bias in (w for field, w in p._asdict().items() if field in "bcv"):
            bias.flat[:2] = -0.0, 0.0
    return layers


def _normal(rng, shape, dtype):
    return (0.6 * rng.standard_normal(shape)).astype(dtype)


def draw_task(layers, seed=1):
    """Inputs X and the gradient dH by all outputs, for these layers."""
    rng = np.random.default_rng(seed)
    top = layers[-1][0]
    dtype, width = top.W.dtype, len(layers[-1]) * getattr(top, "V", top.W).shape[-1]
    inputs = layers[0][0].W.shape[-2]
    return _normal(rng, (T, B, inputs), dtype), _normal(rng, (T, B, width), dtype)


def draw_state(cell, seed=3):
    """A first state that is not zero."""
    rng = np.random.default_rng(seed)
    h = H // 2 if cell is lstm_projection else H
    return cell.State(*(_normal(rng, (B, n), np.float64)
                        for n in (h, H)[:len(cell.State._fields)]))


def in_numpy(cell, layers, X, dH):
    """All h_t (T, B, directions·H) of the last layer, and the gradients by X and by all Params."""
    tapes = []
    for layer in layers:
        found = [scan.forward(cell, p, X[::step])
                 for p, step in zip(layer, (1, -1), strict=False)]
        X = np.concatenate([h[::step] for (h, _, _), step in zip(found, (1, -1), strict=False)], -1)
        tapes.append([tape for _, _, tape in found])
    dX, dlayers = dH, []
    for layer, tape in zip(layers[::-1], tapes[::-1], strict=True):
        halves = np.split(dX, len(layer), -1)
        found = [scan.backward(cell, p, dh[::step], None, one)
                 for p, dh, one, step in zip(layer, halves, tape, (1, -1), strict=False)]
        dX = sum(dx[::step] for (dx, _, _), step in zip(found, (1, -1), strict=False))
        dlayers.insert(0, tuple(dp for _, _, dp in found))
    return X, dX, dlayers


def halved(cell, dlayers):
    """Gradients that came back through two biases: each of a sum's two biases has the whole
    gradient of ours, so that their sum is twice ours. The GRU's candidate keeps both apart."""
    def half(p):
        b = p.b / 2
        if cell is gru:
            b[2] = p.b[2]
        return p._replace(b=b)

    return [tuple(map(half, layer)) for layer in dlayers]


def difference(mine, theirs):
    """The largest difference over all arrays, each relative to its array's largest number.

    Where theirs is None, nothing is compared.
    """
    if theirs is None:
        return 0.0
    if isinstance(mine, np.ndarray):
        assert mine.shape == theirs.shape and mine.dtype == theirs.dtype
        return float(np.abs(mine - theirs).max() / np.abs(mine).max()) if mine.size else 0.0
    return max(difference(*pair) for pair in zip(mine, theirs, strict=True))


def same_bytes(mine, theirs):
    """Every array equal to the last bit, the sign of zeros too."""
    if isinstance(mine, np.ndarray):
        return ((mine.shape, mine.dtype, mine.tobytes())
                == (theirs.shape, theirs.dtype, theirs.tobytes()))
    return all(same_bytes(*pair) for pair in zip(mine, theirs, strict=True))
