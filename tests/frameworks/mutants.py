"""Valid ONNX models with one or two things changed at random, as broken tools leave them."""

from contextlib import suppress

import numpy as np
from onnx import ModelProto, helper, numpy_helper

OPS = ["LSTM", "GRU", "RNN", "Transpose", "Reshape", "Identity", "Squeeze", "Relu", "Neg", "Slice",
       "Dropout", "Softmax", "Concat", "Nonsense", "Loop", "If"]
NAMES = ["direction", "hidden_size", "layout", "clip", "input_forget", "activations", "perm",
         "linear_before_reset", "nonsense", "axes", "allowzero"]
VALUES = [0, 1, 2, -1, 7, 10**6, 2**40, 0.5, float("nan"), "reverse", "bidirectional", "forward",
          "tanh", b"\xff\xfe", [0], [1, 0, 2], [0, 2, 1, 3], [3, 2, 1, 0], [2, 1, 0, 3], [-1, 5],
          ["Tanh"], ["Relu"], ["Sigmoid", "Tanh", "Tanh"], ["LeakyRelu", "Tanh", "Tanh"]]


def mutant(rng, model):
    """A copy of the model with one to three changes, and their names."""
    changed = ModelProto()
    changed.CopyFrom(model)
    done = []
    for _ in range(rng.integers(1, 4)):
        change = CHANGES[rng.integers(len(CHANGES))]
        with suppress(ValueError, TypeError):       # what is broken already can't always be changed
            change(rng, changed)
        done.append(change.__name__)
    return changed, done


def pick(rng, items):
    return items[rng.integers(len(items))]


def values(graph):
    """The names of all values."""
    return ([one.name for one in (*graph.initializer, *graph.input)]
            + [value for node in graph.node for value in (*node.input, *node.output)] + ["", "new"])


def delete_node(rng, model):
    if model.graph.node:
        del model.graph.node[rng.integers(len(model.graph.node))]


def duplicate_node(rng, model):
    if model.graph.node:
        like = pick(rng, model.graph.node)
        node = model.graph.node.add()
        node.CopyFrom(like)
        if node.output and rng.random() < 0.5:
            node.output[0] += "_again"


def swap_nodes(rng, model):
    if model.graph.node:
        one, other = pick(rng, model.graph.node), pick(rng, model.graph.node)
        kept = type(one)()
        kept.CopyFrom(one)
        one.CopyFrom(other)
        other.CopyFrom(kept)


def insert_node(rng, model):
    """A transposition, a reshape or an identity between two values."""
    nodes = model.graph.node
    if not nodes:
        return
    place = int(rng.integers(len(nodes)))
    node = nodes[place]
    if not node.input:
        return
    value, new = node.input[0], f"inserted_{len(nodes)}"
    kind = pick(rng, ["Transpose", "Identity", "Reshape"])
    made = helper.make_node(kind, [value], [new])
    if kind == "Transpose":
        perm = [1, 0, 2] if rng.random() < 0.7 else [int(k) for k in rng.permutation(3)]
        made.attribute.append(helper.make_attribute("perm", perm))
    if kind == "Reshape":
        shape = pick(rng, [[0, 0, -1], [-1, 3, 4], [0, -1, 4], [4, -1, 0], [1, -1, 4]])
        name = f"shape_{len(nodes)}"
        model.graph.initializer.append(numpy_helper.from_array(np.array(shape), name))
        made.input.append(name)
    node.input[0] = new
    nodes.insert(place, made)


def rename_input(rng, model):
    node = pick(rng, model.graph.node) if model.graph.node else None
    if node is not None and node.input:
        node.input[rng.integers(len(node.input))] = pick(rng, values(model.graph))


def rename_output(rng, model):
    node = pick(rng, model.graph.node) if model.graph.node else None
    if node is not None and node.output:
        node.output[rng.integers(len(node.output))] = pick(rng, values(model.graph))


def add_input(rng, model):
    if model.graph.node:
        pick(rng, model.graph.node).input.append(pick(rng, values(model.graph)))


def change_operator(rng, model):
    if model.graph.node:
        pick(rng, model.graph.node).op_type = pick(rng, OPS)


