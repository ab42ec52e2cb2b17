"""ONNX: models that compute something else than their layers, and broken files."""

import os
import sys

import numpy as np
import onnx
import pytest
from onnx import helper, numpy_helper

from frameworks.network import CELLS, D, H, draw
from lstm_course.cells import lstm
from lstm_course.frameworks import from_onnx, to_onnx

SINGLE = np.float32


def model_of(shape="one", name="lstm", dtype=np.float32):
    return to_onnx(CELLS[name], draw(CELLS[name], shape, dtype))


def put_before(model, place, kind, *more, **settings):
    """A node between node number ``place`` and its first input."""
    node = model.graph.node[place]
    made = helper.make_node(kind, [node.input[0], *more], [f"moved_{place}"], **settings)
    node.input[0] = f"moved_{place}"
    model.graph.node.insert(place, made)


def store(model, name, array):
    model.graph.initializer.append(numpy_helper.from_array(np.asarray(array), name))
    return name


def exchanged_at_the_start(model):
    put_before(model, 0, "Transpose", perm=[1, 0, 2])


def exchanged_between_layers(model):
    put_before(model, 3, "Transpose", perm=[1, 0, 2])


def exchanged_at_the_end(model):
    del model.graph.node[-1].input[:]
    model.graph.node[-1].input.extend(["turned", store(model, "flat", [0, 0, H])])
    model.graph.node.insert(len(model.graph.node) - 1, helper.make_node(
        "Transpose", [model.graph.node[-2].output[0]], ["turned"], perm=[1, 0, 2, 3]))


def features_into_time(model):
    """X (T, B, D) is read as (T·D/4, B, 4), by a reshape that fits each size."""
    put_before(model, 0, "Reshape", store(model, "other", [-1, 3, D]))


def directions_merged_wrongly(model):
    """Y (T, 2, B, H) is reshaped without the transposition."""
    model.graph.node[2].input[:] = [model.graph.node[0].output[0],
                                    store(model, "merged", [0, -1, 2 * H])]
    del model.graph.node[1]


def first_state(value):
    def change(model):
        model.graph.node[0].input.extend(["", "", store(model, "state", value)][-1:]
                                         if len(model.graph.node[0].input) == 5 else
                                         ["", store(model, "state", value)])
        for axis, n in ((0, 5), (1, 3)):
            model.graph.input[0].type.tensor_type.shape.dim[axis].dim_value = n
    return change


def first_state_of_the_input(model):
    """The mean of X is the first state."""
    node = model.graph.node[0]
    model.graph.node.insert(0, helper.make_node("ReduceMean", ["X"], ["mean"], axes=[0],
                                                keepdims=1))
    model.graph.node.insert(1, helper.make_node("Pad", ["mean", store(model, "pads",
                                                                      [0, 0, 0, 0, 0, 2])], ["s"]))
    node.input.extend(["", "s"])


def constant_as_X(model):
    model.graph.node[0].input[0] = store(model, "fixed", np.ones((5, 3, D), SINGLE))


def foreign_operator(model):
    model.graph.node[0].domain = "com.example"
    model.opset_import.append(helper.make_opsetid("com.example", 1))


def foreign_move(model):
    put_before(model, 0, "Identity")
    model.graph.node[0].domain = "com.example"
    model.opset_import.append(helper.make_opsetid("com.example", 1))


def circle(model):
    put_before(model, 0, "Identity")
    model.graph.node[0].input[0] = model.graph.node[-1].output[0]


def dropout_that_trains(model):
    put_before(model, 0, "Dropout", store(model, "ratio", SINGLE(0.5)),
               store(model, "training", np.bool_(True)))


def leaky(model):
    model.graph.node[0].attribute.append(helper.make_attribute(
        "activations", ["LeakyRelu", "Tanh", "Tanh"]))


def half_of_the_activations(model):
    model.graph.node[0].attribute.append(helper.make_attribute("activations", ["Tanh"] * 3))


def random_weights(model):
    model.graph.node.insert(0, helper.make_node("RandomNormal", [], ["W"], shape=[1, 24, 4]))
    model.graph.node[1].input[1] = "W"


def scalar_W(model):
    model.graph.initializer[0].CopyFrom(numpy_helper.from_array(SINGLE(1), "layer_0_W"))


def truncated(model):
    model.graph.initializer[0].raw_data = model.graph.initializer[0].raw_data[:7]


def dims(*found):
    def change(model):
        for dim, n in zip(model.graph.input[0].type.tensor_type.shape.dim, found, strict=True):
            if n is not None:
                dim.dim_value = n
    return change


