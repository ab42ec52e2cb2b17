"""More answers to last_states, written by somebody who had not seen what the check would say."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_the_diagonal(H, lengths):
    return np.array([row[b] for b, row in enumerate(H[lengths - 1])])


@wrong(says="the same one")
def always_the_first_text(H, lengths):
    return H[lengths - 1, 0]


@wrong(says="which is no step")
def by_the_largest_index(H, lengths):
    return H[np.argmax(lengths), np.arange(len(lengths))]


@wrong(says="sum over time")
def summed(H, lengths):
    return H.sum(axis=0)


@wrong(says="the shortest")
def all_at_the_shortest(H, lengths):
    return H[min(lengths) - 1]
