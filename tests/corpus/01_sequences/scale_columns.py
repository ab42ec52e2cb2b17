"""Answers to scale_columns as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def column_by_column(X):
    Z = np.empty_like(X)
    for d in range(X.shape[1]):
        Z[:, d] = (X[:, d] - X[:, d].mean()) / X[:, d].std()
    return Z


@right
def by_sums(X):
    centered = X - X.sum(axis=0) / len(X)
    return centered / np.sqrt((centered ** 2).mean(axis=0))


@right
def transposed_twice(X):
    return ((X.T - X.T.mean(axis=1, keepdims=True)) / X.T.std(axis=1, keepdims=True)).T


@wrong(says="each step is scaled by its own values")
def along_the_values(X):
    return (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)


@wrong(says="one mean and one standard deviation serve all columns")
def one_for_all(X):
    return (X - X.mean()) / X.std()


@wrong(1, says="one mean is taken over all columns")
def one_mean_for_all(X):
    return (X - X.mean()) / X.std(axis=0)


@wrong(2, says="one standard deviation is taken over all columns")
def one_std_for_all(X):
    return (X - X.mean(axis=0)) / X.std()


@wrong(3, says="standard deviation is missing")
def only_centered(X):
    return X - X.mean(axis=0)


@wrong(3, says="the mean is missing")
def only_divided(X):
    return X / X.std(axis=0)


@wrong(3, says="brackets are missing")
def brackets_missing(X):
    return X - X.mean(axis=0) / X.std(axis=0)


@wrong(3, says="divides by the variance")
def by_the_variance(X):
    return (X - X.mean(axis=0)) / X.var(axis=0)


@wrong(3, says="between 0 and 1")
def by_the_extremes(X):
    low, high = X.min(axis=0), X.max(axis=0)
    return (X - low) / (high - low)


@wrong(2, says="T - 1")
def with_one_less(X):
    return (X - X.mean(axis=0)) / X.std(axis=0, ddof=1)


@wrong(3, says="the sign is turned")
def mean_minus_value(X):
    return (X.mean(axis=0) - X) / X.std(axis=0)


@wrong(says="one for each step")
def axis_one(X):
    return (X - X.mean(axis=1)) / X.std(axis=1)


@wrong(says="overwritten")
def in_place(X):
    X -= X.mean(axis=0)
    X /= X.std(axis=0)
    return X


@wrong(says="returns None")
def no_return(X):
    (X - X.mean(axis=0)) / X.std(axis=0)
