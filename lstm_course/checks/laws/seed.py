"""Law 6: sampling twice with one seed gives one text."""

import numpy as np

from .as_numpy import plain
from .finding import Finding
from .trouble import Trouble, called, what
from .words import judged

SEEDS = range(5)


@judged("seed")
def seed_of(sample):
    """Each seed twice, with other texts in between."""
    first, second = ([_text(sample, seed) for seed in SEEDS] for _ in range(2))
    for seed, a, b in zip(SEEDS, first, second, strict=True):
        if a != b:
            return Finding("seed", "broken", f"Seed {seed} gives two texts: {_parting(a, b)}")
    if all(text == first[0] for text in first):
        return Finding("seed", "open", f"not applicable, as the seeds {SEEDS[0]} to {SEEDS[-1]} "
                                       "give one text: nothing is drawn")
    return Finding("seed", "holds")


def _text(sample, seed):
    """What was written, as a str or a list of its pieces."""
    value = called(sample, {"seed": seed}).raw
    if isinstance(value, str):
        return value
    try:
        pieces = np.asarray([plain(v) for v in value] if isinstance(value, list | tuple)
                            else plain(value))
    except ValueError:
        pieces = np.asarray(None)
    if pieces.ndim == 0 or pieces.dtype.kind not in "fiubU":
        raise Trouble(f"returns {what(value)}, expected a text: a str, or a list or an array of "
                      "words or numbers")
    return pieces.tolist()


def _parting(a, b):
    """Where two texts part, in words."""
    if len(a) != len(b):
        return f"one has {len(a)} pieces and one {len(b)}"
    k = next(k for k, (x, y) in enumerate(zip(a, b, strict=True)) if x != y)
    return f"at place {k} stands {_short(a[k])} the first time and {_short(b[k])} the second"


def _short(piece):
    text = repr(piece)
    return text if len(text) <= 40 else text[:39] + "…"
