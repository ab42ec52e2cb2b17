"""Answers to running_total, written from the learner's page alone."""

import numpy as np


def right_1(X, total):
    totals = []
    for x in X:
        total = total + x
        totals.append(total)
    return np.stack(totals)


def right_2(X, total):
    return total + np.cumsum(X, axis=0)


def right_3(X, total):
    T, B, D = X.shape
    out = np.empty((T + 1, B, D))
    out[0] = total
    for t in range(1, T + 1):
        out[t] = out[t - 1] + X[t - 1]
    return out[1:]


def wrong_1(X, total):
    """Nothing is carried on: each step is added to the total from before the first step."""
    return np.stack([total + x for x in X])


def wrong_2(X, total):
    """The total is kept before the step is added to it, so all totals come one step late."""
    totals = []
    for x in X:
        totals.append(total)
        total = total + x
    return np.stack(totals)


def wrong_3(X, total):
    """The given total is overwritten with zeros: the sum starts from nothing."""
    total = np.zeros(X.shape[1:])
    result = []
    for schritt in X:
        total = total + schritt
        result.append(total)
    return np.array(result)


def wrong_4(X, total):
    """The total from before the first step is added anew at every step, not once."""
    s = total * 0
    out = []
    for x in X:
        s = s + x + total
        out.append(s)
    return np.stack(out)


def wrong_5(X, total):
    """What there was before goes into the first total only, the later ones don't contain it."""
    Y = X.cumsum(axis=0)
    Y[0] = Y[0] + total
    return Y


def wrong_6(X, total):
    """The sum runs over the sequences of the batch (axis 1) where it should run over time (axis 0)."""
    return np.cumsum(X, axis=1) + total


def wrong_7(X, total):
    """Two slips: += changes the caller's total in place, and the list holds the very same array T times, so all steps show the last total."""
    totals = []
    for x in X:
        total += x
        totals.append(total)
    return np.stack(totals)


def wrong_8(X, total):
    """The start is kept as well, so that there are T + 1 totals."""
    totals = [total]
    for x in X:
        totals.append(totals[-1] + x)
    return np.stack(totals)


def wrong_9(X, total, totals=[]):
    """The list is a default argument and lives on between calls: the second call still holds the totals of the first."""
    for x in X:
        total = total + x
        totals.append(total)
    return np.stack(totals)


def wrong_10(X, total):
    """The first step is never added: total 0 is just the start, and the sum begins with step 1."""
    res = np.zeros_like(X)
    res[0] = total
    for t in range(1, len(X)):
        res[t] = res[t - 1] + X[t]
    return res


def wrong_11(X, total):
    """cumsum without an axis makes one long row of all numbers, which doesn't fit to total: it raises."""
    return total + np.cumsum(X)


def wrong_12(X, total):
    """Two slips: it sums from the last step to the first, so it holds what is still to come, and the start is left out."""
    rest = []
    acc = 0
    for x in X[::-1]:
        acc = acc + x
        rest.insert(0, acc)
    return np.stack(rest)
