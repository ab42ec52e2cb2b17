"""The cells that ONNX has too: peepholes, coupled gates, activations of one's choice, both GRUs.

ONNX Runtime computes LSTM and GRU in float32 only: it refuses float64 with "does not support double
yet". So it is held to float32's digits, and ONNX's own reference evaluator, which computes in
float64, to ten; but that one ignores input_forget and activations, so those cells' ten digits stand
on the textbook in `test_against_autograd.py`.
"""

import numpy as np
import onnx
import onnxruntime
import pytest
from cells.comparing import all_close
from cells.drawing import B, D, H, T, drawn, name
from onnx import helper
from onnx.reference import ReferenceEvaluator

from lstm_course.cells import (
    coupled,
    coupled_peephole,
    gru,
    gru_cho,
    lstm,
    lstm_1997,
    lstm_linear,
    no_forget_gate,
    no_input_activation,
    no_input_gate,
    no_output_activation,
    no_output_gate,
    peephole,
)
from lstm_course.layers import scan

AS_IS = {"activation_alpha": [1.0], "activation_beta": [0.0]}  # of Affine: alpha x + beta
# The operator, the gates that the cell has in our order, and the operator's settings.
OPERATORS = {
    gru: ("GRU", "rzn", {"linear_before_reset": 1}),
    gru_cho: ("GRU", "rzn", {"linear_before_reset": 0}),
    lstm: ("LSTM", "ifgo", {}),
    lstm_1997: ("LSTM", "igo", {}),
    lstm_linear: ("LSTM", "ifgo", {"activations": ["Sigmoid", "Tanh", "Affine"], **AS_IS}),
    coupled: ("LSTM", "fgo", {"input_forget": 1}),
    peephole: ("LSTM", "ifgo", {}),
    no_input_gate: ("LSTM", "fgo", {}),
    no_forget_gate: ("LSTM", "igo", {}),
    no_output_gate: ("LSTM", "ifg", {}),
    no_input_activation: ("LSTM", "ifgo", {"activations": ["Sigmoid", "Affine", "Tanh"], **AS_IS}),
    no_output_activation: ("LSTM", "ifgo", {"activations": ["Sigmoid", "Tanh", "Affine"], **AS_IS}),
    coupled_peephole: ("LSTM", "fgo", {"input_forget": 1}),
}
IN_FLOAT64 = [cell for cell, (_, _, settings) in OPERATORS.items()
              if not {"input_forget", "activations"} & set(settings)]
THEIR_ORDER = {"GRU": "zrn", "LSTM": "iofg"}
PLACES = {"GRU": ["X", "W", "R", "B", "", "initial_h"],
          "LSTM": ["X", "W", "R", "B", "", "initial_h", "initial_c", "P"]}


def rows(cell, array, gates):
    """One row or matrix for each gate; a gate that ONNX has and we don't: see `inputs`."""
    found = dict(zip(gates, array, strict=True))
    if cell in (coupled, coupled_peephole):
        found["i"] = -found["f"]  # theirs has i, and f = 1 - i
    return found


def inputs(cell, p, X, s):
    """What the operator reads, by name. A gate that we don't have is always 1: sigmoid(100)."""
    op, gates, _ = OPERATORS[cell]
    order = THEIR_ORDER[op]
    W, U, b = (rows(cell, array, gates) for array in (p.W, p.U, p.b))
    second = [np.zeros((1, H))] * (len(order) - 1) + [p.c if cell is gru else np.zeros((1, H))]
    given = {
        "X": X,
        "W": np.concatenate([W.get(gate, np.zeros((D, H))).T for gate in order])[None],
        "R": np.concatenate([U.get(gate, np.zeros((H, H))).T for gate in order])[None],
        "B": np.concatenate([*(b.get(gate, np.full((1, H), 100)) for gate in order), *second], 1),
        "initial_h": s.h[None],
    }
    if op == "LSTM":
        given["initial_c"] = s.c[None]
    if hasattr(p, "v"):
        v = rows(cell, p.v, gates.replace("g", ""))
        given["P"] = np.concatenate([v.get(gate, np.zeros((1, H))) for gate in "iof"], 1)
    return {key: np.ascontiguousarray(array, X.dtype) for key, array in given.items()}


def model(cell, given):
    """A graph of one operator."""
    op, _, settings = OPERATORS[cell]
    number = helper.np_dtype_to_tensor_dtype(given["X"].dtype)
    shown = {"Y": (T, 1, B, H), "Y_h": (1, B, H), **({"Y_c": (1, B, H)} if op == "LSTM" else {})}
    node = helper.make_node(op, [place if place in given else "" for place in PLACES[op]],
                            list(shown), hidden_size=H, **settings)
    graph = helper.make_graph(
        [node], name(cell),
        [helper.make_tensor_value_info(key, number, a.shape) for key, a in given.items()],
        [helper.make_tensor_value_info(key, number, shape) for key, shape in shown.items()])
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(made)
    return made


def run_by_onnx_runtime(made, given):
    """The operator's outputs; onnxruntime is told not to print what it raises."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    session = onnxruntime.InferenceSession(made.SerializeToString(), options,
                                           providers=["CPUExecutionProvider"])
    return session.run(None, given)


@pytest.mark.parametrize("cell", OPERATORS, ids=name)
def test_values_are_those_of_onnx_runtime(cell):
    p, X, s, _, _ = drawn(cell, 10, np.float32)
    Hs, last, _ = scan.forward(cell, p, X, s)
    given = inputs(cell, p, X, s)
    all_close([Hs, *last], run_by_onnx_runtime(model(cell, given), given), 1e-5)


@pytest.mark.parametrize("cell", IN_FLOAT64, ids=name)
def test_values_are_those_of_onnx_s_reference_to_ten_digits(cell):
    p, X, s, _, _ = drawn(cell, 11)
    Hs, last, _ = scan.forward(cell, p, X, s)
    given = inputs(cell, p, X, s)
    all_close([Hs, *last], ReferenceEvaluator(model(cell, given)).run(None, given))


@pytest.mark.parametrize("cell", [gru, lstm], ids=name)
def test_onnx_runtime_still_refuses_float64(cell):
    """On the day it doesn't, this file can ask it for ten digits."""
    p, X, s, _, _ = drawn(cell, 11)
    given = inputs(cell, p, X, s)
    with pytest.raises(Exception, match="does not support double"):
        run_by_onnx_runtime(model(cell, given), given)
