"""Law 3: two halves with the state carried make the whole."""

import numpy as np

from .arrays import state_arrays
from .finding import Finding
from .model import SEED
from .near import apart, by
from .words import judged, of_batch


@judged("halves")
def halves_of(model):
    """Cut anywhere, and given the state of the first part, the second goes on as the whole did."""
    model.settle()
    rng = np.random.default_rng(SEED)
    for T, B in model.sizes:
        X = model.draw(rng, T, B)
        whole = model.ask(X)
        end = state_arrays(whole.state)  # copies: who carries one array on may write into it
        for cut in range(1, T):
            first = model.ask(X[:cut])
            second = model.ask(X[cut:], first.state)
            distances = apart(whole.Y, np.concatenate([first.Y, second.Y])).reshape(T, -1).max(1)
            if distances.any():
                t = int(np.flatnonzero(distances)[0])
                return Finding("halves", "broken", (
                    f"{of_batch(T, B)}cut before step {cut}, the output at step {t} "
                    f"differs{by(distances[t])} from the whole's (steps count from 0)"))
            if said := _other_state(end, state_arrays(second.state)):
                return Finding("halves", "broken", (
                    f"{of_batch(T, B)}cut before step {cut}, the outputs are the whole's, but "
                    f"{said}"))
    return Finding("halves", "holds")


def _other_state(whole, halves):
    if [a.shape for a in whole] != [a.shape for a in halves]:
        return "the state at the end has other shapes"
    distances = [apart(a, b).max(initial=0) for a, b in zip(whole, halves, strict=True)]
    return f"the state at the end differs{by(distances)}" if any(distances) else ""
