"""Law 2: more padding does not change an answer."""

import numpy as np

from .finding import Finding
from .model import SEED
from .near import apart, by
from .words import count, judged, of_batch

MORE = (1, 2, 5)  # padded steps that are added


@judged("padding")
def padding_of(model):
    """Steps of padding behind a batch change no answer."""
    model.settle()
    rng = np.random.default_rng(SEED)
    for T, B in model.sizes:
        lengths = rng.integers(1, T + 1, B)
        lengths[rng.integers(B)] = T
        X = model.inputs.padded(model.draw(rng, T, B), lengths)
        before = model.ask(X, lengths).Y
        for more in MORE:
            longer = np.concatenate([X, model.draw(rng, more, B)])
            after = model.ask(model.inputs.padded(longer, lengths), lengths).Y
            for i, n in enumerate(lengths):
                a, b = (Y[:n, i] if model.by_step else Y[i] for Y in (before, after))
                if (distances := apart(a, b)).any():
                    return Finding("padding", "broken", (
                        f"{of_batch(T, B)}{count(more, 'step')} of padding more, and the answer to "
                        f"sequence {i}, {count(int(n), 'step')} long, changes{by(distances)}"))
    return Finding("padding", "holds")
