"""Answers to read_out as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def last_of_each(V, a, H):
    each = H @ V + a
    return each, each[-1]


@right
def by_einsum(V, a, H):
    each = np.einsum("tbh,hd->tbd", H, V) + a[0]
    return each, each[len(H) - 1]


@right
def step_by_step(V, a, H):
    each = np.stack([h @ V + a for h in H])
    return each, H[-1] @ V + a


@wrong(2, says="the first state is read")
def first_for_last(V, a, H):
    each = H @ V + a
    return each, each[0]


@wrong(2, says="the mean over all steps")
def mean_for_last(V, a, H):
    return H @ V + a, H.mean(axis=0) @ V + a


@wrong(2, says="the sum over all steps")
def sum_for_last(V, a, H):
    return H @ V + a, H.sum(axis=0) @ V + a


@wrong(2, says="time is the first axis")
def last_of_the_batch(V, a, H):
    each = H @ V + a
    return each, each[:, -1]


@wrong(1, 2, says="bias `a` is missing")
def no_bias(V, a, H):
    each = H @ V
    return each, each[-1]


@wrong(2, says="missing in the output at the end")
def no_bias_at_the_end(V, a, H):
    return H @ V + a, H[-1] @ V


@wrong(1, says="nothing squashes it")
def squashed_at_each_step(V, a, H):
    return np.tanh(H @ V + a), H[-1] @ V + a


@wrong(2, says="the last state but one")
def one_too_early(V, a, H):
    each = H @ V + a
    return each, each[-2]


@wrong(2, says="the last state itself is returned")
def state_for_output(V, a, H):
    return H @ V + a, H[-1]


@wrong(says="the order is `last, each`")
def results_exchanged(V, a, H):
    return H[-1] @ V + a, H @ V + a


@wrong(1, 2, says="`V` is transposed")
def transposed(V, a, H):
    each = H @ V.T + a
    return each, each[-1]


@wrong(says="expected 2 values")
def only_at_each_step(V, a, H):
    return H @ V + a


# A second set, written before the verdicts on it were seen; the words came after.


@wrong(says="returns last of shape")
def each_twice(V, a, H):
    each = H @ V + a
    return each, each


@wrong(2, says="`a` is added twice")
def bias_twice(V, a, H):
    each = H @ V + a
    return each, each[-1] + a


@wrong(2, says="the sum of all outputs")
def sum_of_the_outputs(V, a, H):
    each = H @ V + a
    return each, each.sum(0)


@wrong(1, 2, says="softmax")
def softmax(V, a, H):
    each = np.exp(H @ V + a)
    each /= each.sum(-1, keepdims=True)
    return each, each[-1]


@wrong(says="returns last of shape (1, 3, 4)")
def an_axis_too_many(V, a, H):
    each = H @ V + a
    return each, each[-1:]


@wrong(says="an axis of size 7 has no index 7")
def counted_from_one(V, a, H):
    return H @ V + a, H[len(H)] @ V + a
