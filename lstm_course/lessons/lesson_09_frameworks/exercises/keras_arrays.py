"""To Keras: exercise `keras_arrays` of page 09."""

import numpy as np

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import sized

from .shared import LAYOUT, both, orders, param_args, slips


def _keras_arrays(W, U, b):
    kernel = np.concatenate(W, axis=1)                             # (1)
    recurrent_kernel = np.concatenate(U, axis=1)                   # (2)
    bias = b.ravel()                                               # (3)
    return kernel, recurrent_kernel, bias


KERAS_PAIRS = (("kernel", "W"), ("recurrent_kernel", "U"))

KERAS_ALL = both("np.concatenate({0}[{{order}}], axis=1)", KERAS_PAIRS) + (
    "\nbias = b[{order}].ravel()")

SENTENCES = {
    **slips({
        "{0}.reshape({0}.shape[1], -1)":
            "`reshape` on {} gives the right shape and tears the matrices apart: it reads on row "
            "by row. Put the four matrices side by side",
        "np.concatenate({0}.mT)":
            "{} in PyTorch's way, turned over and one on top of the other: Keras has `x @ kernel` "
            "as we do, so the gates stand side by side, unturned",
        "np.concatenate({0}.mT, axis=1)":
            "the matrices of {} are turned over: Keras has `x @ kernel`, as we do",
        "{0}.transpose(1, 2, 0).reshape({0}.shape[1], -1)":
            "the four gates of each unit of {} stand together: a gate's H columns do",
        **orders("np.concatenate({0}[{order}], axis=1)",
                 "the gates of {} stand in the order {said}: Keras' is i, f, c, o, and its c is "
                 "our g"),
        "{0}.mT.reshape({0}.shape[1], -1)":
            "`reshape` on the turned-over {} gives the right shape and tears the matrices apart: "
            "put the four side by side, as they are",
        "np.concatenate({0})": "the gates of {} stand one on top of the other: side by side, "
                               "axis 1",
        **dict.fromkeys(("{0}", "{0}.swapaxes(0, 1)"),
                        "the gates of {} still have an axis of their own: here they stand side by "
                        "side, in one matrix of 4 H columns"),
        "{0}.ravel()": "one row of numbers is made of {}: Keras keeps a matrix, with the gates "
                       "side by side",
    }, KERAS_PAIRS),
    **orders(KERAS_ALL, "in all three the gates stand in the order {said}: Keras' is i, f, c, o, "
                        "and its c is our g"),
    "bias = b.reshape(1, -1)": "the bias is a matrix of one row: Keras has 4 H plain numbers, "
                               "(4 H,)",
    "bias = b.reshape(-1, 1)": "the bias is a matrix of one column: Keras has 4 H plain numbers, "
                               "(4 H,)",
    "bias = b": "the bias is still (4, 1, H): Keras has one row of 4 H numbers",
    "bias = b[:, 0]": "the bias is still (4, H): Keras has one row of 4 H numbers",
    "bias = b.transpose(2, 0, 1).ravel()":
        "the four gates of each unit stand together in the bias: a gate's H numbers do",
    **orders("bias = b[{order}].ravel()",
             "the bias alone stands in the order {said}: the weights are in Keras' order, i, f, "
             "c, o, and so must it be"),
    "bias = np.tile(b.ravel(), 2)":
        "the bias stands there twice: Keras' LSTM has one, of 4 H numbers",
    "bias = np.concatenate((b.ravel(), 0 * b.ravel()))":
        "a second bias follows: that is ONNX's way; Keras' LSTM has one, of 4 H numbers",
    "bias = np.stack((b.ravel(), 0 * b.ravel()))":
        "the bias has a second row: so has a GRU's in Keras; its LSTM has one bias, (4 H,)",
    "bias = b.ravel() / 2": "half of the bias is left: Keras' LSTM adds it once, so all of it "
                            "belongs there",
    "bias = b.ravel() + (np.arange(b.size) // b.shape[2] == 1)":
        "1 is added to the forget gate's bias: Keras does so to a *new* layer, and ours has "
        "learned since",
    "return (recurrent_kernel, kernel, bias)":
        "the first two are returned in the wrong order: `kernel`, the weights of the input, comes "
        "first",
}

EXERCISE = Exercise(
    "keras_arrays", "09_frameworks", _keras_arrays, ("kernel", "recurrent_kernel", "bias"),
    **sized(param_args), equations={**LAYOUT, 3: "the bias"},
    difficulty=1, minutes=10, lines=3,
    hints=("Keras computes x @ kernel, as we do. So what is left to do with our four matrices?",
           "Four matrices side by side, along axis 1, in our order; the bias as one row of "
           "4 H.",
           "`np.concatenate(W, axis=…)`, the same for U, and `b.ravel()`, which gives one row"),
    sentences=SENTENCES)
