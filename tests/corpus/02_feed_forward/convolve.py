"""Answers to convolve as learners write them."""

import numpy as np
from numpy import tanh

from lstm_course.exercises.answer_corpus import right, wrong


@right
def place_by_place(X, K, b):
    H = []
    for t in range(len(X) - 2):
        H.append(tanh(X[t] @ K[0] + X[t + 1] @ K[1] + X[t + 2] @ K[2] + b))
    return np.stack(H)


@right
def three_steps_side_by_side(X, K, b):
    wide = np.concatenate((X[:-2], X[1:-1], X[2:]), axis=2)
    return tanh(wide @ K.reshape(-1, K.shape[2]) + b)


@right
def products_first(X, K, b):
    first, second, third = X @ K[0], X @ K[1], X @ K[2]
    return tanh(first[:-2] + second[1:-1] + third[2:] + b)


@wrong(1, says="the kernel is turned around")
def kernel_turned(X, K, b):
    return tanh(X[:-2] @ K[2] + X[1:-1] @ K[1] + X[2:] @ K[0] + b)


@wrong(1, says="the bias `b` is missing")
def no_bias(X, K, b):
    return tanh(X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2])


@wrong(2, says="`tanh` is left out")
def linear(X, K, b):
    return X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2] + b


@wrong(2, says="a ReLU stands where")
def relu(X, K, b):
    return np.maximum(X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2] + b, 0)


@wrong(1, says="all three steps meet `K[0]`")
def the_same_weights(X, K, b):
    return tanh(X[:-2] @ K[0] + X[1:-1] @ K[0] + X[2:] @ K[0] + b)


@wrong(1, says="only the first of the three steps")
def the_same_step(X, K, b):
    x = X[:-2]
    return tanh(x @ K[0] + x @ K[1] + x @ K[2] + b)


@wrong(1, says="the third step is missing")
def two_steps(X, K, b):
    return tanh(X[:-2] @ K[0] + X[1:-1] @ K[1] + b)


@wrong(1, says="the bias is added three times")
def bias_in_each_product(X, K, b):
    return tanh((X[:-2] @ K[0] + b) + (X[1:-1] @ K[1] + b) + (X[2:] @ K[2] + b))


@wrong(1, says="averaged")
def averaged(X, K, b):
    return tanh((X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2]) / 3 + b)


@wrong(1, says="`K[2]` stands where `K[1]` belongs")
def last_weights_twice(X, K, b):
    return tanh(X[:-2] @ K[0] + X[1:-1] @ K[2] + X[2:] @ K[2] + b)


@wrong(2, says="in reverse order")
def backwards(X, K, b):
    return tanh(X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2] + b)[::-1]


@wrong(says="returns h of shape")
def padded(X, K, b):
    X = np.concatenate((np.zeros_like(X[:1]), X, np.zeros_like(X[:1])))
    return tanh(X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2] + b)


@wrong(1, says=("stops with ValueError", "the slices end at different places"))
def slices_of_unequal_length(X, K, b):
    return tanh(X @ K[0] + X[1:] @ K[1] + X[2:] @ K[2] + b)


@wrong(1, 2, says="squashed on its own")
def squashed_one_by_one(X, K, b):
    return tanh(X[:-2] @ K[0]) + tanh(X[1:-1] @ K[1]) + tanh(X[2:] @ K[2] + b)


@wrong(says="the bias is added after the `tanh`")
def bias_outside(X, K, b):
    return tanh(X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2]) + b


@wrong(1, says="only the first place")
def first_place(X, K, b):
    return tanh(X[0] @ K[0] + X[1] @ K[1] + X[2] @ K[2] + b)
