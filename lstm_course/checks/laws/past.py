"""Law 1: the past does not see the future."""

import numpy as np

from .finding import Finding
from .model import SEED
from .near import apart, by
from .words import judged, of_batch


@judged("past")
def past_of(model):
    """Another input at a step, or an end before it, changes no output of the steps before."""
    model.settle()
    rng = np.random.default_rng(SEED)
    for T, B in model.sizes:
        X, other = model.draw(rng, T, B), model.draw(rng, T, B)
        Y = model.ask(X).Y
        for u in range(T - 1, 0, -1):
            changed = X.copy()
            changed[u] = other[u]
            if said := _seen(Y[:u], model.ask(changed).Y[:u], f"another input at step {u}"):
                return Finding("past", "broken", of_batch(T, B) + said)
            if said := _seen(Y[:u], model.ask(X[:u]).Y, f"an end before step {u}"):
                return Finding("past", "broken", of_batch(T, B) + said)
    return Finding("past", "holds")


def _seen(before, after, cause):
    distances = apart(before, after).reshape(len(before), -1).max(1)
    if not distances.any():
        return ""
    t = int(np.flatnonzero(distances)[-1])
    return f"{cause} changes the output at step {t}{by(distances[t])} (steps count from 0)"
