"""Repair: a bag of words: exercise `bag_of_words` of page 02."""

import numpy as np

from lstm_course.checks import Case, Exercise


def _bag_of_words(ids, D):
    X = np.eye(D)[ids]
    bag = X.sum(axis=0)
    return bag


def _words(label, rng, T, B, D):
    ids = rng.integers(D, size=(T, B))
    if T > 2:
        ids[1] = ids[0]  # a word that comes twice in every sentence
    return Case(label, {"ids": ids, "D": D})


def _bag_cases(seed):
    rng = np.random.default_rng(seed)
    return [_words("6 words, 3 sentences", rng, 6, 3, 9), _words("2 words", rng, 2, 4, 7),
            _words("one sentence alone", rng, 5, 1, 6), _words("one word", rng, 1, 3, 5),
            _words("many words of few", rng, 40, 2, 3)]


EXERCISE = Exercise(
    "bag_of_words", "02_feed_forward", _bag_of_words, ("bag",), _bag_cases, difficulty=2,
    minutes=10,
    lines=1,
    hints=("What does the broken function do when a word comes a second time?",
           "bag = the sum over time of the one-hot vectors.",
           "One line: `return np.eye(D)[ids].sum(axis=…)`, or one sign changed in the loop"),
    sentences={
        "bag = X.max(axis=0)": "a word that comes twice is counted once: count each time that "
                               "it comes",
        "bag = X.mean(axis=0)": "these are shares: the bag holds counts, so don't divide by "
                                "the length",
        "bag = X.sum(axis=1)": "the sum runs over the sentences, axis 1; it must run over "
                               "time, axis 0",
        "bag = X.sum(axis=(0, 1))": "all sentences are thrown into one bag; each has its own",
        "bag = X.sum(axis=2)": "the sum runs over the words, axis 2, and counts nothing but "
                               "ones; it must run over time, axis 0",
        "bag = X.sum()": "everything is added up: sum over time only, axis 0",
        "bag = np.tile(X.max(axis=1).sum(axis=0), (X.shape[1], 1))":
            "`bag[:, …]` is every row, so each sentence gets the words of all: sentence n has "
            "the row n, `np.arange(B)`",
        "bag = X[0]": "only the first word is in the bag",
        "bag = X[-1]": "only the last word is in the bag",
        "bag = X[1:].sum(axis=0)": "the first word is left out",
        "bag = X[:-1].sum(axis=0)": "the last word is left out"})
