"""ONNX: what a probe of a few sizes and ordinary numbers alone would not see."""

import numpy as np
import pytest
from onnx import helper

from frameworks.network import CELLS, D, H, draw
from frameworks.test_onnx_proof import model_of, put_before, store
from lstm_course.frameworks import from_onnx, run_onnx, to_onnx


def cut(start, end, axis, place=0):
    """A Slice of whole numbers before node number `place`."""
    def change(model):
        put_before(model, place, "Slice", store(model, "from", [start]), store(model, "to", [end]),
                   store(model, "axis", [axis]))
    return change


def dropout_between_layers(model):
    put_before(model, 3, "Dropout", store(model, "ratio", np.float32(0.5)),
               store(model, "training", np.bool_(True)))


def first_state_of_the_length(model):
    """One where X has more than 20 steps, else zero."""
    node = model.graph.node[0]
    for made in (helper.make_node("Shape", ["X"], ["sizes"]),
                 helper.make_node("Gather", ["sizes", store(model, "zero", 0)], ["T"]),
                 helper.make_node("Greater", ["T", store(model, "twenty", 20)], ["long"]),
                 helper.make_node("Cast", ["long"], ["one"], to=1),
                 helper.make_node("Gather", ["sizes", store(model, "place", [1])], ["B"]),
                 helper.make_node("Concat", [store(model, "front", [1]), "B",
                                             store(model, "back", [H])], ["shape"], axis=0),
                 helper.make_node("Expand", ["one", "shape"], ["state"])):
        model.graph.node.insert(len(model.graph.node) - len(ends(model, node)), made)
    node.input.extend(["", "state"])


def ends(model, node):
    """The nodes from this one on."""
    nodes = list(model.graph.node)
    return nodes[nodes.index(node):]


@pytest.mark.parametrize(("shape", "change", "words"), [
    ("one", cut(0, 512, 0), "a node Slice"),
    ("one", cut(-512, 2**31, 0), "a node Slice"),
    ("one", cut(0, 512, 1), "a node Slice"),
    ("one", cut(-1, 20, 0, place=1), "a node Slice"),
    ("stacked", cut(0, 512, 0, place=3), "a node Slice"),
    ("stacked", dropout_between_layers, "a node Dropout"),
    ("one", first_state_of_the_length, "a first hidden state that is computed, expected zeros"),
])
def test_what_shows_at_other_sizes_alone_is_refused(shape, change, words):
    model = model_of(shape)
    change(model)
    with pytest.raises(ValueError, match=words):
        from_onnx(model)


def test_the_last_step_may_be_picked():
    model = model_of()
    cut(-1, 2**63 - 1, 0, place=1)(model)
    cell, layers = from_onnx(model)
    assert cell is CELLS["lstm"]
    X = np.random.default_rng(1).standard_normal((30, 2, D)).astype(np.float32)
    np.testing.assert_allclose(run_onnx(model, X).reshape(2, H),
                               run_onnx(to_onnx(cell, layers), X)[-1], atol=1e-6)


@pytest.mark.parametrize("scale", [1, 1e-3, 1e-6])
def test_entries_with_small_weights_are_heard(scale):
    """The model exchanges two entries of X, whose weights are small as their numbers are large."""
    (p,), = draw(CELLS["lstm"], "one", np.float32)
    W = p.W.copy()
    W[:, 1:3] *= scale
    model = to_onnx(CELLS["lstm"], [(p._replace(W=W),)])
    from_onnx(model)
    put_before(model, 0, "Reshape", store(model, "square", [0, 0, 2, D // 2]))
    put_before(model, 1, "Transpose", perm=[0, 1, 3, 2])
    put_before(model, 2, "Reshape", store(model, "flat", [0, 0, D]))
    with pytest.raises(ValueError, match="the model computes something else than its layers"):
        from_onnx(model)
