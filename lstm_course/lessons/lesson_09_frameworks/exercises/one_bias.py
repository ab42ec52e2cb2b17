"""Two biases or one: exercise `one_bias` of page 09."""

from functools import partial

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized

from .shared import orders


def _one_bias(bias_ih, bias_hh):
    _total = bias_ih + bias_hh                                     # (1)
    b = _total.reshape(4, 1, -1)                                   # (2)
    return b


def _bias_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    return {"bias_ih": draw(4 * H), "bias_hh": draw(4 * H)}


SENTENCES = {
    "_total = bias_ih": "`bias_hh` is dropped: both are added to the same sum, so both count",
    "_total = bias_hh": "`bias_ih` is dropped: both are added to the same sum, so both count",
    "_total = (bias_ih + bias_hh) / 2":
        "this is the mean of the two: PyTorch adds both, so what replaces them is their sum",
    "_total = bias_ih - bias_hh": "the two are subtracted: PyTorch adds both",
    "_total = bias_ih * bias_hh": "the two are multiplied: PyTorch adds both",
    "_total = np.maximum(bias_ih, bias_hh)": "the larger of the two is taken: PyTorch adds both",
    "b = _total.reshape(-1, 4).T.reshape(4, 1, -1)":
        "every fourth number is taken for a gate: a gate's H numbers stand together",
    "b = _total.reshape(4, -1)": "the middle axis is missing: `b` is (4, 1, H), so that it can be "
                                "added to (4, B, H)",
    "b = _total.reshape(1, 4, -1)": "the axis of length 1 stands in front: it belongs in the "
                                   "middle, (4, 1, H)",
    "b = _total.reshape(4, -1, 1)": "the axis of length 1 stands last: it belongs in the middle, "
                                   "(4, 1, H)",
    "b = _total": "the four gates are not taken apart: `b` is (4, 1, H)",
    **orders("b = _total.reshape(4, 1, -1)[{order}]",
             "the gates of `b` stand in the order {said}: PyTorch's order is ours, i, f, g, o"),
    "b = _total.reshape(4, 1, -1)[[0, 2, 3, 1]]":
        "the gates are taken for i, o, f, g, which is ONNX's: PyTorch's order is ours, i, f, g, o",
    **{f"_total = np.{how}((bias_ih, bias_hh)){then}":
       "the two are kept side by side: PyTorch *adds* them in the gate"
       for how, then in (("concatenate", ""), ("concatenate", "\nb = _total.reshape(8, 1, -1)"),
                         ("concatenate", "\nb = _total.reshape(4, 2, -1)"),
                         ("stack", "\nb = _total"))},
    "b = _total.reshape(4, 1, -1) + (np.arange(4) == 1).reshape(4, 1, 1)":
        "1 is added to the forget gate's bias: that is done to a *new* network, and these numbers "
        "have their own",
    "b = _total.reshape(4, 1, -1).sum(-1, keepdims=True)":
        "each gate's H numbers are summed up to one: every unit keeps a bias of its own",
    "b = np.sum(bias_ih + bias_hh)": "everything is summed up to one number: add the two entry by "
                                     "entry, `+`",
}

EXERCISE = Exercise(
    "one_bias", "09_frameworks", _one_bias, ("b",), **sized(_bias_args),
    equations={1: "one for two", 2: "one row a gate"},
    difficulty=1, minutes=5, lines=1,
    hints=("What does W x + b_ih + U h + b_hh come to, if one b is to do the work of two?",
           "b = b_ih + b_hh, cut into four blocks of H, with an axis of length 1 in the "
           "middle.",
           "One line: `return (… + …).reshape(4, 1, -1)`"),
    sentences=SENTENCES)
