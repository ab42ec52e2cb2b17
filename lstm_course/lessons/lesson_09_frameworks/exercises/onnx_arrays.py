"""To ONNX: exercise `onnx_arrays` of page 09."""

import numpy as np

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import sized

from .shared import LAYOUT, TORN, orders, param_args, slips


def _onnx_arrays(W, U, b):
    order = [0, 3, 1, 2]                                           # (1)
    W_onnx = np.concatenate(W[order].mT)[None]                     # (2)
    R = np.concatenate(U[order].mT)[None]                          # (3)
    B = np.concatenate((b[order].ravel(), 0 * b.ravel()))[None]    # (4)
    return W_onnx, R, B


ONNX_PAIRS = (("W_onnx", "W"), ("R", "U"))

NOT_LOCATED = ("the places are looked up the other way round: ours are i 0, f 1, g 2, o 3, and "
               "ONNX wants i, o, f, c, so take 0, 3, 1, 2")

SENTENCES = {
    **orders("order = {order}",
             "this is the order {said}: ONNX wants i, o, f, c, and its c is our g", right="iofg"),
    "order = [0, 1, 2, 3]": "the gates still stand in our order, i, f, g, o: ONNX wants i, o, f, c",
    "order = [0, 2, 3, 1]": NOT_LOCATED,
    **slips({"{0}[order].reshape(1, -1, {0}.shape[1])": TORN}, ONNX_PAIRS, ONNX_PAIRS[:1]),
    **slips({
        "np.concatenate({0}.mT)[None]":
            "the gates of {} stand in our order still, i, f, g, o, and those of other arrays in "
            "ONNX's: all take the same",
        "np.concatenate({0}[order])[None]":
            "the matrices of {} are not turned over: ONNX computes `X * (W^T)`, as PyTorch does",
        "np.concatenate({0}[order], axis=1)[None]":
            "the gates of {} stand side by side, which is Keras' way: ONNX puts them one on top of "
            "the other, each turned over, as PyTorch does",
        "np.concatenate({0}[order].mT)":
            "the axis in front of {} is missing, which counts the directions: (1, 4 H, …)",
        "np.concatenate({0}[order].mT, axis=1)[None]":
            "the gates of {} stand side by side: ONNX puts them one on top of the other",
        "{0}[order].mT[None]":
            "the gates of {} still have an axis of their own: put them one on top of the other, "
            "(1, 4 H, …)",
        "np.concatenate({0}.mT)[order][None]":
            "four single rows of {} are taken: put the gates in order first, while they have an "
            "axis of their own, and join them then",
    }, ONNX_PAIRS),
    "W_onnx = np.concatenate(W[order].mT)\nR = np.concatenate(U[order].mT)\n"
    "B = np.concatenate((b[order].ravel(), 0 * b.ravel()))":
        "all three lack the axis in front, which counts the directions: (1, 4 H, …) and (1, 8 H)",
    "W_onnx = np.concatenate(W[order].mT)[..., None]\n"
    "R = np.concatenate(U[order].mT)[..., None]\n"
    "B = np.concatenate((b[order].ravel(), 0 * b.ravel()))[..., None]":
        "the axis for the directions stands last: it belongs in front, (1, 4 H, …), which "
        "`[None]` does",
    "B = np.concatenate((b.ravel(), 0 * b.ravel()))[None]":
        "the bias stands in our order still, i, f, g, o: its blocks take ONNX's order too",
    "B = np.concatenate((b[order].ravel(), b[order].ravel()))[None]":
        "the bias stands in both halves, and ONNX adds them: every bias counts twice. One half "
        "holds zeros",
    "B = np.concatenate((0 * b.ravel(), b[order].ravel()))[None]":
        "the zeros come first: ONNX would compute the same, but here the first half (Wb) holds our "
        "bias and the second (Rb) the zeros",
    "B = b[order].ravel()[None]":
        "the second half of `B` is missing: ONNX wants 8 H numbers, Wb and then Rb",
    "B = np.concatenate((b[order].ravel(), 0 * b.ravel()))":
        "`B` lacks the axis in front, which counts the directions: (1, 8 H)",
    "B = np.concatenate((b[order].ravel(), b[order].ravel()))[None] / 2":
        "half of the bias stands in each half of `B`: ONNX would compute the same, but here the "
        "first half (Wb) holds all of it and the second (Rb) zeros",
    "B = np.stack((b[order][:, 0], 0 * b[:, 0]), axis=1).reshape(1, -1)":
        "each gate's bias is followed by its zeros: first come all four biases (Wb), then all "
        "zeros (Rb)",
    "B = b.reshape(1, -1)":
        "the second half of `B` is missing, and the first stands in our order still, i, f, g, o: "
        "its blocks take ONNX's order too",
    "B = np.stack((b[order].ravel(), 0 * b.ravel()))":
        "the two biases stand in two rows: `B` is one row, (1, 8 H), Wb and then Rb",
    "B = np.concatenate((b.ravel()[order], 0 * b.ravel()))[None]":
        "four single numbers of `b` are taken: put the gates in order first, while they have an "
        "axis of their own",
    "B = np.concatenate((b.ravel()[order], 0 * b.ravel()[4:], 0 * b.ravel()))[None]":
        "four single numbers of `b` are taken: put the gates in order first, while they have an "
        "axis of their own",
    "return (R, W_onnx, B)": "the first two are returned in the wrong order: `W`, the weights of "
                             "the input, comes first",
}

EXERCISE = Exercise(
    "onnx_arrays", "09_frameworks", _onnx_arrays, ("W", "R", "B"), **sized(param_args),
    equations={1: "the order of the gates", **{k + 1: v for k, v in LAYOUT.items()},
               4: "the two biases"},
    difficulty=3, minutes=20, lines=5, points=2,
    hints=("In our arrays, at which index stands the gate that ONNX wants first? And second, "
           "third, fourth?",
           "ONNX wants i, o, f, c, which have the indices 0, 3, 1, 2 here; `W[[0, 3, 1, 2]]` "
           "puts them so. Then as for PyTorch, with an axis in front.",
           "`order = […]`, `np.concatenate(W[order].…)[None]`, the same for U, and B from "
           "`b[order].ravel()` and as many zeros"),
    sentences=SENTENCES)