def opset(version):
    def change(model):
        model.opset_import[0].version = version
    return change


def branch(model):
    put_before(model, 0, "If")
    graph = helper.make_graph([], "g", [], [])
    model.graph.node[0].attribute.extend([helper.make_attribute("then_branch", graph),
                                          helper.make_attribute("else_branch", graph)])


def half(model):
    model.graph.input[0].type.tensor_type.elem_type = onnx.TensorProto.FLOAT16


@pytest.mark.parametrize(("shape", "change", "words"), [
    ("one", exchanged_at_the_start, "the model "),
    ("stacked", exchanged_between_layers, "the model "),
    ("one", exchanged_at_the_end, "the model "),
    ("one", features_into_time, "the model "),
    ("both ways", directions_merged_wrongly, "the model computes something else than its layers"),
    ("one", first_state(np.ones((1, 3, H), SINGLE)), "LSTM layer_0 has a first hidden state that "
                                                     "isn't zero and no input of the model"),
    ("one", first_state(np.full((1, 3, H), 1e-3, SINGLE)), "LSTM layer_0 has a first hidden state"),
    ("one", first_state_of_the_input, "LSTM layer_0 has a first hidden state that is computed from "
                                      "the model's input, expected zeros"),
    ("one", constant_as_X, "LSTM layer_0 reads fixed, expected an input of the model"),
    ("one", foreign_operator, "the model has a node LSTM of com.example between"),
    ("one", foreign_move, "the model has a node Identity of com.example between"),
    ("one", circle, "the model is no valid ONNX model: Nodes in a graph must be topologically"),
    ("one", dropout_that_trains, "the model has a node Dropout between its output and its input"),
    ("one", leaky, "LSTM layer_0 has the activations LeakyRelu, Tanh, Tanh, expected Sigmoid, "
                   "Tanh, Tanh"),
    ("both ways", half_of_the_activations, "LSTM layer_0 has the activations Tanh, Tanh, Tanh, "
                                           "expected Sigmoid, Tanh, Tanh, Sigmoid, Tanh, Tanh"),
    ("one", random_weights, "input W of LSTM layer_0 is computed by RandomNormal"),
    ("one", scalar_W, "W of LSTM layer_0 has shape (), expected (1, 24, 1)"),
    ("one", truncated, "the model is no valid ONNX model: TensorProto "),
    ("one", dims(None, None, 7), "the model's input X has the shape (None, None, 7), expected "
                                 "(T, B, 4)"),
    ("one", dims(-3, None, None), "the model's input X has the shape (-3, None, 4), expected sizes "
                                  "of at least 1"),
    ("one", dims(10**9, 10**9, None), "the model takes 1000000000 steps of 1000000000 sequences"),
    ("one", opset(1000), "the model is of opset 1000, expected "),
    ("one", opset(-1), "the model is of opset -1, expected 7 or later"),
    ("one", opset(6), "the model is of opset 6, expected 7 or later"),
    ("one", branch, "the model "),
    ("one", half, "the model has inputs that are neither float32 nor float64"),
])
@pytest.mark.parametrize("runtime", [True, False], ids=["ONNX Runtime", "evaluator"])
def test_what_is_not_its_layers_is_refused(shape, change, words, runtime, monkeypatch):
    if not runtime:
        monkeypatch.setitem(sys.modules, "onnxruntime", None)
    model = model_of(shape)
    change(model)
    with pytest.raises(ValueError) as told:
        from_onnx(model)
    assert str(told.value).startswith(words) and "\n" not in str(told.value)


def test_the_proof_names_the_difference():
    model = model_of("both ways")
    directions_merged_wrongly(model)
    with pytest.raises(ValueError, match=r"on random inputs the largest difference is \d\.\d+$"):
        from_onnx(model)


def test_external_data_that_lack_are_told(tmp_path):
    path = tmp_path / "network.onnx"
    onnx.save(model_of(), path, save_as_external_data=True, location="weights", size_threshold=0)
    assert from_onnx(path)[0] is lstm
    (tmp_path / "weights").unlink()
    with pytest.raises(ValueError, match="network.onnx lacks its external data: "):
        from_onnx(path)


def test_half_a_file_is_told(tmp_path):
    path = tmp_path / "network.onnx"
    content = model_of().SerializeToString()
    for length in range(1, len(content), len(content) // 40):
        path.write_bytes(content[:length])
        with pytest.raises(ValueError, match="network.onnx|^the model "):
            from_onnx(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_told_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.onnx")
    with pytest.raises(ValueError, match=r"pipe\.onnx is a pipe or a device, expected an ONNX"):
        from_onnx(tmp_path / "pipe.onnx")
