"""A model that minds order: exercise `pair_score` of page 01."""

import numpy as np

from lstm_course.checks import Case, Exercise


def _pair_score(N0, N1, k):
    p0 = (N0 + 1) / np.sum(N0 + 1)                     # (1)
    p1 = (N1 + 1) / np.sum(N1 + 1)                     # (2)
    L = np.log(p1) - np.log(p0)                        # (3)
    s = np.sum(L[k[:-1], k[1:]], axis=0)               # (4)
    return s


def _score_args(rng, V, T, B, dtype=np.float64):
    N0, N1 = (rng.integers(0, 9, (V, V)).astype(dtype) for _ in range(2))
    N0[0, 1] = N1[1, 0] = 0  # a pair that one class never showed
    return {"N0": N0, "N1": N1, "k": rng.integers(0, V, (T, B))}


def _score_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case("4 words, 6 steps, 3 sentences", _score_args(rng, 4, 6, 3)),
            Case("5 words, 3 steps, 7 sentences", _score_args(rng, 5, 3, 7)),
            Case("one sentence alone", _score_args(rng, 6, 9, 1)),
            Case("one pair each", _score_args(rng, 3, 2, 4)),
            Case("long sentences", _score_args(rng, 7, 50, 2))]


def _score_probes(seed):
    rng = np.random.default_rng(seed)
    return [Case(f"as many steps as sentences, {n}", _score_args(rng, 4, n, n)) for n in (5, 6)]


SENTENCES = {
    "L = np.log(p0) - np.log(p1)": "the classes are exchanged: above 0 must mean class 1",
    "L = p1 - p0": "the logarithms are missing: `np.log(p1) - np.log(p0)`",
    "L = p1 / p0": "the logarithm is missing: shares that follow each other multiply, their "
                   "logarithms add up",
    "L = np.log(p1)": "class 0 is left out: the score compares the two",
    "L = np.log10(p1) - np.log10(p0)": "this is the logarithm to base 10; `np.log` is to base e",
    "L = np.log2(p1) - np.log2(p0)": "this is the logarithm to base 2; `np.log` is to base e",
    "p0 = N0 / np.sum(N0)\np1 = N1 / np.sum(N1)":
        "1 is not added to the counts: a pair that one class never showed makes the score infinite",
    "L = np.log(N1 + 1) - np.log(N0 + 1)":
        "the counts are not divided by their sums: the class with more text would win",
    "p0 = (N0 + 1) / np.sum(N0)\np1 = (N1 + 1) / np.sum(N1)":
        "1 is added above the line and not below: then the shares don't sum to 1",
    "p0 = (N0 + 1) / np.sum(N0 + 1, axis=1, keepdims=True)\n"
    "p1 = (N1 + 1) / np.sum(N1 + 1, axis=1, keepdims=True)":
        "each row has a sum of its own here: that asks how often b follows, given a. Here a pair's "
        "share is that of all pairs",
    "s = np.sum(L[k[1:], k[:-1]], axis=0)":
        "the pairs are turned round: the row is the word before, the column the word after",
    "s = np.mean(L[k[:-1], k[1:]], axis=0)": "this is the mean over the pairs; (4) is their sum",
    "s = np.sum(L[k, k], axis=0)": "each word is paired with itself, so the order is lost",
    "s = np.sum(L[k[:-2], k[1:-1]], axis=0)": "the last pair is left out",
    "s = np.sum(L[k[1:-1], k[2:]], axis=0)": "the first pair is left out",
    "s = np.sum(L[k[:, :-1], k[:, 1:]], axis=1)":
        "time is axis 0: this pairs the words of neighbouring sentences, `k[:, t]`, not those of "
        "neighbouring steps, `k[t]`",
    "s = np.sum(L[k[:-2], k[2:]], axis=0)": "a word is skipped: pairs are neighbours",
    "s = np.sum(L[k[:-1], k[1:]])":
        "all sentences are added up: add along time, axis=0, one score a sentence",
    "s = np.sum(L[k[:-1], k[1:]], axis=1)":
        "the sentences are added up, pair by pair: add along time, axis=0, one score a sentence",
    "s = L[k[:-1], k[1:]]": "the pairs' values are not added up: one score a sentence",
    "s = L[k[0], k[1]]": "only the first pair is looked at: add up all",
    "s = L[k[-2], k[-1]]": "only the last pair is looked at: add up all",
}

EXERCISE = Exercise(
    "pair_score", "01_sequences", _pair_score, ("s",), _score_cases, probes=_score_probes,
    equations={1: "the shares in class 0", 2: "the shares in class 1",
               3: "the logarithm of their ratio", 4: "the score"},
    difficulty=4, minutes=20, lines=4, points=2,
    hints=("A pair occurred 3 times in class 1 and never in class 0. What would the logarithm "
           "of 0 do to the score, and what does adding 1 do?",
           "(1), (2)  p = (N + 1) / sum of all (N + 1);  (3)  L = log p1 - log p0;  (4)  add "
           "L[k_t, k_{t+1}] for all t.",
           "Four lines: `p0 = …`, `p1 = …`, `L = …`, "
           "`return np.sum(L[k[:-1], …], axis=…)`"),
    sentences=SENTENCES)
