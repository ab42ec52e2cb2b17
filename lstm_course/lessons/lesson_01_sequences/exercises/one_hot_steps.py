"""Words as one-hot vectors: exercise `one_hot_steps` of page 01."""

import numpy as np

from lstm_course.checks import Case, Exercise

from .shared import draw_words


def _one_hot_steps(k, D):
    X = np.eye(D)[k]
    return X


def _one_hot_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case("6 steps, 5 words", {"k": np.array([2, 1, 4, 4, 0, 3]), "D": 5}),
            Case("4 steps, 7 words", {"k": draw_words(rng, 4, 6), "D": 7}),
            Case("the same word again and again", {"k": np.array([3, 3, 3]), "D": 5}),
            Case("one step, T = 1", {"k": np.array([2]), "D": 4}),
            Case("a genome", {"k": draw_words(rng, 30, 4), "D": 4})]


def _one_hot_probes(seed):
    rng = np.random.default_rng(seed)
    return [Case("as many steps as words", {"k": np.append(draw_words(rng, 5, 6), 5), "D": 6}),
            Case("as many steps as words, 4", {"k": np.array([3, 0, 0, 1]), "D": 4})]


SENTENCES = {
    "X = np.eye(D)[:, k]": "the words run along the second axis: time comes first, one row a step",
    "X = np.eye(D)[k - 1]": "counted from 1: word 0 has its 1 at place 0",
    "X = np.eye(D)[k][::-1]": "the steps stand in reverse order",
    "X = np.eye(D)[:, ::-1][k]": "the places are counted from the right: word 0 is the first place",
    "X = 1 - np.eye(D)[k]": "0 and 1 are exchanged: the word's place is 1, all others 0",
    "X = np.eye(D)[k] * k[:, None]":
        "the word's number is written at its place; a 1 belongs there, whichever word it is",
    "X = np.minimum(np.cumsum(np.eye(D)[k], axis=0), 1)":
        "the ones of earlier steps are still there: each step begins with a new row of zeros",
    "X = np.cumsum(np.eye(D)[k], axis=0)":
        "the words are counted up: each step begins with a new row of zeros",
    "X = np.eye(D)[k].sum(axis=0)":
        "the steps are added up, so their order is lost: keep one row a step",
    "X = np.eye(np.max(k) + 1)[k]":
        "the number of columns is taken from the words that occur: it is D, also when the last "
        "words don't",
    "X = np.eye(D)[np.unique(k)]": "each word is taken once and sorted: one row a step is needed",
    "X = np.tile(np.eye(D)[k].max(axis=0), (len(k), 1))":
        "each step sets the places of all words: `X[:, k]` is every row, and step t has the row "
        "`X[t]` alone",
    "X = np.eye(len(k))[k]":
        "the number of columns is the number of steps: it is D, the number of words there are",
    "X = np.eye(D)[np.sort(k)]": "the words are sorted, so their order is lost",
}

EXERCISE = Exercise(
    "one_hot_steps", "01_sequences", _one_hot_steps, ("X",), _one_hot_cases, probes=_one_hot_probes,
    difficulty=1, minutes=10, lines=1,
    hints=("What does row 2 of `np.eye(5)` look like?",
           "X[t, d] is 1 where d = k[t], and 0 everywhere else.",
           "One line: `return np.eye(…)[…]`. A loop over the steps that sets one entry of "
           "`np.zeros((len(k), D))` each is just as right"),
    sentences=SENTENCES)
