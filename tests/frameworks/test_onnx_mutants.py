"""Broken models: each is refused in a sentence, or computes what came over. None hangs.

``LSTM_COURSE_MUTANTS=2000`` tries so many of them.
"""

import os
import time
from collections import Counter

import numpy as np
import pytest

from frameworks.hosts import OnnxRuntime
from frameworks.mutants import mutant
from frameworks.network import CELLS, draw
from lstm_course.frameworks import from_onnx, proof, run_onnx, to_onnx

COUNT = int(os.environ.get("LSTM_COURSE_MUTANTS", "200"))


def starting_points():
    """Valid models to begin with."""
    return [to_onnx(CELLS[name], draw(CELLS[name], shape, np.float32))
            for name in OnnxRuntime.cells for shape in ("one", "stacked", "both ways")]


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::RuntimeWarning")
def test_mutants_are_refused_or_right():
    rng = np.random.default_rng(7)
    models = starting_points()
    counts, slowest = Counter(), 0.0
    for k in range(COUNT):
        changed, what = mutant(rng, models[k % len(models)])
        began = time.process_time()
        try:
            cell, layers = from_onnx(changed)
        except ValueError as refused:
            assert "\n" not in str(refused) and len(str(refused)) < 500, (what, refused)
            counts["refused"] += 1
        except Exception as problem:
            raise AssertionError(f"mutant {k} by {what}: {problem!r}") from problem
        else:
            counts["converted"] += 1
            if agrees(changed, cell, layers) is False:
                raise AssertionError(f"mutant {k} by {what} came back as another network")
        slowest = max(slowest, time.process_time() - began)
    print(f"{COUNT} mutants: {dict(counts)}, the slowest took {slowest:.1f} s")
    assert slowest < 10
    assert counts["refused"] > COUNT / 4 and counts["converted"] > COUNT / 50


def agrees(model, cell, layers):
    """Whether ONNX Runtime gives all h_t of these layers, or the last ones; None if it can't run.

    The inputs are not those of the converter's own proof.
    """
    stored = {one.name for one in model.graph.initializer}
    dims = next(one for one in model.graph.input
                if one.name not in stored).type.tensor_type.shape.dim
    T, B = (dim.dim_value or free for dim, free in zip(dims[:2], (6, 2), strict=True))
    X = np.random.default_rng(11).standard_normal((T, B, layers[0][-1].W.shape[-2]))
    try:
        theirs = run_onnx(model, X.astype(np.float32))
    except ValueError:
        return None
    H, last = proof.run(cell, layers, X.astype(np.float32))
    count = sum(p is not None for p in layers[-1])
    apart = H.reshape(T, B, count, -1).swapaxes(1, 2)
    end = np.stack([s.h for s in last[-1] if s])
    return any(view.shape == theirs.shape and np.allclose(view, theirs, atol=1e-4)
               for view in (H, apart, end))
