"""ONNX: files, other programs' models, what ONNX Runtime can't do, and what does not come over."""

import io
import re

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from onnx import helper, numpy_helper

from frameworks.hosts import OnnxRuntime, PyTorch
from frameworks.network import CELLS, SHAPES, D, H, draw, draw_task, in_numpy, same_bytes
from lstm_course.cells import gru_cho, lstm
from lstm_course.frameworks import cast, from_onnx, from_pytorch, run_onnx, to_onnx


@pytest.mark.parametrize("as_path", [str, lambda path: path], ids=["str", "Path"])
@pytest.mark.parametrize("cell", [CELLS[name] for name in OnnxRuntime.cells], ids=OnnxRuntime.cells)
def test_a_file_keeps_every_byte_and_runs(cell, as_path, tmp_path):
    layers = draw(cell, "stacked both ways", np.float32)
    path = as_path(tmp_path / "network.onnx")
    onnx.save(to_onnx(cell, layers), path)
    same_cell, back = from_onnx(path)
    assert same_cell is cell and same_bytes(back, layers)
    X, dH = draw_task(layers)
    np.testing.assert_allclose(run_onnx(path, X), in_numpy(cell, layers, X, dH)[0], rtol=1e-4,
                               atol=1e-5)


@pytest.mark.filterwarnings("ignore")       # the exporter is old, says PyTorch; it needs no package
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", ["rnn", "irnn", "lstm", "gru"])
def test_what_pytorch_writes_is_what_pytorch_has(name, shape):
    module = PyTorch.fresh(name, shape)
    file = io.BytesIO()
    torch.onnx.export(module, torch.ones(5, 1, D), file, dynamo=False)
    cell, back = from_onnx(onnx.load_from_string(file.getvalue()))
    assert cell is CELLS[name] and same_bytes(back, from_pytorch(module)[1])


def test_layers_may_differ_in_size():
    rng = np.random.default_rng(0)
    layers = cast([(lstm.init(rng, 4, 6), lstm.init(rng, 4, 6)), (lstm.init(rng, 12, 5),)],
                  np.float32)
    model = to_onnx(lstm, layers)
    assert same_bytes(from_onnx(model)[1], layers)
    X, dH = draw_task(layers)
    np.testing.assert_allclose(run_onnx(model, X), in_numpy(lstm, layers, X, dH)[0], atol=1e-6)


@pytest.mark.parametrize("shape", ["stacked", "both ways"])
def test_gru_cho_without_biases_has_none_there_either(shape):
    layers = [tuple(p._replace(b=np.zeros((3, 0, H), np.float32)) for p in layer)
              for layer in draw(gru_cho, shape, np.float32)]
    model = to_onnx(gru_cho, layers)
    assert not any(one.name.endswith("_B") for one in model.graph.initializer)
    cell, back = from_onnx(model)
    assert cell is gru_cho and same_bytes(back, layers)
    X, dH = draw_task(layers)
    np.testing.assert_allclose(run_onnx(model, X), in_numpy(gru_cho, layers, X, dH)[0], atol=1e-6)


@pytest.mark.parametrize("name", ["rnn", "irnn", "lstm", "gru"])
def test_without_biases_ours_are_zero(name):
    model = to_onnx(CELLS[name], draw(CELLS[name]))
    del model.graph.node[0].input[3]
    _, [(p,)] = from_onnx(model)
    assert all((bias == 0).all() for bias in p[2:])


@pytest.mark.parametrize("name", OnnxRuntime.cells)
def test_onnx_runtime_has_no_float64_still(name):
    """Where this fails, ONNX Runtime has learnt it: run_onnx and docs/frameworks.md can say so."""
    layers = draw(CELLS[name])
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4              # it would write to the terminal itself
    with pytest.raises(Exception, match="does not support double yet|find an implementation"):
        onnxruntime.InferenceSession(
            to_onnx(CELLS[name], layers).SerializeToString(), options,
            providers=["CPUExecutionProvider"]).run(None, {"X": draw_task(layers)[0]})


def test_a_model_of_float64_is_not_run():
    layers = draw(lstm)
    with pytest.raises(ValueError, match=r"^the model is not float32, and ONNX Runtime has RNN, "
                       r"LSTM and GRU in float32 only: cast\(layers, np.float32\) makes them so$"):
        run_onnx(to_onnx(lstm, layers), draw_task(layers)[0])


@pytest.mark.parametrize(("X", "words"), [
    (np.ones((5, 3, D)), "X is float64, expected float32 as the model"),
    (np.ones((5, 3, 7), np.float32), "X has shape (5, 3, 7), expected (T, B, 4) with T and B at "
                                     "least 1"),
    (np.ones((5, D), np.float32), "X has shape (5, 4), expected (T, B, 4) with T and B at least 1"),
    (np.ones((0, 3, D), np.float32), "X has shape (0, 3, 4), expected (T, B, 4) with T and B at "
                                     "least 1"),
])
def test_inputs_of_a_wrong_kind_are_told(X, words):
    with pytest.raises(ValueError, match=f"^{re.escape(words)}$"):
        run_onnx(to_onnx(lstm, draw(lstm, dtype=np.float32)), X)


def attribute(**settings):
    def change(graph):
        for name, value in settings.items():
            kept = [a for a in graph.node[0].attribute if a.name != name]
            del graph.node[0].attribute[:]
            graph.node[0].attribute.extend([*kept, helper.make_attribute(name, value)])
    return change


