"""ONNX: one node a layer, with both directions in it; files that other programs run.

Matrices are transposed, with the directions on a leading axis; the LSTM's gates stand in the order
i, o, f, c (our g), the GRU's in the order z, r, h (our n); two biases, one after the other;
sequences time-first as ours. ``linear_before_reset=1`` is our gru, 0 our gru_cho.
"""

import os

import numpy as np

from ..cells import gru, gru_cho, lstm, rnn
from .network import check, name
from .packing import Rows, from_rows, to_rows

OPERATORS = {rnn: "RNN", lstm: "LSTM", gru: "GRU", gru_cho: "GRU"}
ORDER = {rnn: "n", lstm: "iofg", gru: "zrn", gru_cho: "zrn"}
ACTIVATIONS = {"RNN": ["Tanh"], "LSTM": ["Sigmoid", "Tanh", "Tanh"], "GRU": ["Sigmoid", "Tanh"]}
OPSET = 14          # the first in which the three operators have their present form
# What may stand between two layers: it moves numbers about and changes none.
BETWEEN = {"Dropout", "Identity", "Reshape", "Squeeze", "Transpose"}


def to_onnx(cell, layers):
    """The network as an onnx.ModelProto, float32 or float64 as its arrays are.

    Its input is X (T, B, D), its output H (T, B, directions·H); ``onnx.save`` writes it to a file.
    Raises ValueError where (cell, layers) is no network.
    """
    import onnx
    from onnx import helper, numpy_helper

    check(cell, layers)
    nodes, arrays = [], {}
    below = "X"
    for k, layer in enumerate(layers):
        node, weights = _node(cell, layer, f"layer_{k}", below)
        H = len(layer) * layer[0].W.shape[-1]
        # Y is (T, directions, B, H): the directions go side by side.
        below = "H" if k == len(layers) - 1 else f"layer_{k}_H"
        nodes += [node,
                  helper.make_node("Transpose", node.output, [f"{node.name}_turned"],
                                   perm=[0, 2, 1, 3]),
                  helper.make_node("Reshape", [f"{node.name}_turned", f"{node.name}_shape"],
                                   [below])]
        arrays |= {**weights, f"{node.name}_shape": np.array([0, 0, H])}
    kind_of_number = helper.np_dtype_to_tensor_dtype(layers[0][0].W.dtype)
    graph = helper.make_graph(
        nodes, "network",
        [helper.make_tensor_value_info("X", kind_of_number,
                                       ("T", "B", layers[0][0].W.shape[-2]))],
        [helper.make_tensor_value_info("H", kind_of_number, ("T", "B", H))],
        [numpy_helper.from_array(array, name) for name, array in arrays.items()])
    opset = [helper.make_opsetid("", OPSET)]
    model = helper.make_model(graph, opset_imports=opset, producer_name="lstm_course",
                              ir_version=helper.find_min_ir_version_for(opset))
    onnx.checker.check_model(model, full_check=True)
    return model


def _node(cell, layer, label, below):
    """The layer's node, and its weights by name."""
    from onnx import helper

    rows = [to_rows(cell, p, ORDER[cell]) for p in layer]
    weights = {f"{label}_W": np.stack([r.W for r in rows]),
               f"{label}_R": np.stack([r.U for r in rows])}
    if rows[0].b_W is not None:
        weights[f"{label}_B"] = np.stack([np.concatenate((r.b_W, r.b_U)) for r in rows])
    settings = {"linear_before_reset": int(cell is gru)} if OPERATORS[cell] == "GRU" else {}
    node = helper.make_node(
        OPERATORS[cell], [below, *weights], [f"{label}_Y"], name=label,
        hidden_size=layer[0].W.shape[-1],
        direction="bidirectional" if len(layer) == 2 else "forward", **settings)
    return node, weights


def from_onnx(model):
    """An onnx.ModelProto, or the path of its file, -> (cell, layers), in arrays of their own.

    From the model's first output back to its input there must be one chain of RNN, LSTM or GRU
    nodes, with nothing between them that changes a number. The two biases are summed (the GRU's
    candidate keeps both where linear_before_reset=1); without biases, ours are zero, and gru_cho
    has none. A first state is not carried over.

    Raises ValueError for another node in the chain, nodes of several kinds, weights that are not
    stored in the model or are of a wrong shape, a wrong gate count, peepholes, coupled gates,
    clipping, lengths (sequence_lens), other activations than tanh and sigmoid, a direction
    "reverse", and for a file that is no ONNX model.
    """
    from onnx import numpy_helper

    model = _load(model)
    stored = {one.name: one for one in model.graph.initializer}
    stored |= {node.output[0]: node.attribute[0].t for node in model.graph.node
               if node.op_type == "Constant" and node.attribute[0].name == "value"}
    arrays = {name: numpy_helper.to_array(one) for name, one in stored.items()}
    found = [_layer(node, arrays) for node in _chain(model.graph)]
    if len({cell for cell, _ in found}) > 1:
        cells = ", ".join(name(cell) for cell, _ in found)
        raise ValueError(f"the model's layers are {cells}, expected one cell for all layers")
    return check(found[0][0], [layer for _, layer in found])


def _load(model):
    """An onnx.ModelProto, or the path of its file, -> the onnx.ModelProto."""
    import onnx
    from google.protobuf.message import DecodeError

    where = "the model"
    if not isinstance(model, onnx.ModelProto):
        where = os.fspath(model)
        try:
            model = onnx.load(where)
        except DecodeError as problem:
            raise ValueError(f"{where} is no ONNX file: {problem}") from problem
    if not model.graph.input or not model.graph.output:
        raise ValueError(f"{where} has no input or no output, expected one of each at least")
    return model


