"""More answers to weights_to_torch, written without a look at what the check can say."""

import numpy as np

from lstm_course.exercises.answer_corpus import wrong


@wrong(1, 2, says="side by side")
def stacked_then_turned(W, U):
    return np.vstack(W).T, np.vstack(U).T


@wrong(1, says="Keras")
def one_as_keras_has_it(W, U):
    return np.hstack(list(W)), np.hstack(list(U)).T


@wrong(1, 2, says="o, f, g, i")
def input_and_output_exchanged(W, U):
    order = (3, 1, 2, 0)
    return np.vstack([W[k].T for k in order]), np.vstack([U[k].T for k in order])


@wrong(2, says="`W` stands where `U` belongs")
def the_same_twice(W, U):
    return np.concatenate(W.mT), np.concatenate(W.mT)


@wrong(1, 2, says="first two axes")
def other_axes_exchanged(W, U):
    D, H = W.shape[1:]
    return W.swapaxes(0, 1).reshape(4 * H, D), U.swapaxes(0, 1).reshape(4 * H, H)


@wrong(says="of shape (15, 4), expected (20, 4)")
def three_gates(W, U):
    return np.concatenate(W[:3].mT), np.concatenate(U[:3].mT)
