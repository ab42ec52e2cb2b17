"""Answers to two_layer_net as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


@right
def in_one_line(x, W, b, V, a):
    return np.tanh(x @ W + b) @ V + a


@right
def example_by_example(x, W, b, V, a):
    return np.concatenate([a + np.tanh(b + row @ W) @ V for row in x])


@right
def bias_as_a_weight(x, W, b, V, a):
    ones = np.ones((len(x), 1), x.dtype)
    h = np.tanh(np.hstack((x, ones)) @ np.vstack((W, b)))
    return np.hstack((h, ones)) @ np.vstack((V, a))


@wrong(1, says="`tanh` is left out of the hidden layer")
def linear(x, W, b, V, a):
    return (x @ W + b) @ V + a


@wrong(1, says="`sigmoid` stands where `tanh` belongs")
def sigmoid_for_tanh(x, W, b, V, a):
    return sigmoid(x @ W + b) @ V + a


@wrong(1, says="hidden layer's bias `b` is missing")
def no_hidden_bias(x, W, b, V, a):
    return np.tanh(x @ W) @ V + a


@wrong(2, says="output's bias `a` is missing")
def no_output_bias(x, W, b, V, a):
    return np.tanh(x @ W + b) @ V


@wrong(1, 2, says=("bias `b` is missing", "bias `a` is missing"))
def no_biases(x, W, b, V, a):
    return np.tanh(x @ W) @ V


@wrong(2, says="a `tanh` goes around the output")
def squashed_output(x, W, b, V, a):
    return np.tanh(np.tanh(x @ W + b) @ V + a)


@wrong(2, says="a `sigmoid` goes around the output")
def sigmoid_output(x, W, b, V, a):
    return sigmoid(np.tanh(x @ W + b) @ V + a)


@wrong(1, says="a ReLU stands where `tanh` belongs")
def relu(x, W, b, V, a):
    return np.maximum(0, x @ W + b) @ V + a


@wrong(1, says="bias is added after the tanh")
def bias_outside(x, W, b, V, a):
    return (np.tanh(x @ W) + b) @ V + a


@wrong(2, says="`x` stands where `h` belongs")
def input_into_the_output(x, W, b, V, a):
    return x @ V + a


@wrong(says="returns y of shape")
def only_the_hidden_layer(x, W, b, V, a):
    return np.tanh(x @ W + b)