def _chain(graph):
    """The recurrent nodes, the first layer first."""
    makers = {output: node for node in graph.node for output in node.output}
    chain, wanted = [], graph.output[0].name
    while wanted in makers:
        node = makers[wanted]
        if node.op_type in ACTIVATIONS:
            if chain and wanted != node.output[0]:
                raise ValueError(f"a layer above {_label(node)} takes its last state, expected its "
                                 "output Y")
            chain.insert(0, node)
        elif node.op_type not in BETWEEN:
            raise ValueError(f"the model has a node {node.op_type} between its output and its "
                             "input, expected RNN, LSTM and GRU only")
        wanted = node.input[0]
    if not chain:
        raise ValueError("the model has no RNN, LSTM or GRU on the way to its first output")
    return chain


def _label(node):
    return f"{node.op_type} {node.name}".strip()


def _layer(node, arrays):
    """(cell, the layer's tuple of Params)."""
    from onnx import helper

    settings = {a.name: helper.get_attribute_value(a) for a in node.attribute}
    directions = _directions(node, settings)
    _check_settings(node, settings, directions)
    cell = {"RNN": rnn, "LSTM": lstm,
            "GRU": gru if settings.get("linear_before_reset", 0) else gru_cho}[node.op_type]
    W, R, B, lengths, P = (_stored(node, place, arrays) for place in (1, 2, 3, 4, 7))
    if W is None or R is None:
        raise ValueError(f"{_label(node)} lacks an input, expected X, W and R at least")
    if lengths is not None:
        raise ValueError(f"{_label(node)} has lengths (its input sequence_lens), expected none")
    if P is not None:
        raise ValueError(f"{_label(node)} has peepholes (its input P), expected none")
    H = settings.get("hidden_size", R.shape[-1])
    GH = len(ORDER[cell]) * H
    for field, array, expected in (("W", W, (directions, GH, W.shape[-1])),
                                   ("R", R, (directions, GH, H)), ("B", B, (directions, 2 * GH))):
        if array is not None and array.shape != expected:
            raise ValueError(f"{field} of {_label(node)} has shape {array.shape}, expected "
                             f"{expected} for {len(ORDER[cell])} gates of {H} hidden units")
    biases = [(None, None)] * directions if B is None else [np.split(b, 2) for b in B]
    rows = [Rows(w, r, *b) for w, r, b in zip(W, R, biases, strict=True)]
    return cell, tuple(from_rows(cell, one, ORDER[cell]) for one in rows)


def _directions(node, settings):
    """1 or 2."""
    direction = settings.get("direction", b"forward").decode()
    if direction not in ("forward", "bidirectional"):
        raise ValueError(f"{_label(node)} has the direction {direction}, expected forward or "
                         "bidirectional")
    return 2 if direction == "bidirectional" else 1


def _check_settings(node, settings, directions):
    """Refuse what changes the equations."""
    usual = ACTIVATIONS[node.op_type] * directions
    found = [a.decode() for a in settings.get("activations", [])] or usual
    if [a.lower() for a in found] != [a.lower() for a in usual]:
        raise ValueError(f"{_label(node)} has the activations {', '.join(found)}, expected "
                         + ", ".join(usual))
    for setting in ("clip", "input_forget"):
        if settings.get(setting, 0):
            raise ValueError(f"{_label(node)} has {setting}={settings[setting]:g}, expected none")
    if settings.get("layout", 0) not in (0, 1):
        raise ValueError(f"{_label(node)} has layout={settings['layout']}, expected 0 (time first) "
                         "or 1 (batch first)")


def _stored(node, place, arrays):
    """The array at a place of the node's inputs, or None where there is none."""
    label = node.input[place] if place < len(node.input) else ""
    if label and label not in arrays:
        raise ValueError(f"input {label} of {_label(node)} is computed, expected weights that are "
                         "stored in the model")
    return arrays.get(label)


def run_onnx(model, X):
    """Run an onnx.ModelProto, or the file of that path, by ONNX Runtime: X (T, B, D) -> H.

    H is the model's first output, (T, B, directions·H) in a model of ``to_onnx``. ONNX Runtime has
    these operators in float32 only (1.31: "does not support double yet"), so a network of float64
    must be made into a model as ``to_onnx(cell, cast(layers, np.float32))``.

    Raises ValueError where the model or X is not float32, X has not the shape (T, B, D), or the
    file is no ONNX model.
    """
    import onnx
    import onnxruntime

    model = _load(model)
    first = model.graph.input[0]
    if first.type.tensor_type.elem_type != onnx.TensorProto.FLOAT:
        raise ValueError("the model is not float32, and ONNX Runtime has RNN, LSTM and GRU in "
                         "float32 only: cast(layers, np.float32) makes them so")
    D = first.type.tensor_type.shape.dim[-1].dim_value
    if X.dtype != np.float32:
        raise ValueError(f"X is {X.dtype}, expected float32 as the model")
    if X.ndim != 3 or 0 in X.shape or X.shape[2] != D:
        raise ValueError(f"X has shape {X.shape}, expected (T, B, {D}) with T and B at least 1")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1                # our layers are small
    session = onnxruntime.InferenceSession(model.SerializeToString(), options,
                                           providers=["CPUExecutionProvider"])
    return session.run([model.graph.output[0].name], {first.name: X})[0]
