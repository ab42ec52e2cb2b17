"""Law 4: the order of a batch does not matter, nor who else is in it, nor what came before."""

import numpy as np

from .finding import Finding
from .model import SEED
from .near import apart, by
from .trouble import Unsteady
from .words import judged, of_batch


@judged("order")
def order_of(model):
    """A sequence's answer is its own."""
    try:
        model.settle()
    except Unsteady as unsteady:
        said = str(unsteady)
        return Finding("order", "broken", f"{said[0].upper()}{said[1:]}. {unsteady.hint}")
    rng = np.random.default_rng(SEED)
    for T, B in model.sizes[1:]:
        X = model.draw(rng, T, B)
        lengths = None
        if model.kind == "answer":
            lengths = rng.integers(1, T + 1, B)
            lengths[rng.integers(B)] = T
            X = model.inputs.padded(X, lengths)
        Y = model.ask(X, lengths).Y
        for words, some in _batches(rng, B):
            again = model.ask(X[:, some], None if lengths is None else lengths[some]).Y
            for place, i in enumerate(some):
                n = T if lengths is None else lengths[i]
                a, b = Y[i], again[place]
                if model.by_step:
                    a, b = Y[:n, i], again[:n, place]
                if (distances := apart(a, b)).any():
                    return Finding("order", "broken", (
                        f"{of_batch(T, B)}{words}, sequence {i} gets another answer, "
                        f"which differs{by(distances)}"))
    return Finding("order", "holds")


def _batches(rng, B):
    """The batch in another order; then each sequence alone."""
    backwards = np.arange(B)[::-1]
    yield "in reverse order", backwards
    yield "in another order", rng.permutation(B)
    for i in range(B):
        yield "asked alone", np.array([i])
