"""Two networks that read the verdicts on a film, trained on some lengths and asked about others.

A reader is a function of X (T, B, D), one-hot words, that gives a score (B, 1): above 0 where it
takes the speaker to like the film.
"""

import numpy as np

from lstm_course.datasets import film_sentences
from lstm_course.datasets.encoding import one_hot
from lstm_course.training import cnn, mlp

HIDDEN, UPDATES, EXAMPLES = 8, 500, 256


def examples(adverbs, count, seed):
    """`count` verdicts with so many adverbs -> X (T, count, D) and targets ±0.5 (count, 1)."""
    ids, liked = film_sentences.verdicts(np.random.default_rng([seed, adverbs]), adverbs, count)
    return one_hot(ids, len(film_sentences.WORDS)), liked - 0.5


def fill_window(X, T):
    """X of any length -> (B, T D): cut after T words, or filled up with empty ones."""
    window = np.zeros((T, *X.shape[1:]))
    window[: len(X)] = X[:T]
    return window.swapaxes(0, 1).reshape(X.shape[1], -1)


def train_window(adverbs, seed=2):
    """A feed-forward reader with one input for each word at each place of the longest sentence.

    adverbs: the numbers of adverbs in the sentences that it is trained on.
    """
    lessons = [examples(k, EXAMPLES, 0) for k in adverbs]
    T = max(len(X) for X, _ in lessons)
    net = mlp.init(np.random.default_rng(seed), T * len(film_sentences.WORDS), HIDDEN)
    x = np.concatenate([fill_window(X, T) for X, _ in lessons])
    mlp.fit(net, x, np.concatenate([t for _, t in lessons]), UPDATES, rate=0.03)
    return lambda X: mlp.forward(net, fill_window(X, T))[0]


def train_convolution(adverbs, seed=2, pool=cnn.mean):
    """A reader of two convolutions, trained as the window is."""
    net = cnn.init(np.random.default_rng(seed), len(film_sentences.WORDS), HIDDEN)
    cnn.fit(net, [examples(k, EXAMPLES, 0) for k in adverbs], UPDATES, 0.03, pool)
    return lambda X: cnn.forward(net, X, pool)[0]


def share_right(reader, adverbs, count=400):
    """The share of fresh verdicts that the reader judges rightly, one for each of `adverbs`."""
    shares = []
    for k in adverbs:
        X, t = examples(k, count, 1)
        shares.append(float(np.mean((reader(X) > 0) == (t > 0))))
    return shares
