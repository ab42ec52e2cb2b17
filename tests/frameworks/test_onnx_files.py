"""ONNX: real files that get through, of PyTorch's exporters and of others."""

import io
import warnings

import numpy as np
import onnx
import pytest
import torch
from onnx import helper, numpy_helper

from frameworks.network import CELLS, D, H, draw, same_bytes
from frameworks.test_onnx_proof import SINGLE, model_of, store
from lstm_course.cells import lstm
from lstm_course.frameworks import from_onnx, from_pytorch, proof, run_onnx, to_onnx


def exported(module, *inputs, **settings):
    """What PyTorch's exporter writes."""
    file = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")         # the exporter is old, says PyTorch
        torch.onnx.export(module.eval(), inputs, file, dynamo=False, **settings)
    return onnx.load_from_string(file.getvalue())


@pytest.mark.parametrize("settings", [
    {"do_constant_folding": False}, {"keep_initializers_as_inputs": True},
    {"dynamic_axes": {"x": {0: "T", 1: "B"}}, "input_names": ["x"]}], ids=lambda s: next(iter(s)))
@pytest.mark.parametrize("kind", ["RNN", "LSTM", "GRU"])
def test_real_exports_come_over(kind, settings):
    module = getattr(torch.nn, kind)(D, H, num_layers=2, bidirectional=True)
    cell, layers = from_onnx(exported(module, torch.ones(5, 3, D), **settings))
    assert same_bytes(layers, from_pytorch(module)[1])


@pytest.mark.parametrize("kind", ["RNN", "LSTM", "GRU"])
@pytest.mark.parametrize("dynamic", [False, True])
def test_batch_first_must_be_meant(kind, dynamic):
    module = getattr(torch.nn, kind)(D, H, batch_first=True)
    axes = {"dynamic_axes": {"x": {0: "B", 1: "T"}}, "input_names": ["x"]} if dynamic else {}
    model = exported(module, torch.ones(4, 4, D), **axes)
    with pytest.raises(ValueError, match=r"the model takes X as \(B, T, D\) .* batch_first=True"):
        from_onnx(model)
    assert same_bytes(from_onnx(model, batch_first=True)[1], from_pytorch(module)[1])
    with pytest.raises(ValueError, match=r"^the model takes X as \(T, B, D\), expected "):
        from_onnx(exported(torch.nn.GRU(D, H), torch.ones(5, 3, D)), batch_first=True)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kind", ["LSTM", "GRU", "RNN"])
def test_the_newer_exporter_works_here_and_its_files_come_over(kind, tmp_path):
    """It writes an RNN as single steps, which are no layer."""
    module = getattr(torch.nn, kind)(D, H).eval()
    torch.onnx.export(module, (torch.ones(5, 3, D),), tmp_path / "network.onnx", verbose=False)
    if kind == "RNN":
        with pytest.raises(ValueError, match="^the model (has|branches)"):
            from_onnx(tmp_path / "network.onnx")
    else:
        _, layers = from_onnx(tmp_path / "network.onnx")
        assert same_bytes(layers, from_pytorch(module)[1])


class Around(torch.nn.Module):
    """An LSTM with something around it."""

    def __init__(self, forward):
        super().__init__()
        self.r = torch.nn.LSTM(D, H, num_layers=2)
        self.h, self.c = (torch.nn.Parameter(torch.randn(2, 3, H)) for _ in range(2))
        self.out = torch.nn.Linear(H, 7)
        self.way = forward

    def forward(self, *inputs):
        return self.way(self, *inputs)


def test_learned_first_states_are_refused():
    model = exported(Around(lambda self, x: self.r(x, (self.h, self.c))[0]), torch.ones(5, 3, D))
    with pytest.raises(ValueError, match="has a first hidden state that isn't zero"):
        from_onnx(model)


def test_first_states_that_are_inputs_come_over():
    module = Around(lambda self, x, h, c: self.r(x, (h, c))[0])
    model = exported(module, torch.ones(5, 3, D), module.h, module.c)
    assert same_bytes(from_onnx(model)[1], from_pytorch(module.r)[1])


def test_first_states_that_are_inputs_and_changed_are_refused():
    module = Around(lambda self, x, h, c: self.r(x, (2 * h, c))[0])
    model = exported(module, torch.ones(5, 3, D), module.h, module.c)
    with pytest.raises(ValueError, match=r"has a first hidden state that Mul \S+ computes, expected"
                       " an input of the model as it is"):
        from_onnx(model)


def test_one_layer_is_taken_out_of_a_bigger_graph():
    module = Around(lambda self, x: self.out(self.r(torch.tanh(x))[0]))
    model = exported(module, torch.ones(5, 3, D), dynamic_axes={"x": {0: "T", 1: "B"}},
                     input_names=["x"])
    with pytest.raises(ValueError, match="^the model has a node Add between its output and its"):
        from_onnx(model)
    names = [node.name for node in model.graph.node if node.op_type == "LSTM"]
    layers = [from_onnx(model, node=name)[1][0] for name in names]
    assert same_bytes(layers, from_pytorch(module.r)[1])
    with pytest.raises(ValueError, match="^the model has 0 nodes of the name 'x', expected one; "
                       f"its RNN, LSTM and GRU nodes are: {', '.join(names)}$"):
        from_onnx(model, node="x")


def test_a_layer_with_a_first_state_that_is_none_of_an_input_is_not_taken_out():
    module = Around(lambda self, x: self.out(self.r(x, (self.h, self.c))[0]))
    model = exported(module, torch.ones(5, 3, D))
    name = next(node.name for node in model.graph.node if node.op_type == "LSTM")
    with pytest.raises(ValueError, match="has a first hidden state that isn't zero"):
        from_onnx(model, node=name)


def test_weights_may_be_put_together_from_constants():
    model = model_of()
    W = numpy_helper.to_array(model.graph.initializer[0])
    del model.graph.initializer[0]
    store(model, "upper", W[0, :10])
    store(model, "lower", np.concatenate([W[0, 10:], W[0, 10:]]))
    for name, value in (("from", [0]), ("to", [14]), ("axis", [0])):
        store(model, name, value)
    for node in (helper.make_node("Unsqueeze", ["joined", "axis"], ["layer_0_W"]),
                 helper.make_node("Concat", ["upper", "half"], ["joined"], axis=0),
                 helper.make_node("Slice", ["lower", "from", "to", "axis"], ["half"])):
        model.graph.node.insert(0, node)
    assert same_bytes(from_onnx(model)[1], draw(lstm, dtype=SINGLE))


@pytest.mark.parametrize("name", ["rnn", "irnn", "lstm", "peephole", "gru", "gru_cho"])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_layer_may_read_backward_only(name, dtype):
    cell = CELLS[name]
    layers = [(None, *draw(cell, dtype=dtype)[0]), draw(cell, "stacked", dtype)[1]]
    model = to_onnx(cell, layers)
    assert [a.s for a in model.graph.node[0].attribute if a.name == "direction"] == [b"reverse"]
    same_cell, back = from_onnx(model)
    assert same_cell is cell and back[0][0] is None
    assert same_bytes([layers[0][1:], layers[1]], [back[0][1:], back[1]])
    if dtype == SINGLE:
        X = proof.draw(np.random.default_rng(5), (5, 3, D), SINGLE)
        np.testing.assert_allclose(run_onnx(model, X), proof.run(cell, layers, X)[0], rtol=1e-4,
                                   atol=1e-5)
