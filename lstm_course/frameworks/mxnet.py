"""MXNet: the fused RNN operator takes all weights of all layers as one vector.

First all matrices, then all biases; within each by layer, then by direction (forward, backward),
then W before U. Gates in our order, matrices transposed, two biases, sequences time-first as ours:
as in PyTorch and cuDNN. MXNet is retired (its last release is 1.9.1), and nothing here needs it.
"""

from itertools import accumulate
from math import prod

import numpy as np

from ..cells import gru_cho, lstm_projection, peephole
from .network import GATES, check, check_cell, kind, name, uniform, whole
from .packing import Rows, from_rows, to_rows

MISSING = {gru_cho: "MXNet's operator has no GRU whose reset gate acts before U, as in gru_cho; "
                    "gru is the cell whose reset gate acts after U",
           peephole: "MXNet's operator has no LSTM with peepholes; ONNX has one",
           lstm_projection: "MXNet's operator projects on graphics cards only, and the course "
                            "can't prove that; PyTorch has a projection (proj_size)"}


def to_mxnet(cell, layers):
    """The network as the vector ``parameters`` of ``mxnet.nd.RNN``.

    The operator's ``mode`` is "rnn_tanh", "rnn_relu" (irnn), "lstm" or "gru". Raises ValueError
    where (cell, layers) is no network, where layers differ in H or in their directions or read
    backward only, and for the cells that the operator lacks.
    """
    check(cell, layers)
    _check_form(cell)
    uniform(layers, "MXNet")
    rows = [to_rows(cell, p) for layer in layers for p in layer]
    return np.concatenate([w.ravel() for r in rows for w in r[:2]]
                          + [b for r in rows for b in r[2:]])


def from_mxnet(cell, vector, D, H, layers=1, directions=1):
    """The vector of mxnet.nd.RNN -> layers, in arrays of their own; the two biases are summed.

    D inputs, H hidden units, and the numbers of layers and directions (1 or 2), which the vector
    itself doesn't tell. Raises ValueError where the vector hasn't the length that they make.
    """
    _check_form(cell)
    if not isinstance(vector, np.ndarray) or vector.ndim != 1:
        found = f"of shape {vector.shape}" if hasattr(vector, "shape") else kind(vector)
        raise ValueError(f"the vector is {found}, expected a NumPy array of one dimension")
    D, H, layers = (whole(n, what) for n, what in ((D, "D"), (H, "H"), (layers, "layers")))
    directions = whole(directions, "directions", " (forward) or 2 (and backward)", 2)
    G = len(GATES[cell])
    inputs = [D if k == 0 else directions * H for k in range(layers) for _ in range(directions)]
    shapes = [(G * H, n) for N in inputs for n in (N, H)] + [(G * H,)] * (2 * len(inputs))
    ends = [*accumulate(map(prod, shapes))]
    if len(vector) != ends[-1]:
        raise ValueError(f"the vector has {len(vector)} numbers, expected {ends[-1]} for "
                         f"{name(cell)} with D = {D}, H = {H}, layers = {layers}, directions = "
                         f"{directions}")
    parts = [v.reshape(s) for v, s in zip(np.split(vector, ends[:-1]), shapes, strict=True)]
    matrices, biases = parts[:2 * len(inputs)], parts[2 * len(inputs):]
    ours = [from_rows(cell, Rows(*matrices[k:k + 2], *biases[k:k + 2]))
            for k in range(0, 2 * len(inputs), 2)]
    return check(cell, [tuple(ours[k:k + directions])
                        for k in range(0, len(ours), directions)])[1]


def _check_form(cell):
    check_cell(cell)
    if cell in MISSING:
        raise ValueError(MISSING[cell])
