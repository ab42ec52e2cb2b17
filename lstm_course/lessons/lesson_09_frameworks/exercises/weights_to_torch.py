"""To PyTorch: exercise `weights_to_torch` of page 09."""

import numpy as np

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import sized

from .shared import LAYOUT, TORN, TURN, orders, slips, weight_args


def _weights_to_torch(W, U):
    weight_ih = np.concatenate(W.mT)                               # (1)
    weight_hh = np.concatenate(U.mT)                               # (2)
    return weight_ih, weight_hh


TORCH_PAIRS = (("weight_ih", "W"), ("weight_hh", "U"))

SENTENCES = {
    # a square matrix that is only reshaped is one that was not turned over
    **slips({"{0}.reshape(-1, {0}.shape[1])": TORN}, TORCH_PAIRS, TORCH_PAIRS[:1]),
    **slips({
        "np.concatenate({0})": "the matrices of {} are not turned over: " + TURN,
        "{0}.T.reshape(-1, {0}.shape[1])":
            "`.T` on {} reverses all three axes, the gates' too: `.mT` exchanges the last two and "
            "leaves the gates in front",
        "{0}.transpose(2, 0, 1).reshape(-1, {0}.shape[1])":
            "the rows of {} run over the units first and over the gates inside: each gate keeps "
            "its H rows together",
        **orders("np.concatenate({0}[{order}].mT)",
                 "the gates of {} stand in the order {said}: PyTorch's is ours, i, f, g, o"),
        "{0}.swapaxes(0, 1).reshape(-1, {0}.shape[1])":
            "the first two axes of {} are exchanged: the gates stay in front, and the *last* two "
            "are exchanged, `.mT`",
        "np.concatenate({0}, axis=1)":
            "the gates of {} stand side by side, which is Keras' way: in PyTorch they stand one on "
            "top of the other, and each is turned over",
        "{0}.mT": "the four matrices of {} are still apart: put them one on top of the other, "
                  "(4 H, …)",
        "np.concatenate({0}.mT, axis=1)":
            "the gates of {} stand side by side: in PyTorch they stand one on top of the other",
    }, TORCH_PAIRS),
    "return (weight_hh, weight_ih)": "the two are returned in the wrong order: `weight_ih`, the "
                                     "weights of the input, comes first",
}

EXERCISE = Exercise(
    "weights_to_torch", "09_frameworks", _weights_to_torch, ("weight_ih", "weight_hh"),
    **sized(weight_args), equations=LAYOUT, difficulty=1, minutes=15, lines=2,
    hints=("PyTorch computes W x with columns, we compute x @ W with rows. What happened to "
           "the matrix?",
           "weight_ih: the four turned-over matrices one on top of the other. `W.mT` turns "
           "over the last two axes.",
           "Two lines like `weight_ih = np.concatenate(W.…)`, which joins along axis 0"),
    sentences=SENTENCES)
