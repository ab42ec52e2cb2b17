"""Repair: the pairs that went missing: exercise `count_pairs` of page 01."""

import numpy as np

from lstm_course.checks import Case, Exercise

from .shared import draw_words


def _count_pairs(k, V):
    _one_hot = np.eye(V)[k]  # the page counts in a loop: no message quotes this name
    N = _one_hot[:-1].T @ _one_hot[1:]
    return N


def _pair_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case("8 steps, 4 words", {"k": np.array([0, 2, 0, 2, 3, 3, 1, 2]), "V": 4}),
            Case("40 steps, 3 words", {"k": draw_words(rng, 40, 3), "V": 3}),
            Case("5 steps, 7 words", {"k": draw_words(rng, 5, 7), "V": 7}),
            Case("two steps", {"k": np.array([1, 0]), "V": 2}),
            Case("one step: no pair", {"k": np.array([1]), "V": 3}),
            Case("100 steps, 6 words", {"k": draw_words(rng, 100, 6), "V": 6})]


SENTENCES = {
    "N = np.minimum(_one_hot[:-1].T @ _one_hot[1:], 1)":
        "a pair that occurs twice is counted once: `N[a, b] += 1` with arrays as indices adds only "
        "one for each place. Add the pairs one after the other, or with `np.add.at`",
    "N = _one_hot[1:].T @ _one_hot[:-1]":
        "the pairs are turned round: the row is the first word, the column the one after it",
    "N = _one_hot.T @ np.roll(_one_hot, -1, axis=0)":
        "the last word and the first are counted as a pair: the sequence is not a ring",
    "N = _one_hot.T @ np.roll(_one_hot, 1, axis=0)":
        "the first word is paired with the last, and the pairs are turned round",
    "N = _one_hot[:-2].T @ _one_hot[2:]":
        "a word is skipped: the two of a pair stand next to each other",
    "N = _one_hot[:-1].T @ _one_hot[1:] + _one_hot[1:].T @ _one_hot[:-1]":
        "each pair is counted in both orders, so the order is lost",
    "N = _one_hot.T @ _one_hot":
        "each word is paired with itself: the second of a pair is one step later",
    "N = (_one_hot[:-1].T @ _one_hot[1:]) / len(_one_hot[1:])":
        "these are shares; counts are asked for",
    "N = _one_hot[1:-1].T @ _one_hot[2:]": "the first pair is left out",
    "N = _one_hot[:-2].T @ _one_hot[1:-1]": "the last pair is left out",
    "N = _one_hot[:-1:2].T @ _one_hot[1::2]":
        "the sequence is cut into pairs end to end: every word but the last begins a pair",
    "N = np.outer(_one_hot[:-1].sum(axis=0), _one_hot[1:].sum(axis=0))":
        "every word is paired with every word, since one loop runs inside the other: a single "
        "loop goes through both, `zip(k[:-1], k[1:])`",
    "N = np.outer(_one_hot.sum(axis=0), _one_hot.sum(axis=0))":
        "only the words are counted, so every two words make a pair, wherever they stand",
}

EXERCISE = Exercise(
    "count_pairs", "01_sequences", _count_pairs, ("N",), _pair_cases,
    difficulty=3, minutes=15, lines=4,
    hints=("What does the broken function give for k = 0, 1, 0, 1, 0, 1, and what should it?",
           "N[a, b] is the number of steps t with k[t] = a and k[t + 1] = b.",
           "Four lines: zeros, `for a, b in zip(k[:-1], …):`, `N[…] += 1` in it, `return`"),
    sentences=SENTENCES)
