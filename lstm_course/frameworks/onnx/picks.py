"""What a node does whatever the sizes are: a probe tries some sizes only."""

import numpy as np

# They hand on the numbers of their first input, or some of them.
HANDS_ON = {"Cast", "Dropout", "Expand", "Flatten", "Gather", "Identity", "Reshape", "Slice",
            "Split", "Squeeze", "Tile", "Transpose", "Unsqueeze"}
FAR = 2**31 - 1     # exporters write the end of an axis as this or a larger number


def picks_last(graph, node):
    """Whether a Gather or Slice takes the last entry of one axis, however long the axis is."""
    if node.op_type == "Gather":
        index = _constant(graph, node, 1)
        return index is not None and index.size == 1 and index.item() == -1
    if node.op_type != "Slice" or len(node.input) < 3:
        return False
    start, end, step = (_constant(graph, node, place) for place in (1, 2, 4))
    if start is None or end is None or start.size != 1 or start.item() != -1:
        return False
    return end.item() >= FAR and (len(node.input) < 5 or step is not None and step.item() == 1)


def trains(graph, node):
    """Whether a Dropout drops numbers: by its third input, unless that is a stored False."""
    if node.op_type != "Dropout" or len(node.input) < 3 or not node.input[2]:
        return False
    mode = _constant(graph, node, 2)
    return mode is None or bool(mode.any())


def zeros(graph, value):
    """Whether a value that depends on no input's numbers is made of stored zeros, at any size."""
    array = _stored(graph, value)
    if array is not None:
        return not array.any()
    node = graph.makers.get(value)
    if node is None:
        return False
    if node.op_type == "ConstantOfShape":
        from onnx import numpy_helper

        given = [one for one in node.attribute if one.name == "value"]
        return not any(numpy_helper.to_array(one.t).any() for one in given)
    if node.op_type == "Concat":
        return all(zeros(graph, one) for one in node.input)
    return node.op_type in HANDS_ON and zeros(graph, node.input[0])


def _constant(graph, node, place):
    return _stored(graph, node.input[place]) if place < len(node.input) else None


def _stored(graph, value):
    """The value as an array, None where it is no constant."""
    try:
        return np.asarray(graph.array(value, "a constant"))
    except ValueError:
        return None
