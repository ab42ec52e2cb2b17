"""A Keras model and our layers on the same random inputs."""

import warnings

import numpy as np

from . import proof
from .network import kind


def prove(model, cell, layers):
    """Raises ValueError where the model, or a layer alone, computes something else than layers."""
    dtype = layers[0][0].W.dtype
    B, T = _fixed(model)
    rng = np.random.default_rng(0)
    # On PyTorch, Keras multiplies some matrices of float64 in float32: see docs/frameworks.md.
    for T, B in proof.sizes(layers, T, B):      # noqa: B020, PLR1704
        for _ in range(2):
            X = proof.draw_inputs(rng, layers, T, B, dtype)
            theirs = _run(model, X.swapaxes(0, 1).copy())
            proof.compare(cell, layers, X, None, theirs, f"{_what(model)} {model.name}", _views,
                          rough=True)


def _what(model):
    import keras

    return "model" if isinstance(model, keras.Model) else "layer"


def _fixed(model):
    """The batch and the number of steps that the model asks for, None for any."""
    shape = getattr(model, "input_shape", None) if _what(model) == "model" else None
    return shape[:2] if isinstance(shape, tuple) and len(shape) == 3 else (None, None)


def _run(model, X):
    import keras

    try:
        with warnings.catch_warnings():
            # Keras 3.15 asks PyTorch 2.13 for an array in a way that NumPy 2 calls outdated.
            warnings.simplefilter("ignore")
            found = model(X, training=False)
            found = found[0] if isinstance(found, (list, tuple)) else found
            return keras.ops.convert_to_numpy(found)
    except Exception as problem:
        said = " ".join(str(problem).split())[:200]
        raise ValueError(f"{_what(model)} {model.name}, {kind(model)}, can't be run: {said}"
                         ) from problem


def _views(H, last):
    """All h_t, batch-first, or the last ones."""
    return [H.swapaxes(0, 1), np.concatenate([s.h for s in last[-1]], -1)]
