"""(cell, layers) -> an ONNX model."""

import numpy as np

from ...cells import gru, irnn, lstm_projection, peephole
from ..network import check, readers
from ..packing import to_rows
from .chain import chain
from .graph import Graph
from .operators import OPERATORS, OPSET, ORDER, PEEPHOLES
from .probe import prove


def to_onnx(cell, layers):
    """The network as an onnx.ModelProto, float32 or float64 as its arrays are.

    Its input is X (T, B, D), its output H (T, B, directions·H); ``onnx.save`` writes it to a file.
    Raises ValueError where (cell, layers) is no network, and for lstm_projection.
    """
    import onnx
    from onnx import helper, numpy_helper

    check(cell, layers)
    if cell is lstm_projection:
        raise ValueError("ONNX has no LSTM with a projection; PyTorch has one (proj_size)")
    nodes, arrays = [], {}
    below = "X"
    for k, layer in enumerate(layers):
        node, weights = _node(cell, layer, f"layer_{k}", below)
        H = len(readers(layer)) * layer[-1].W.shape[-1]
        # Y is (T, directions, B, H): the directions go side by side.
        below = "H" if k == len(layers) - 1 else f"layer_{k}_H"
        nodes += [node,
                  helper.make_node("Transpose", node.output, [f"{node.name}_turned"],
                                   perm=[0, 2, 1, 3]),
                  helper.make_node("Reshape", [f"{node.name}_turned", f"{node.name}_shape"],
                                   [below])]
        arrays |= {**weights, f"{node.name}_shape": np.array([0, 0, H])}
    first = layers[0][-1].W
    kind_of_number = helper.np_dtype_to_tensor_dtype(first.dtype)
    graph = helper.make_graph(
        nodes, "network",
        [helper.make_tensor_value_info("X", kind_of_number, ("T", "B", first.shape[-2]))],
        [helper.make_tensor_value_info("H", kind_of_number, ("T", "B", H))],
        [numpy_helper.from_array(array, name) for name, array in arrays.items()])
    opset = [helper.make_opsetid("", OPSET)]
    model = helper.make_model(graph, opset_imports=opset, producer_name="lstm_course",
                              ir_version=helper.find_min_ir_version_for(opset))
    onnx.checker.check_model(model, full_check=True)
    made = Graph(model)
    prove(made, chain(made), cell, layers, False)
    return model


def _node(cell, layer, label, below):
    """The layer's node, and its weights by name."""
    from onnx import helper

    rows = [to_rows(cell, p, ORDER[cell]) for p in readers(layer)]
    weights = {f"{label}_W": np.stack([r.W for r in rows]),
               f"{label}_R": np.stack([r.U for r in rows])}
    if rows[0].b_W is not None:
        weights[f"{label}_B"] = np.stack([np.concatenate((r.b_W, r.b_U)) for r in rows])
    inputs = [below, *weights]
    if cell is peephole:
        weights[f"{label}_P"] = np.stack([p.v[PEEPHOLES].ravel() for p in readers(layer)])
        inputs += ["", "", "", f"{label}_P"]
    settings = {"linear_before_reset": int(cell is gru)} if OPERATORS[cell] == "GRU" else {}
    if cell is irnn:
        settings["activations"] = ["Relu"] * len(rows)
    direction = "reverse" if layer[0] is None else ("forward", "bidirectional")[len(layer) - 1]
    node = helper.make_node(OPERATORS[cell], inputs, [f"{label}_Y"], name=label,
                            hidden_size=layer[-1].W.shape[-1], direction=direction, **settings)
    return node, weights
