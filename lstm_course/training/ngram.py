"""A model that only counts: how often each window of n neighbours occurs in either class.

With n = 1 it counts words and can't see their order. With n = 2 it counts pairs of neighbours, and
so on. Adding the logarithms of the shares as if windows were independent is known as the naive
Bayes classifier; one is added to each count, so that an unseen window is rare and not impossible.
"""

from collections import Counter, namedtuple
from math import log

Counts = namedtuple("Counts", "n classes kinds")


def windows(sequence, n):
    """All windows of n neighbours, as tuples, from left to right; none where it is shorter."""
    return [tuple(sequence[t : t + n]) for t in range(len(sequence) - n + 1)]


def count(sequences, labels, n):
    """Sequences (lists of symbols) with labels 0 and 1 -> Counts of their windows.

    Raises ValueError where n is under 1 or a class is missing.
    """
    if n < 1:
        raise ValueError(f"n is {n}, expected at least 1")
    if set(labels) != {0, 1}:
        raise ValueError(f"the labels are {sorted(set(labels))}, expected both 0 and 1")
    classes = Counter(), Counter()
    for sequence, label in zip(sequences, labels, strict=True):
        classes[label].update(windows(sequence, n))
    return Counts(n, classes, len(set(classes[0]) | set(classes[1])))


def score(model, sequence):
    """How much more the sequence looks like class 1 than like class 0: above 0 means class 1."""
    total = [sum(c.values()) + model.kinds for c in model.classes]
    zero, one = model.classes
    # a sum in sorted order, so that rounding can't depend on the order either
    return sum(log((one[w] + 1) / total[1]) - log((zero[w] + 1) / total[0])
               for w in sorted(windows(sequence, model.n)))


def share_right(model, sequences, labels):
    """The share of sequences whose class the score tells; a score of 0 counts as half right."""
    right = 0.0
    for sequence, label in zip(sequences, labels, strict=True):
        s = score(model, sequence)
        right += 0.5 if abs(s) < 1e-9 else (s > 0) == bool(label)
    return right / len(labels)


def shuffled(rng, sequences):
    """Every sequence with its steps in random order, as a list of lists."""
    return [[sequence[k] for k in rng.permutation(len(sequence))] for sequence in sequences]
