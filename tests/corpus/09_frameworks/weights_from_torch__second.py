"""More answers to weights_from_torch, written without a look at what the check can say."""

import numpy as np

from lstm_course.exercises.answer_corpus import wrong


@wrong(says="`np.split` cuts along the first axis")
def split_after_turning(weight_ih, weight_hh):
    return np.stack(np.split(weight_ih.T, 4)), np.stack(np.split(weight_hh.T, 4))


@wrong(2, 3, says="each *gate's* H rows")
def gates_on_the_inner_axis(weight_ih, weight_hh):
    H = weight_hh.shape[1]
    return (weight_ih.T.reshape(-1, H, 4).transpose(2, 0, 1),
            weight_hh.T.reshape(H, H, 4).transpose(2, 0, 1))


@wrong(2, 3, says="o, f, g, i")
def input_and_output_exchanged(weight_ih, weight_hh):
    H, order = weight_hh.shape[1], [3, 1, 2, 0]
    return weight_ih.reshape(4, H, -1).mT[order], weight_hh.reshape(4, H, H).mT[order]
