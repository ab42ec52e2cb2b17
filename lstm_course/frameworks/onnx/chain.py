"""The recurrent nodes of a graph, the first layer first, and what else they take."""

from collections import namedtuple

from .graph import foreign
from .operators import ACTIVATIONS, BETWEEN, MOVES, label
from .picks import picks_last, trains, zeros

# nodes: one a layer. X: the name of what the first of them is made from; output: of what comes out.
Part = namedtuple("Part", "nodes X output")


def chain(graph):
    """The Part from the model's first output back to its input."""
    output = wanted = graph.model.graph.output[0].name
    graph.above([output])               # refuses a circle
    found = []
    while wanted in graph.makers:
        node = graph.makers[wanted]
        if recurrent(node):
            if found and wanted != node.output[0]:
                raise ValueError(f"a layer above {label(node)} takes its last state, expected its "
                                 "output Y")
            found.insert(0, node)
            wanted = node.input[0]
        else:
            wanted = _through(graph, node, behind=not found)
    if not found:
        raise ValueError("the model has no RNN, LSTM or GRU on the way to its first output")
    if wanted not in graph.inputs:
        raise ValueError(f"{label(found[0])} reads {wanted or 'nothing'}, expected an input of the "
                         "model")
    for node in found:
        _check_states(graph, node, wanted)
    return Part(found, wanted, output)


def recurrent(node):
    return node.op_type in ACTIVATIONS and not foreign(node)


def _through(graph, node, behind):
    """What a node around the layers moves about: the one of its inputs that depends on an input.

    Constants may stand beside it. Behind the layers the last step may be picked.
    """
    if foreign(node):
        raise ValueError(f"the model has a node {node.op_type} of {node.domain} between its output "
                         "and its input, expected RNN, LSTM and GRU of ONNX only")
    if node.op_type not in BETWEEN and not (behind and picks_last(graph, node)) or trains(
            graph, node):
        raise ValueError(f"the model has a node {node.op_type} between its output and its input, "
                         "expected RNN, LSTM and GRU only")
    moved = node.input if node.op_type == "Concat" else node.input[:1]
    if len(moved) != 1:
        raise ValueError(f"the model branches at {label(node)}, expected one chain of layers")
    return moved[0]


def _check_states(graph, node, X):
    """First states and lengths: of zeros, or of inputs of the model other than X."""
    for place, what in ((4, "lengths (its input sequence_lens)"), (5, "a first hidden state"),
                        (6, "a first cell state")):
        value = node.input[place] if place < len(node.input) else ""
        if not value:
            continue
        sources = graph.sources(value)
        if place == 4 and sources:
            raise ValueError(f"{label(node)} has {what} that come from an input of the model, "
                             "expected none")
        if X in sources:
            raise ValueError(f"{label(node)} has {what} that is computed from the model's input, "
                             "expected zeros")
        if place > 4 and value in graph.initializers and graph.array(value, what).any():
            raise ValueError(f"{label(node)} has {what} that isn't zero and no input of the model, "
                             "expected zeros")
        if place > 4 and value in graph.makers and not sources and not zeros(graph, value):
            raise ValueError(f"{label(node)} has {what} that is computed, expected zeros")
        if place > 4 and sources:
            strange = next((one for one in graph.above([value])
                            if one.op_type not in MOVES or foreign(one)
                            if graph.sources(one.output[0]) & sources), None)
            if strange is not None:
                raise ValueError(f"{label(node)} has {what} that {label(strange)} computes, "
                                 "expected an input of the model as it is")
