"""Words as embeddings: exercise `embed_words` of page 01."""

import numpy as np

from lstm_course.checks import Case, Exercise

from .shared import draw_words


def _embed_words(k, E):
    X = E[k]
    return X


def _embed_args(rng, T, V, n, dtype=np.float64):
    return {"k": draw_words(rng, T, V), "E": rng.standard_normal((V, n)).astype(dtype)}


def _embed_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case("6 steps, 8 words, vectors of 3", _embed_args(rng, 6, 8, 3)),
            Case("9 steps, 4 words, vectors of 5", _embed_args(rng, 9, 4, 5)),
            Case("one step, T = 1", _embed_args(rng, 1, 5, 4)),
            Case("vectors of one number", _embed_args(rng, 4, 6, 1)),
            Case("float32", _embed_args(rng, 5, 7, 2, np.float32))]


def _embed_probes(seed):
    rng = np.random.default_rng(seed)
    return [Case(f"all sizes equal, {n}", _embed_args(rng, n, n, n)) for n in (4, 5)]


SENTENCES = {
    "X = E[:, k]": "columns of the table are taken: a word is a row, the first index",
    "X = E.T[k]": "columns of the table are taken, since it is transposed: a word is a row of `E`",
    "X = E[k].T": "the result lies on its side: time comes first, one row a step",
    "X = E[k - 1]": "counted from 1: word 0 is row 0",
    "X = E[k].mean(axis=0)": "the steps are averaged, so their order is lost: one row a step",
    "X = E[k].sum(axis=0)": "the steps are added up, so their order is lost: one row a step",
    "X = E[np.sort(k)]": "the words are sorted, so their order is lost",
    "X = E[:len(k)]": "the first rows of the table are taken, whichever words occur",
    "X = E[np.unique(k)]": "each word is looked up once: one row a step, repeats included",
    "X = E[k] * k[:, None]": "each vector is multiplied by the word's number: looking up is enough",
    "X = E[k[::-1]]": "the steps stand in reverse order",
    "X = k @ E": "`k` are numbers of rows, not weights: nothing is multiplied by them",
    "X = E": "the table itself is returned, one row a word of the vocabulary: `k` says which row "
             "each step takes",
}

EXERCISE = Exercise(
    "embed_words", "01_sequences", _embed_words, ("X",), _embed_cases, probes=_embed_probes,
    difficulty=2, minutes=10, lines=1,
    hints=("What does NumPy give for `E[np.array([2, 0, 2])]`?",
           "x_t is row k_t of the table E.",
           "One line: `return E[…]`"),
    sentences=SENTENCES)