def change_domain(rng, model):
    if model.graph.node:
        pick(rng, model.graph.node).domain = pick(rng, ["com.microsoft", "ai.onnx", "x"])
        if rng.random() < 0.5:
            model.opset_import.append(helper.make_opsetid("x", 1))


def change_attribute(rng, model):
    node = pick(rng, model.graph.node) if model.graph.node else None
    if node is None:
        return
    if node.attribute and rng.random() < 0.5:
        name = pick(rng, node.attribute).name
        kept = [a for a in node.attribute if a.name != name]
        del node.attribute[:]
        node.attribute.extend(kept)
    else:
        name = pick(rng, NAMES)
    if rng.random() < 0.7:
        node.attribute.append(helper.make_attribute(name, pick(rng, VALUES)))


def change_dims(rng, model):
    """The dims of stored numbers or of the input."""
    tensor = pick(rng, model.graph.initializer) if model.graph.initializer else None
    if tensor is not None and tensor.dims and rng.random() < 0.6:
        what = rng.integers(4)
        if what == 0:
            tensor.dims[rng.integers(len(tensor.dims))] = pick(rng, [0, 1, 2, -1, 2**40])
        elif what == 1:
            kept = [int(d) for d in rng.permutation(tensor.dims)]
            tensor.dims[:] = kept
        elif what == 2:
            del tensor.dims[:]
        else:
            tensor.dims.append(1)
    elif model.graph.input:
        dims = pick(rng, model.graph.input).type.tensor_type.shape.dim
        if dims:
            pick(rng, dims).dim_value = pick(rng, [0, 1, 3, 4, 5, -2, 10**9])


def change_numbers(rng, model):
    if model.graph.initializer:
        tensor = pick(rng, model.graph.initializer)
        array = numpy_helper.to_array(tensor) if tensor.data_type in (1, 11, 7) else None
        if array is not None and array.size:
            array = array.copy()
            array.flat[rng.integers(array.size)] = pick(rng, [0, 1, 5, -1, 100])
            tensor.CopyFrom(numpy_helper.from_array(array, tensor.name))


def change_type(rng, model):
    if rng.random() < 0.5 and model.graph.initializer:
        pick(rng, model.graph.initializer).data_type = int(rng.integers(0, 24))
    elif model.graph.input:
        pick(rng, model.graph.input).type.tensor_type.elem_type = int(rng.integers(0, 24))


def change_opset(rng, model):
    if model.opset_import:
        model.opset_import[0].version = int(pick(rng, [-1, 0, 1, 6, 7, 13, 21, 25, 40, 10**6]))
    model.ir_version = int(pick(rng, [0, 3, 8, 10, 99]))


def delete_stored(rng, model):
    if model.graph.initializer:
        del model.graph.initializer[rng.integers(len(model.graph.initializer))]


def delete_bytes(rng, model):
    if model.graph.initializer:
        tensor = pick(rng, model.graph.initializer)
        tensor.raw_data = tensor.raw_data[:int(rng.integers(len(tensor.raw_data) + 1))]


def first_state(rng, model):
    """A first state for a layer of the model."""
    node = pick(rng, model.graph.node) if model.graph.node else None
    if node is None or node.op_type not in ("LSTM", "GRU", "RNN"):
        return
    while len(node.input) < 6:
        node.input.append("")
    name = f"state_{len(model.graph.initializer)}"
    node.input[5] = name
    value = rng.standard_normal((1, pick(rng, [1, 3, 5]), 6)) * (rng.random() < 0.7)
    model.graph.initializer.append(numpy_helper.from_array(value.astype(np.float32), name))


def other_output(rng, model):
    if model.graph.output:
        pick(rng, model.graph.output).name = pick(rng, values(model.graph))


CHANGES = [delete_node, duplicate_node, swap_nodes, insert_node, insert_node, rename_input,
           rename_output, add_input, change_operator, change_domain, change_attribute,
           change_attribute, change_dims, change_numbers, change_type, change_opset, delete_stored,
           delete_bytes, first_state, other_output]