def weights(which, array):
    def change(graph):
        for one in graph.initializer:
            if one.name == f"layer_0_{which}":
                one.CopyFrom(numpy_helper.from_array(array, one.name))
    return change


def peepholes(graph):
    graph.initializer.append(numpy_helper.from_array(np.ones((1, 18)), "P"))
    graph.node[0].input.extend(["", "", "", "P"])


def lengths(graph):
    graph.initializer.append(numpy_helper.from_array(np.array([1, 5], np.int32), "lengths"))
    graph.node[0].input.append("lengths")


def without_R(graph):
    graph.node[0].input[2] = ""


def computed(graph):
    graph.node.insert(0, helper.make_node("Tanh", ["layer_0_W"], ["other"]))
    graph.node[1].input[1] = "other"


def relu(graph):
    graph.node.append(helper.make_node("Relu", ["H"], ["out"]))
    graph.output[0].name = "out"


def last_state(graph):
    graph.node[0].output.append("last")
    graph.node[1].input[0] = "last"


def other_cell(graph):
    graph.node[3].op_type = "RNN"
    graph.node[3].input[:] = [graph.node[3].input[0], "W", "R"]
    graph.initializer.extend([numpy_helper.from_array(np.ones((1, 6, 6)), "W"),
                              numpy_helper.from_array(np.ones((1, 6, 6)), "R")])


def only_the_input(graph):
    graph.output[0].name = "X"


@pytest.mark.parametrize(("change", "words"), [
    (weights("W", np.ones((1, 18, 4))),
     "W of LSTM layer_0 has shape (1, 18, 4), expected (1, 24, 4) for 4 gates of 6 hidden units"),
    (weights("W", np.ones((24, 4))),
     "W of LSTM layer_0 has shape (24, 4), expected (1, 24, 4) for 4 gates of 6 hidden units"),
    (weights("R", np.ones((1, 24, 5))),
     "R of LSTM layer_0 has shape (1, 24, 5), expected (1, 24, 6) for 4 gates of 6 hidden units"),
    (weights("R", np.ones((2, 24, 6))),
     "R of LSTM layer_0 has shape (2, 24, 6), expected (1, 24, 6) for 4 gates of 6 hidden units"),
    (weights("B", np.ones((1, 24))),
     "B of LSTM layer_0 has shape (1, 24), expected (1, 48) for 4 gates of 6 hidden units"),
    (weights("B", np.ones((1, 48), np.float32)),
     "b of layer 0, forward is float32, expected float64 as in all arrays"),
    (attribute(hidden_size=5),
     "W of LSTM layer_0 has shape (1, 24, 4), expected (1, 20, 4) for 4 gates of 5 hidden units"),
    (attribute(direction="sideways"),
     "LSTM layer_0 has the direction sideways, expected one of forward, reverse, bidirectional"),
    (attribute(layout=2), "LSTM layer_0 has layout=2, expected 0 (time first) or 1 (batch first)"),
    (attribute(input_forget=1), "LSTM layer_0 has input_forget=1, which couples "
     "the input gate and the forget gate, expected none"),
    (attribute(clip=3.0), "LSTM layer_0 has clip=3, which bounds what goes into the "
     "squashing functions, expected none"),
    (attribute(activations=["HardSigmoid", "Tanh", "Tanh"]),
     "LSTM layer_0 has the activations HardSigmoid, Tanh, Tanh, expected Sigmoid, Tanh, Tanh"),
    (peepholes, "the model's layers are peephole, lstm, lstm, expected one cell for all layers"),
    (lengths, "LSTM layer_0 has lengths (its input sequence_lens), expected none"),
    (without_R, "the model is no valid ONNX model: Node (layer_0)'s input 2 is marked single but "
                "has an empty string in the graph"),
    (computed, "input other of LSTM layer_0 is computed by Tanh, expected weights that are stored "
               "in the model"),
    (relu, "the model has a node Relu between its output and its input, expected RNN, LSTM and GRU "
           "only"),
    (last_state, "a layer above LSTM layer_0 takes its last state, expected its output Y"),
    (other_cell, "the model's layers are lstm, rnn, lstm, expected one cell for all layers"),
    (only_the_input, "the model has no RNN, LSTM or GRU on the way to its first output"),
])
def test_what_cannot_come_over_is_told(change, words):
    model = to_onnx(lstm, draw(lstm, "stacked"))
    change(model.graph)
    with pytest.raises(ValueError) as told:
        from_onnx(model)
    assert str(told.value) == words


@pytest.mark.parametrize("spelling", ["sigmoid", "SIGMOID"])
def test_the_usual_activations_may_be_spelt_out(spelling):
    layers = draw(lstm)
    model = to_onnx(lstm, layers)
    attribute(activations=[spelling, "Tanh", "tanh"], layout=0, clip=0.0)(model.graph)
    assert same_bytes(from_onnx(model)[1], layers)


@pytest.mark.parametrize(("content", "words"), [
    (b"a page of text", "is no ONNX file: "),
    (b"", "has no input or no output, expected one of each at least"),
])
@pytest.mark.parametrize("read", [from_onnx, lambda path: run_onnx(path, np.ones((1, 1, 1)))])
def test_a_file_of_something_else_is_told(read, content, words, tmp_path):
    path = tmp_path / "network.onnx"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=f"network.onnx {words}"):
        read(path)
