"""And back: exercise `weights_from_torch` of page 09."""

from functools import partial

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized

from .shared import TURN, orders, slips


def _weights_from_torch(weight_ih, weight_hh):
    H = weight_hh.shape[1]                                         # (1)
    W = weight_ih.reshape(4, H, -1).mT                             # (2)
    U = weight_hh.reshape(4, H, -1).mT                             # (3)
    return W, U


def _torch_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    return {"weight_ih": draw(4 * H, D), "weight_hh": draw(4 * H, H)}


FROM_PAIRS = (("W", "weight_ih"), ("U", "weight_hh"))


def _units(H, words):
    """A wrong number of units: where it stops depends on how the shapes are spelled."""
    return {f"H = {H}{spelled}": words for spelled in (
        "", "\nU = weight_hh.reshape(4, H, H).mT",
        "\nW = weight_ih.reshape(4, H, weight_ih.shape[1]).mT")}


SENTENCES = {
    **slips({
        "{0}.reshape(4, -1, H)":
            "{}: cut into the right shape without being turned over. `reshape` reads on row by "
            "row: first (4, H, …), then `.mT`"}, FROM_PAIRS, FROM_PAIRS[:1]),
    **slips({
        "{0}.reshape(4, H, -1)": "the matrices of {} are not turned over: " + TURN,
        "{0}.reshape(H, 4, -1).transpose(1, 2, 0)":
            "the rows of {} are cut as if each unit's four stood together: each *gate's* H rows do",
        "{0}.T.reshape(4, -1, H)":
            "after `.T` the gates of {} are blocks of columns, and `reshape` cuts rows: split "
            "along axis 1, or cut first and turn over then",
        **orders("{0}.reshape(4, H, -1)[{order}].mT",
                 "the gates of {} are taken for {said}: PyTorch's order is ours, i, f, g, o",
                 read=True),
        "{0}.reshape(4, H, -1)[[0, 3, 1, 2]].mT":
            "the gates of {} are put into the order i, o, f, g, which is ONNX's: PyTorch's order "
            "is ours, i, f, g, o",
        "{0}.reshape(4, H, -1).T":
            "`.T` on the four blocks of {} reverses all three axes, the gates' too: `.mT` "
            "exchanges the last two and leaves the gates in front",
        "{0}.reshape(4, H, -1).mT.swapaxes(0, 1)":
            "the gates of {} stand along the second axis: they stand along the first, (4, …, H)",
        "np.concatenate({0}.reshape(4, H, -1).mT)":
            "the four matrices of {} are joined again: they keep an axis of their own, (4, …, H), "
            "as `np.stack` makes it",
        "{0}.reshape(H, 4, -1).mT": "the rows of {} are cut into H blocks of 4: a gate has H rows, "
                                    "so they are 4 blocks of H",
        "{0}.T": "all of {} is turned over and nothing is cut: cut four blocks of H rows first, "
                 "then turn each over",
    }, FROM_PAIRS),
    "return (U, W)": "the two are returned in the wrong order: `W` comes first",
    **_units("weight_hh.shape[0]",
             "`shape[0]`, the number of rows, is 4 H in both arrays, all four gates; the number "
             "of units is `weight_hh.shape[1]`"),
    **_units("weight_ih.shape[1]",
             "`weight_ih.shape[1]` is D, the number of inputs; the number of units is "
             "`weight_hh.shape[1]`"),
}

EXERCISE = Exercise(
    "weights_from_torch", "09_frameworks", _weights_from_torch, ("W", "U"), **sized(_torch_args),
    equations={1: "the number of units", 2: "the input weights", 3: "the recurrent weights"},
    difficulty=2, minutes=10, lines=3,
    hints=("Which of the two arrays tells H, and on which axis?",
           "Cut the 4 H rows into four blocks of H, then turn each block over.",
           "`H = weight_hh.shape[…]`, then `weight_ih.reshape(4, H, -1)` and something after "
           "it"),
    sentences=SENTENCES)
