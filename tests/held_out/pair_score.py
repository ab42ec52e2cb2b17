"""Answers to pair_score, written from the learner's page alone."""

import numpy as np


def right_1(N0, N1, k):
    p0 = (N0 + 1) / (N0 + 1).sum()
    p1 = (N1 + 1) / (N1 + 1).sum()
    L = np.log(p1) - np.log(p0)
    return L[k[:-1], k[1:]].sum(axis=0)


def right_2(N0, N1, k):
    V = len(N0)
    below0, below1 = N0.sum() + V * V, N1.sum() + V * V
    T, B = k.shape
    scores = np.zeros(B)
    for b in range(B):
        for t in range(T - 1):
            first, second = k[t, b], k[t + 1, b]
            scores[b] += np.log((N1[first, second] + 1) / below1)
            scores[b] -= np.log((N0[first, second] + 1) / below0)
    return scores


def right_3(N0, N1, k):
    def logshare(N):
        return np.log1p(N) - np.log(np.sum(N + 1.0))
    eye = np.eye(len(N0))
    return np.einsum("tba,tbc,ac->b", eye[k[:-1]], eye[k[1:]], logshare(N1) - logshare(N0))


def wrong_1(N0, N1, k):
    """Each row is divided by its own sum (the share among what follows a), where all V² pairs belong below the line."""
    p0 = (N0 + 1) / (N0 + 1).sum(axis=1, keepdims=True)
    p1 = (N1 + 1) / (N1 + 1).sum(axis=1, keepdims=True)
    L = np.log(p1) - np.log(p0)
    return L[k[:-1], k[1:]].sum(axis=0)


def wrong_2(N0, N1, k):
    """Below the line stands the sum of the counts without the 1 added to each."""
    p0, p1 = (N0 + 1) / N0.sum(), (N1 + 1) / N1.sum()
    L = np.log(p1 / p0)
    return sum(L[a, b] for a, b in zip(k[:-1], k[1:]))


def wrong_3(N0, N1, k):
    """The pair is looked up the wrong way round: row k[t + 1], column k[t]."""
    p0 = (N0 + 1) / np.sum(N0 + 1)
    p1 = (N1 + 1) / np.sum(N1 + 1)
    L = np.log(p1) - np.log(p0)
    s = np.zeros(k.shape[1])
    for t in range(1, len(k)):
        s = s + L[k[t], k[t - 1]]
    return s


def wrong_4(N0, N1, k):
    """N0 += 1 changes the caller's tables, which were to be left as they are."""
    N0 += 1
    N1 += 1
    L = np.log(N1 / N1.sum()) - np.log(N0 / N0.sum())
    return L[k[:-1], k[1:]].sum(0)


def wrong_5(N0, N1, k):
    """The logarithms are missing: the shares themselves are subtracted."""
    p0 = (N0 + 1) / (N0 + 1).sum()
    p1 = (N1 + 1) / (N1 + 1).sum()
    diff = p1 - p0
    return diff[k[:-1], k[1:]].sum(axis=0)


def wrong_6(N0, N1, k):
    """It gives back the class, 0 or 1, where the score was wanted."""
    q0 = (N0 + 1) / (N0 + 1).sum(); q1 = (N1 + 1) / (N1 + 1).sum()
    L = np.log(q1) - np.log(q0)
    return (L[k[:-1], k[1:]].sum(axis=0) > 0).astype(float)


def wrong_7(N0, N1, k):
    """The loop goes over all T words, but the last has no successor: k[t + 1] raises an IndexError."""
    p0 = (N0 + 1) / (N0 + 1).sum()
    p1 = (N1 + 1) / (N1 + 1).sum()
    L = np.log(p1) - np.log(p0)
    score = np.zeros(k.shape[1])
    for t in range(len(k)):
        score += L[k[t], k[t + 1]]
    return score


def wrong_8(N0, N1, k):
    """The pairs are taken across the batch, as if a row were a sentence: one score a step, not one a sentence."""
    p0 = (N0 + 1) / (N0 + 1).sum()
    p1 = (N1 + 1) / (N1 + 1).sum()
    L = np.log(p1) - np.log(p0)
    return np.array([L[row[:-1], row[1:]].sum() for row in k])


def wrong_9(N0, N1, k):
    """The shares are added up first and the logarithm is taken of the sum, where the logarithms should be added up."""
    def total(N):
        P = (N + 1) / (N + 1).sum()
        return P[k[:-1], k[1:]].sum(axis=0)
    return np.log(total(N1)) - np.log(total(N0))


def wrong_10(N0, N1, k):
    """Two slips: class 0 minus class 1, so the sign is turned round, and the mean over the pairs in place of their sum."""
    logp = [np.log((N + 1) / (N + 1).sum()) for N in (N0, N1)]
    L = logp[0] - logp[1]
    return np.mean(L[k[:-1], k[1:]], axis=0)


def wrong_11(N0, N1, k):
    """Two slips: the 1 isn't added to the counts, and pairs that never occurred are skipped."""
    P0 = N0 / N0.sum()
    P1 = N1 / N1.sum()
    punkte = np.zeros(k.shape[1])
    for t in range(k.shape[0] - 1):
        for b in range(k.shape[1]):
            u, v = P0[k[t, b], k[t + 1, b]], P1[k[t, b], k[t + 1, b]]
            if u > 0 and v > 0:
                punkte[b] += np.log(v) - np.log(u)
    return punkte


def wrong_12(N0, N1, k):
    """The logarithms are divided by each other, where they should be subtracted."""
    p0 = (N0 + 1) / (N0 + 1).sum()
    p1 = (N1 + 1) / (N1 + 1).sum()
    L = np.log(p1) / np.log(p0)
    return L[k[:-1], k[1:]].sum(axis=0)
