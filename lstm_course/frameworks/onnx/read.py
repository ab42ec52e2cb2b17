"""An ONNX model -> (cell, layers): find the chain of its layers, read each, prove the whole."""

import numpy as np

from ..network import check, name, shown
from .chain import chain
from .cut import cut_out
from .graph import Graph
from .load import load_checked
from .node import layer
from .probe import prove


def from_onnx(model, node=None, batch_first=False):
    """An onnx.ModelProto, or the path of its file, -> (cell, layers), in arrays of their own.

    From the model's first output back to its input there must be one chain of RNN, LSTM or GRU
    nodes, with nothing between them that changes a number. ``node`` is the name of one such node,
    of which alone the layer is taken, wherever it stands. The first output is all h_t, or the last
    ones. ``batch_first`` says that the model takes X as (B, T, D); a network of ours always takes
    (T, B, D).

    The two biases are summed (the GRU's candidate keeps both where linear_before_reset=1); without
    biases, ours are zero, and gru_cho has none. Weights may be computed from what is stored in the
    model, as exporters write them. First states must be zero, or inputs of the model.

    Before it returns, model and layers compute on the same random inputs: ONNX Runtime runs the
    model, or the evaluator of the package onnx does, in float64, where ONNX Runtime can't or isn't
    installed.

    Raises ValueError for another node in the chain, nodes of several kinds, weights or first states
    that are computed from the input, a first state that is stored and not zero, wrong shapes,
    coupled gates, clipping, lengths (sequence_lens), other activations than ours, a file that is
    no valid ONNX model, and where model and layers differ.
    """
    if not isinstance(node, str | None):
        raise ValueError(f"node is {shown(node)}, expected the name of a node, a text")
    if not isinstance(batch_first, bool | np.bool_):
        raise ValueError(f"batch_first is {shown(batch_first)}, expected True or False")
    graph = Graph(load_checked(model))
    graph = graph if node is None else cut_out(graph, node)
    part = chain(graph)
    found = [layer(graph, one) for one in part.nodes]
    if len({cell for cell, _ in found}) > 1:
        cells = ", ".join(name(cell) for cell, _ in found)
        raise ValueError(f"the model's layers are {cells}, expected one cell for all layers")
    cell, layers = check(found[0][0], [one for _, one in found])
    prove(graph, part, cell, layers, batch_first)
    return cell, layers
