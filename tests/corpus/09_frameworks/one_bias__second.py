"""More answers to one_bias, written without a look at what the check can say."""

import numpy as np

from lstm_course.exercises.answer_corpus import wrong


@wrong(1, says="side by side")
def both_in_one_array(bias_ih, bias_hh):
    return np.array([bias_ih, bias_hh]).reshape(4, 1, -1)


@wrong(2, says="one number")
def summed_up(bias_ih, bias_hh):
    return np.sum(bias_ih + bias_hh)


@wrong(1, says="side by side")
def two_rows_a_gate(bias_ih, bias_hh):
    return np.stack((bias_ih, bias_hh)).reshape(4, 2, -1)


@wrong(1, says="`bias_hh` is added twice")
def one_of_them_twice(bias_ih, bias_hh):
    return (bias_ih + 2 * bias_hh).reshape(4, 1, -1)


@wrong(2, says="i, o, f, g")
def read_in_the_order_of_onnx(bias_ih, bias_hh):
    i, o, f, g = np.split(bias_ih + bias_hh, 4)
    return np.stack((i, f, g, o))[:, None]
