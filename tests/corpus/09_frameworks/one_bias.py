"""Answers to one_bias as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def each_cut_then_added(bias_ih, bias_hh):
    H = len(bias_ih) // 4
    return bias_ih.reshape(4, 1, H) + bias_hh.reshape(4, 1, H)


@right
def split_and_stacked(bias_ih, bias_hh):
    return np.stack([part[None] for part in np.split(bias_ih + bias_hh, 4)])


@right
def by_a_sum_over_both(bias_ih, bias_hh):
    both = np.array([bias_ih, bias_hh]).sum(axis=0)
    return np.expand_dims(both.reshape(4, len(both) // 4), 1)


@wrong(1, says="`bias_hh` is dropped")
def only_the_first(bias_ih, bias_hh):
    return bias_ih.reshape(4, 1, -1)


@wrong(1, says="`bias_ih` is dropped")
def only_the_second(bias_ih, bias_hh):
    return bias_hh.reshape(4, 1, -1)


@wrong(1, says="mean")
def the_mean(bias_ih, bias_hh):
    return ((bias_ih + bias_hh) / 2).reshape(4, 1, -1)


@wrong(1, says="subtracted")
def the_difference(bias_ih, bias_hh):
    return (bias_ih - bias_hh).reshape(4, 1, -1)


@wrong(1, says="multiplied")
def the_product(bias_ih, bias_hh):
    return (bias_ih * bias_hh).reshape(4, 1, -1)


@wrong(2, says="every fourth")
def gates_interleaved(bias_ih, bias_hh):
    total = bias_ih + bias_hh
    return np.stack([total[k::4] for k in range(4)])[:, None]


@wrong(says="middle axis")
def no_middle_axis(bias_ih, bias_hh):
    return (bias_ih + bias_hh).reshape(4, -1)


@wrong(says="in front")
def axis_in_front(bias_ih, bias_hh):
    return (bias_ih + bias_hh).reshape(4, -1)[None]


@wrong(says="stands last")
def axis_at_the_end(bias_ih, bias_hh):
    return (bias_ih + bias_hh).reshape(4, -1, 1)


@wrong(says="not taken apart")
def still_flat(bias_ih, bias_hh):
    return bias_ih + bias_hh


@wrong(says="of shape (8, 1, 5), expected (4, 1, 5)")
def put_side_by_side(bias_ih, bias_hh):
    return np.concatenate((bias_ih, bias_hh)).reshape(8, 1, -1)


@wrong(says="is overwritten")
def added_in_place(bias_ih, bias_hh):
    bias_ih += bias_hh
    return bias_ih.reshape(4, 1, -1)
