"""How long does a word leave a trace in the hidden state?"""

from itertools import combinations

import numpy as np

from lstm_course.datasets import childrens_book, encoding
from lstm_course.training.readout_model import forward


def trace_of_name(rng, model, adjectives, tails=50):
    """How far apart the hidden states of sentences stand that differ in the first name only.

    Returns an array (adjectives + 2,): after the name itself, after "saw" and after each adjective,
    the mean Euclidean distance over all pairs of names and over `tails` random continuations.
    """
    endings = [childrens_book.sentence(rng, adjectives)[1:-2] for _ in range(tails)]
    begun = [[name, *ending] for ending in endings for name in childrens_book.NAMES]
    ids = np.stack([childrens_book.numbers(words) for words in begun], axis=1)
    H = forward(model, encoding.one_hot(ids, len(childrens_book.WORDS)))[2]
    by_name = H.reshape(len(ids), tails, len(childrens_book.NAMES), -1)
    pairs = combinations(range(len(childrens_book.NAMES)), 2)
    gaps = [np.linalg.norm(by_name[:, :, a] - by_name[:, :, b], axis=-1) for a, b in pairs]
    return np.mean(gaps, axis=(0, 2))
