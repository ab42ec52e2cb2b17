"""Answers to group_by_length as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def with_sorted(lengths, size):
    order = sorted(range(len(lengths)), key=lambda n: lengths[n])
    return np.array([order[k : k + size] for k in range(0, len(order), size)])


@right
def cut_by_split(lengths, size):
    return np.stack(np.split(lengths.argsort(kind="stable"), len(lengths) // size))


@right
def by_pairs(lengths, size):
    pairs = sorted((n, k) for k, n in enumerate(lengths))
    return np.array([k for _, k in pairs]).reshape(len(lengths) // size, size)


@wrong(1, says="nothing is sorted")
def as_they_come(lengths, size):
    return np.arange(len(lengths)).reshape(-1, size)


@wrong(1, says="these are the sorted lengths")
def lengths_for_numbers(lengths, size):
    return np.sort(lengths).reshape(-1, size)


@wrong(1, says="the longest come first")
def longest_first(lengths, size):
    return np.argsort(-lengths).reshape(-1, size)


@wrong(1, says="ranks")
def ranks(lengths, size):
    return np.argsort(np.argsort(lengths)).reshape(-1, size)


@wrong(2, says="a batch is a row")
def rows_and_columns(lengths, size):
    return np.argsort(lengths).reshape(size, -1)


@wrong(2, says="dealt out")
def dealt_out(lengths, size):
    return np.argsort(lengths).reshape(size, -1).T


@wrong(says="each batch is sorted for itself: sort all")
def sorted_batch_by_batch(lengths, size):
    return np.array([k + np.argsort(lengths[k : k + size])
                     for k in range(0, len(lengths), size)])


@wrong(says="numbers begin at 0 in each")
def sorted_rows(lengths, size):
    return np.argsort(lengths.reshape(-1, size), axis=1)


@wrong(2, says="sorted by number")
def sorted_by_number(lengths, size):
    return np.sort(np.argsort(lengths).reshape(-1, size))


@wrong(2, says="from the longest to the shortest")
def batches_reversed(lengths, size):
    return np.argsort(lengths).reshape(-1, size)[::-1]


@wrong(says="returns groups of shape")
def one_long_row(lengths, size):
    return np.argsort(lengths)


@wrong(2, says="inside each batch the longest text comes first")
def rows_turned(lengths, size):
    return np.argsort(lengths).reshape(-1, size)[:, ::-1]
