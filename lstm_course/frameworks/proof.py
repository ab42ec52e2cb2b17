"""Both networks on the same random inputs: a converter returns only what has computed the same.

The sizes differ from each other, so an axis in the wrong place shows; the inputs are large enough
to bend tanh; first states aren't zero, where the framework's network takes any.
"""

import numpy as np

from ..layers import scan
from .network import cast, readers, width

# The allowed difference, relative to the largest number: in float64, and in float32.
EXACT, ROUNDED = 1e-9, 2e-5
SHAKEN = 30         # ... and so many times what rounding to float32 does to our own network,
WILD = 0.01         # but no more than this
HEARD = 0.3         # smaller weights of an input's entry are made up for by larger numbers of it,
LOUDEST = 1e6       # up to so many times as large


def sizes(layers, T=None, B=None):
    """Two pairs (T, B), unlike each other and unlike all sizes of the network, but for given ones.

    Where both are given, there is one pair.
    """
    taken = {1, 2, 3, *(len(readers(layer)) * width(readers(layer)[0]) for layer in layers)}
    taken |= {n for layer in layers for n in (*readers(layer)[0].W.shape, width(readers(layer)[0]))}
    free = [n for n in range(4, 24 + 4 * len(taken)) if n not in taken][:4]
    pairs = [(T or free[1], B or free[0]), (T or free[2], B or free[3])]
    return pairs[:1] if pairs[0] == pairs[1] else pairs


def draw(rng, shape, dtype=np.float64):
    """Random numbers for a probe."""
    return (1.5 * rng.standard_normal(shape)).astype(dtype)


def draw_inputs(rng, layers, T, B, dtype=np.float64):
    """X (T, B, D): the smaller an entry's weights in the first layer, the larger its numbers.

    So each entry is heard, and one that stands in another's place shows.
    """
    weights = np.concatenate([p.W.reshape(-1, *p.W.shape[-2:]) for p in readers(layers[0])])
    sizes = np.sqrt((weights.astype(np.float64)**2).mean((0, 2)))
    louder = np.where(sizes > 0, HEARD / np.where(sizes > 0, sizes, 1), 1).clip(1, LOUDEST)
    return (louder * draw(rng, (T, B, len(sizes)))).astype(dtype)


def draw_states(rng, cell, layers, B, dtype=np.float64):
    """First states that aren't zero: for each layer a State for each direction (None: not read)."""
    return [[p and cell.State(*(draw(rng, (B, *shape), dtype) for shape in scan.shapes(cell, p)))
             for p in layer] for layer in layers]


def run(cell, layers, X, first=None):
    """Ours: all h_t (T, B, directions·H) of the last layer, and the last states of every layer."""
    last = []
    with np.errstate(over="ignore", invalid="ignore"):
        for k, layer in enumerate(layers):
            found = [p and scan.forward(cell, p, X[::step], first and first[k][d])
                     for d, (p, step) in enumerate(zip(layer, (1, -1), strict=False))]
            X = np.concatenate([one[0][::step] for one, step in zip(found, (1, -1), strict=False)
                                if one], -1)
            last.append([one and one[1] for one in found])
    return X, last


def compare(cell, layers, X, first, theirs, what, views=lambda H, last: [H], rough=False):
    """Raises ValueError where theirs is none of the views of what ours gives for X (T, B, D).

    ``what`` names their network in the sentence. ``rough`` says that it rounds to float32, though
    its numbers are float64.
    """
    rough = rough or np.float32 in (layers[0][-1].W.dtype, theirs.dtype)
    mine, single = (views(*run(cell, cast(layers, dtype), X.astype(dtype),
                               first and cast(first, dtype)))
                    for dtype in (np.float64, np.float32))
    pairs = [(view, other) for view, other in zip(mine, single, strict=True)
             if view.shape == theirs.shape]
    if not pairs:
        shapes = " or ".join(dict.fromkeys(str(view.shape) for view in mine))
        raise ValueError(f"{what} gives the shape {theirs.shape} for X {X.shape}, expected "
                         f"{shapes}: it computes something else than its layers")
    gaps = []
    for view, other in pairs:
        if not (np.isfinite(view).all() and np.isfinite(theirs).all()):
            raise ValueError(f"{what} gives numbers that aren't finite, so it can't be compared")
        size, gap = (float(np.abs(a).max(initial=0)) for a in (view, view - theirs))
        shaken = min(SHAKEN * float(np.abs(view - other).max(initial=0)), WILD * size)
        if gap <= (ROUNDED * size + shaken if rough else EXACT * size):
            return
        gaps.append(gap)
    raise ValueError(f"{what} computes something else than its layers: on random inputs the "
                     f"largest difference is {min(gaps):.2g}")
