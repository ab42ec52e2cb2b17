"""A file from 2018: exercise `from_old_tensorflow` of page 09."""

from functools import partial

import numpy as np

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized

from .shared import orders


def _from_old_tensorflow(kernel, bias):
    H = len(bias) // 4
    order = [0, 2, 1, 3]                                           # (1)
    V = np.stack(np.split(kernel, 4, axis=1))[order]               # (2)
    W = V[:, :-H]                                                  # (3)
    U = V[:, -H:]                                                  # (4)
    one = np.array([0, 1, 0, 0], bias.dtype).reshape(4, 1, 1)
    b = bias.reshape(4, 1, H)[order] + one                         # (5)
    return W, U, b


def _old_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    return {"kernel": draw(D + H, 4 * H), "bias": draw(4 * H)}


SENTENCES = {
    **orders("order = {order}",
             "the file is read as {said}: it holds i, j, f, o, and its j is our g", right="igfo",
             read=True),
    "order = [0, 1, 2, 3]": "the gates still stand in the old order, i, j, f, o: ours is i, f, g, "
                            "o, and the old j is our g",
    "order = [0, 1, 2, 3]\nb = bias.reshape(4, 1, H)[order] + one[[0, 2, 1, 3]]":
        "weights and bias still stand in the old order, i, j, f, o, with the 1 at its forget gate, "
        "the third block: ours is i, f, g, o, and the old j is our g",
    "V = np.stack(np.split(kernel, 4, axis=1))":
        "the weights still stand in the old order, i, j, f, o, and only the bias is reordered",
    "V = kernel.reshape(4, -1, H)[order]":
        "`reshape` tears the kernel apart: its four blocks are blocks of columns, so split it "
        "along axis 1",
    "V = np.stack(np.split(kernel, 4))[order]":
        "the rows of the kernel are split: its four blocks are blocks of columns, axis 1",
    "V = np.stack([kernel[:, k::4] for k in range(4)])[order]":
        "every fourth column is taken for a gate: a gate's H columns stand side by side",
    "V = np.stack(np.split(kernel, 4, axis=1)).mT[order]":
        "each gate's matrix is turned over: TensorFlow computes `[x, h] @ kernel`, our way round",
    "W = V[:, H:]\nU = V[:, :H]":
        "the rows are taken for [h, x]: here x comes first, so the first D rows are `W` and the "
        "last H are `U`",
    "W = V[:, -H:]\nU = V[:, :-H]":
        "`W` and `U` are exchanged: x comes first, so the first D rows are `W`",
    "W = V[:, :H]\nU = V[:, H:]":
        "the rows are cut after H: x comes first, so the first part has D rows and the last has H",
    "W = V[:, :V.shape[1] // 2]\nU = V[:, V.shape[1] // 2:]":
        "the rows are cut in the middle: the first part has D rows and the last has H",
    "W = V[:, :-H].mT\nU = V[:, -H:].mT":
        "each part is turned over: TensorFlow computes `[x, h] @ kernel`, our way round",
    "b = np.where(one > 0, one, bias.reshape(4, 1, H)[order])":
        "the forget gate's bias is set to 1: the 1 is *added* to what the file holds",
    "b = bias.reshape(4, 1, H)[order] + one[[1, 0, 2, 3]]":
        "1 is added to the input gate: after the exchange the forget gate stands at index 1",
    "b = bias.reshape(4, 1, H)[order] + one[[0, 2, 3, 1]]":
        "1 is added to the output gate: after the exchange the forget gate stands at index 1",
    "b = bias.reshape(4, 1, H)[order]":
        "the forget bias is missing: the old cell adds 1 to the forget gate's sum at every step, "
        "and the file doesn't hold it",
    "W = V[:, :-len(bias)]\nU = V[:, -len(bias):]":
        "the rows are cut with `len(bias)`, which is 4 H, all four gates: the last H are `U`",
    "b = (bias.reshape(4, 1, H)[order] + one).ravel()":
        "the bias is one row of numbers: `b` is (4, 1, H)",
    "b = bias.reshape(4, 1, H)[order] + 2 * one":
        "2 is added to the forget gate's bias: the old cell adds 1",
    "b = bias.reshape(4, 1, H)":
        "the bias still stands in the old order, i, j, f, o, and the forget bias is missing: the "
        "old cell adds 1 to the forget gate's sum at every step",
    "b = bias.reshape(4, 1, H)[order] + 1":
        "1 is added to all four: only the forget gate has it",
    "b = bias.reshape(4, 1, H)[order] + one[order]":
        "1 is added to the candidate: in the file the forget gate is the third block, and after "
        "the exchange the second, index 1",
    "b = bias.reshape(4, 1, H)[order] - one":
        "1 is subtracted: the old cell *adds* it, so a bias that holds it is larger by 1",
    "b = bias.reshape(4, 1, H) + one":
        "the bias still stands in the old order, i, j, f, o: its blocks move as the weights' do",
    "b = bias.reshape(4, 1, H) + one[order]":
        "the bias still stands in the old order, i, j, f, o, though its forget gate got the 1: its "
        "blocks move as the weights' do",
    "b = bias.reshape(H, 4).T.reshape(4, 1, H)[order] + one":
        "every fourth number of the bias is taken for a gate: a gate's H numbers stand together",
    "b = bias.reshape(4, H)[order] + one[:, 0]": "the middle axis of `b` is missing: (4, 1, H)",
    "return (U, W, b)": "the first two are returned in the wrong order: `W` comes first",
}

EXERCISE = Exercise(
    "from_old_tensorflow", "09_frameworks", _from_old_tensorflow, ("W", "U", "b"),
    **sized(_old_args),
    equations={1: "the order of the gates", 2: "the four blocks", 3: "the input weights",
               4: "the recurrent weights", 5: "the bias"},
    difficulty=4, minutes=20, lines=6, points=2,
    hints=("Which three things are unlike ours here: the order, the joined matrix, and what "
           "else?",
           "Split the columns into four blocks and take them in the order 0, 2, 1, 3; of each "
           "block the first rows are W and the last H are U; add 1 to the forget gate's bias.",
           "`V = np.stack(np.split(kernel, 4, axis=1))[[…]]`, `W, U = V[:, :-H], …`, "
           "`b = bias.reshape(…)[[…]]`, `b[1] += 1`"),
    sentences=SENTENCES)
