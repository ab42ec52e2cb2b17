"""Answers to pair_score as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def sentence_by_sentence(N0, N1, k):
    T, B = k.shape
    s = np.zeros(B)
    for b in range(B):
        for t in range(T - 1):
            pair = k[t, b], k[t + 1, b]
            s[b] += np.log((N1[pair] + 1) / (N1.sum() + N1.size))
            s[b] -= np.log((N0[pair] + 1) / (N0.sum() + N0.size))
    return s


@right
def log_of_the_ratio(N0, N1, k):
    more0, more1 = N0 + 1, N1 + 1
    L = np.log(more1 / more0 * (more0.sum() / more1.sum()))
    return L[k[:-1], k[1:]].sum(0)


@right
def log_of_the_product(N0, N1, k):
    p0, p1 = ((N + 1) / (N + 1).sum() for N in (N0, N1))
    s = np.zeros(k.shape[1])
    for a, b in zip(k[:-1], k[1:], strict=True):
        s = s + np.log(p1[a, b] / p0[a, b])
    return s


def _shares(N):
    return (N + 1) / np.sum(N + 1)


@wrong(3, says="classes are exchanged")
def classes_exchanged(N0, N1, k):
    L = np.log(_shares(N0)) - np.log(_shares(N1))
    return np.sum(L[k[:-1], k[1:]], axis=0)


@wrong(3, says="logarithms are missing")
def no_logarithm(N0, N1, k):
    L = _shares(N1) - _shares(N0)
    return np.sum(L[k[:-1], k[1:]], axis=0)


@wrong(3, says="the logarithm is missing")
def sum_of_ratios(N0, N1, k):
    L = _shares(N1) / _shares(N0)
    return np.sum(L[k[:-1], k[1:]], axis=0)


@wrong(3, says="class 0 is left out")
def one_class(N0, N1, k):
    return np.sum(np.log(_shares(N1))[k[:-1], k[1:]], axis=0)


@wrong(1, 2, says="1 is not added")
def unseen_is_impossible(N0, N1, k):
    with np.errstate(all="ignore"):
        L = np.log(N1 / np.sum(N1)) - np.log(N0 / np.sum(N0))
        return np.sum(L[k[:-1], k[1:]], axis=0)


@wrong(3, says="not divided by their sums")
def counts_for_shares(N0, N1, k):
    L = np.log(N1 + 1) - np.log(N0 + 1)
    return np.sum(L[k[:-1], k[1:]], axis=0)


@wrong(1, 2, says="above the line and not below")
def one_above_only(N0, N1, k):
    L = np.log((N1 + 1) / N1.sum()) - np.log((N0 + 1) / N0.sum())
    return np.sum(L[k[:-1], k[1:]], axis=0)


@wrong(1, 2, says="each row has a sum of its own")
def given_the_first(N0, N1, k):
    p0, p1 = ((N + 1) / (N + 1).sum(axis=1, keepdims=True) for N in (N0, N1))
    return np.log(p1 / p0)[k[:-1], k[1:]].sum(axis=0)


@wrong(4, says="turned round")
def turned(N0, N1, k):
    L = np.log(_shares(N1)) - np.log(_shares(N0))
    return np.sum(L[k[1:], k[:-1]], axis=0)


@wrong(4, says="the mean over the pairs")
def mean(N0, N1, k):
    L = np.log(_shares(N1)) - np.log(_shares(N0))
    return np.mean(L[k[:-1], k[1:]], axis=0)


@wrong(4, says="paired with itself")
def with_itself(N0, N1, k):
    L = np.log(_shares(N1)) - np.log(_shares(N0))
    return np.sum(L[k, k], axis=0)


@wrong(4, says="one score a sentence")
def all_added(N0, N1, k):
    L = np.log(_shares(N1)) - np.log(_shares(N0))
    return np.sum(L[k[:-1], k[1:]])


@wrong(4, says="are not added up")
def not_added(N0, N1, k):
    L = np.log(_shares(N1)) - np.log(_shares(N0))
    return L[k[:-1], k[1:]]


@wrong(4, says="the sentences are added up")
def along_the_sentences(N0, N1, k):
    L = np.log(_shares(N1)) - np.log(_shares(N0))
    return np.sum(L[k[:-1], k[1:]], axis=1)


@wrong(3, says="to base 10")
def base_ten(N0, N1, k):
    L = np.log10(_shares(N1)) - np.log10(_shares(N0))
    return np.sum(L[k[:-1], k[1:]], axis=0)


@wrong(says="overwritten")
def in_place(N0, N1, k):
    N0 += 1
    N1 += 1
    L = np.log(N1 / N1.sum()) - np.log(N0 / N0.sum())
    return np.sum(L[k[:-1], k[1:]], axis=0)


@wrong(says="as bool")
def verdict_for_score(N0, N1, k):
    L = np.log(_shares(N1)) - np.log(_shares(N0))
    return np.sum(L[k[:-1], k[1:]], axis=0) > 0




@wrong(4, says="the last pair is left out")
def range_too_short(N0, N1, k):
    L = np.log((N1 + 1) / np.sum(N1 + 1)) - np.log((N0 + 1) / np.sum(N0 + 1))
    s = np.zeros(k.shape[1])
    for t in range(len(k) - 2):
        s += L[k[t], k[t + 1]]
    return s


@wrong(4, says="time is axis 0")
def neighbouring_sentences(N0, N1, k):
    L = np.log((N1 + 1) / np.sum(N1 + 1)) - np.log((N0 + 1) / np.sum(N0 + 1))
    return np.sum(L[k[:, :-1], k[:, 1:]], axis=1)
