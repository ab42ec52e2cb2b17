"""One RNN, LSTM or GRU node as a layer: which cell it is, and its weights."""

import numpy as np

from ...cells import gru, gru_cho, irnn, lstm, peephole, rnn
from ..packing import Rows, from_rows
from .operators import ACTIVATIONS, ORDER, PEEPHOLES, label

DIRECTIONS = ("forward", "reverse", "bidirectional")
RARE = {"clip": "which bounds what goes into the squashing functions",
        "input_forget": "which couples the input gate and the forget gate"}


def layer(graph, node):
    """(cell, the layer's tuple of Params). Raises ValueError where no cell of ours is the node."""
    settings = attributes(node)
    direction = settings.get("direction", "forward")
    if direction not in DIRECTIONS:
        raise ValueError(f"{label(node)} has the direction {direction}, expected one of "
                         + ", ".join(DIRECTIONS))
    count = 2 if direction == "bidirectional" else 1
    kind = _activations(node, settings, count)
    for setting, what in RARE.items():
        if settings.get(setting, 0):
            raise ValueError(f"{label(node)} has {setting}={settings[setting]:g}, {what}, expected "
                             "none")
    if settings.get("layout", 0) not in (0, 1):
        raise ValueError(f"{label(node)} has layout={settings['layout']}, expected 0 (time first) "
                         "or 1 (batch first)")
    W, R, B, P = (_weights(graph, node, place, name)
                  for place, name in ((1, "W"), (2, "R"), (3, "B"), (7, "P")))
    if W is None or R is None or not node.input[0]:
        raise ValueError(f"{label(node)} lacks an input, expected X, W and R at least")
    cell = _cell(node, kind, settings, P)
    _check_shapes(node, cell, count, settings, {"W": W, "R": R, "B": B, "P": P})
    biases = [(None, None)] * count if B is None else [np.split(b, 2) for b in B]
    ours = [from_rows(cell, Rows(w, r, *b), ORDER[cell], **_more(P, k))
            for k, (w, r, b) in enumerate(zip(W, R, biases, strict=True))]
    return cell, (None, *ours) if direction == "reverse" else tuple(ours)


def attributes(node):
    """The node's settings by name, words as str."""
    from onnx import helper

    found = {a.name: helper.get_attribute_value(a) for a in node.attribute}
    return {name: value.decode(errors="replace") if isinstance(value, bytes) else value
            for name, value in found.items()}


def _activations(node, settings, count):
    """"tanh" or "relu", the squashing function of a plain RNN; "tanh" for the others."""
    usual = ACTIVATIONS[node.op_type] * count
    found = [a.decode(errors="replace") for a in settings.get("activations", [])] or usual
    lower = [a.lower() for a in found]
    if node.op_type == "RNN" and lower == ["relu"] * count:
        return "relu"
    if lower != [a.lower() for a in usual]:
        raise ValueError(f"{label(node)} has the activations {', '.join(found)}, expected "
                         + ", ".join(usual)
                         + (" or Relu for each direction" if node.op_type == "RNN" else ""))
    return "tanh"


def _cell(node, kind, settings, P):
    if node.op_type == "RNN":
        return irnn if kind == "relu" else rnn
    if node.op_type == "LSTM":
        return lstm if P is None else peephole
    return gru if settings.get("linear_before_reset", 0) else gru_cho


def _weights(graph, node, place, name):
    """The array at a place of the node's inputs, or None where there is none."""
    value = node.input[place] if place < len(node.input) else ""
    if not value:
        return None
    array = graph.array(value, f"input {value} of {label(node)}")
    if array.dtype not in (np.float32, np.float64):
        raise ValueError(f"{name} of {label(node)} is {array.dtype}, expected float32 or float64")
    return array


def _check_shapes(node, cell, count, settings, arrays):
    R, G = arrays["R"], len(ORDER[cell])
    H = settings.get("hidden_size", R.shape[-1] if R.ndim else 0)
    D = arrays["W"].shape[-1] if arrays["W"].ndim else 1
    expected = {"W": (count, G * H, D), "R": (count, G * H, H), "B": (count, 2 * G * H),
                "P": (count, 3 * H)}
    for field, array in arrays.items():
        if array is not None and array.shape != expected[field] or H < 1 or D < 1:
            raise ValueError(f"{field} of {label(node)} has shape {array.shape}, expected "
                             f"{expected[field]} for {G} gates of {H} hidden units")


def _more(P, k):
    """A peephole cell's v, out of the row P of direction k."""
    return {} if P is None else {"v": P[k].reshape(3, 1, -1)[PEEPHOLES]}
