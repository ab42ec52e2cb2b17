"""One layer taken out of a bigger graph, as a model of its own."""

import numpy as np

from ..network import shown
from .chain import recurrent
from .graph import Graph
from .load import words
from .operators import label


def cut_out(graph, name):
    """The graph of the node of this name alone: its weights stored, its input X an input.

    First states that come from elsewhere in the model become inputs, too. Raises ValueError where
    there is no such node or not one alone.
    """
    from onnx import NodeProto, helper, numpy_helper

    node = _find(graph, name)
    kept = NodeProto()
    kept.CopyFrom(node)
    weights, inputs = [], []
    for place, value in enumerate(node.input):
        if not value:
            continue
        kept.input[place] = new = f"input_{place}"
        if place == 0:
            inputs.append(new)
        elif place in (5, 6) and graph.sources(value):
            inputs.append(new)
        elif place in (5, 6) and value in graph.makers:
            if _of_shapes(graph, value, node).any():
                raise ValueError(f"{label(node)} has a first state that isn't zero and no input of "
                                 "the model, expected zeros")
            kept.input[place] = ""
        else:
            weights.append(numpy_helper.from_array(
                graph.array(value, f"input {value} of {label(node)}"), new))
    output = next((one for one in node.output if one), None)
    if output is None or 0 in (len(node.input), len(weights)) or not inputs:
        raise ValueError(f"{label(node)} lacks an input or its output, expected X, W and R at "
                         "least, and Y or its last state")
    number = weights[0].data_type
    values = [helper.make_tensor_value_info(one, number, (None,) * 3) for one in inputs]
    del kept.output[:]
    kept.output.extend(node.output)
    model = helper.make_model(
        helper.make_graph([kept], "layer", values, [helper.make_empty_tensor_value_info(output)],
                          weights),
        opset_imports=graph.model.opset_import, ir_version=graph.model.ir_version)
    return Graph(model)


def _find(graph, name):
    found = [node for node in graph.model.graph.node if node.name == name]
    names = ", ".join(node.name or "one without a name" for node in graph.model.graph.node
                      if recurrent(node)) or "none"
    if len(found) != 1:
        raise ValueError(f"the model has {len(found)} nodes of the name {shown(name)}, expected "
                         f"one; its RNN, LSTM and GRU nodes are: {names}")
    if not recurrent(found[0]):
        raise ValueError(f"the node {name} is {found[0].op_type}, expected RNN, LSTM or GRU; the "
                         f"model's are: {names}")
    return found[0]


def _of_shapes(graph, value, node):
    """A state that is made from shapes alone, for inputs of some size."""
    from onnx.reference import ReferenceEvaluator

    nodes = graph.above([value])
    taken = {one for below in nodes for one in below.input}
    inputs = [info for name, info in graph.inputs.items() if name in taken]
    feed = {info.name: np.zeros([max(dim.dim_value, 0) or 5
                                 for dim in info.type.tensor_type.shape.dim], np.float32)
            for info in inputs}
    try:
        return np.asarray(ReferenceEvaluator(graph.part(nodes, inputs, [value])).run(None, feed)[0])
    except Exception as problem:
        raise ValueError(f"the first state of {label(node)} can't be computed: "
                         f"{words(problem)}") from problem
