"""Answers to one_bias by a reader who saw the page and nothing else."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def summed_over_a_new_axis(bias_ih, bias_hh):
    return np.sum([bias_ih.reshape(4, 1, -1), bias_hh.reshape(4, 1, -1)], axis=0)


@wrong(2, says="stand in the order i, o, f, g")
def into_the_order_of_onnx(bias_ih, bias_hh):
    return (bias_ih + bias_hh).reshape(4, 1, -1)[[0, 3, 1, 2]]


@wrong(2, says="taken for i, o, f, g")
def read_as_onnx(bias_ih, bias_hh):
    return (bias_ih + bias_hh).reshape(4, 1, -1)[[0, 2, 3, 1]]


@wrong(2, says="1 is added to the forget gate's bias")
def forget_bias_of_one(bias_ih, bias_hh):
    b = (bias_ih + bias_hh).reshape(4, 1, -1)
    b[1] += 1
    return b


@wrong(1, says="PyTorch *adds* them")
def one_on_top_of_the_other(bias_ih, bias_hh):
    return np.stack((bias_ih, bias_hh))


@wrong(2, says="every unit keeps a bias of its own")
def one_number_a_gate(bias_ih, bias_hh):
    return (bias_ih + bias_hh).reshape(4, -1).sum(1).reshape(4, 1, 1)
