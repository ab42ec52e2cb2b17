"""Answers to count_pairs as learners write them."""

from collections import Counter

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_add_at(k, V):
    N = np.zeros((V, V))
    np.add.at(N, (k[:-1], k[1:]), 1)
    return N


@right
def by_a_counter(k, V):
    found = Counter(zip(k[:-1].tolist(), k[1:].tolist(), strict=True))
    return np.array([[float(found[a, b]) for b in range(V)] for a in range(V)])


@right
def by_one_number_a_pair(k, V):
    return np.bincount(k[:-1] * V + k[1:], minlength=V * V).reshape(V, V).astype(float)


@right
def by_steps(k, V):
    N = np.zeros((V, V))
    for t in range(1, len(k)):
        N[k[t - 1], k[t]] += 1
    return N


@wrong(says="counted once")
def as_it_was(k, V):
    N = np.zeros((V, V))
    N[k[:-1], k[1:]] += 1
    return N


@wrong(says="turned round")
def turned(k, V):
    N = np.zeros((V, V))
    for a, b in zip(k[:-1], k[1:], strict=True):
        N[b, a] += 1
    return N


@wrong(says="not a ring")
def ring(k, V):
    N = np.zeros((V, V))
    for t in range(len(k)):
        N[k[t], k[(t + 1) % len(k)]] += 1
    return N


@wrong(says="paired with the last")
def ring_backwards(k, V):
    N = np.zeros((V, V))
    for t in range(len(k)):
        N[k[t], k[t - 1]] += 1
    return N


@wrong(says="a word is skipped")
def skipping(k, V):
    N = np.zeros((V, V))
    for a, b in zip(k[:-2], k[2:], strict=True):
        N[a, b] += 1
    return N


@wrong(says="both orders")
def both_orders(k, V):
    N = np.zeros((V, V))
    for a, b in zip(k[:-1], k[1:], strict=True):
        N[a, b] += 1
        N[b, a] += 1
    return N


@wrong(says="paired with itself")
def with_itself(k, V):
    N = np.zeros((V, V))
    for a, b in zip(k, k, strict=True):
        N[a, b] += 1
    return N


@wrong(says="the first pair is left out")
def first_left_out(k, V):
    N = np.zeros((V, V))
    for t in range(1, len(k) - 1):
        N[k[t], k[t + 1]] += 1
    return N


@wrong(says="the last pair is left out")
def last_left_out(k, V):
    N = np.zeros((V, V))
    for t in range(len(k) - 2):
        N[k[t], k[t + 1]] += 1
    return N


@wrong(says="end to end")
def end_to_end(k, V):
    N = np.zeros((V, V))
    for t in range(0, len(k) - 1, 2):
        N[k[t], k[t + 1]] += 1
    return N


@wrong(says="float64")
def whole_numbers(k, V):
    N = np.zeros((V, V), dtype=int)
    for a, b in zip(k[:-1], k[1:], strict=True):
        N[a, b] += 1
    return N


@wrong(says="only the words are counted")
def wherever_they_stand(k, V):
    words = np.bincount(k, minlength=V).astype(float)
    return words[:, None] * words


@wrong(says="an axis of size 8 has no index 8")
def past_the_end(k, V):
    N = np.zeros((V, V))
    for t in range(len(k)):
        N[k[t], k[t + 1]] += 1
    return N


@wrong(says="every word is paired with every word")
def loops_nested(k, V):
    N = np.zeros((V, V))
    for a in k[:-1]:
        for b in k[1:]:
            N[a, b] += 1
    return N
