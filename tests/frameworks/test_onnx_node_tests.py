"""The 18 node tests of the package onnx for RNN, LSTM and GRU: exact, with its own numbers.

In these models all arrays are inputs; here those but X are stored.
"""

import numpy as np
import pytest
from onnx import ModelProto, numpy_helper

from lstm_course.cells import gru_cho, lstm, peephole, rnn
from lstm_course.frameworks import from_onnx, proof


def cases():
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from onnx.backend.test.case import node
        from onnx.backend.test.case.node import gru, lstm, rnn  # noqa: F401  (they register)
    return [case for case in node._NodeTestCases
            if case.model.graph.node[0].op_type in ("RNN", "LSTM", "GRU")]


CASES = cases()


def test_there_are_eighteen():
    assert len(CASES) == 18


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_computes_what_the_package_expects(case):
    model = ModelProto()
    model.CopyFrom(case.model)
    inputs, outputs = case.data_sets[0]
    for info, array in list(zip(model.graph.input, inputs, strict=True))[1:]:
        model.graph.initializer.append(numpy_helper.from_array(np.asarray(array), info.name))
    batch_first = "batchwise" in case.name
    cell, layers = from_onnx(model, batch_first=batch_first)
    expected = {"RNN": rnn, "GRU": gru_cho,
                "LSTM": peephole if "peephole" in case.name else lstm}
    assert cell is expected[model.graph.node[0].op_type]
    X = np.asarray(inputs[0])
    H, last = proof.run(cell, layers, X.swapaxes(0, 1) if batch_first else X)
    T, B, _ = H.shape
    Y = H.reshape(T, B, sum(p is not None for p in layers[0]), -1)
    ends = [s for s in last[0] if s]
    ours = {"Y": Y.swapaxes(1, 2), "Y_h": np.stack([s.h for s in ends])}
    if cell in (lstm, peephole):
        ours["Y_c"] = np.stack([s.c for s in ends])
    if batch_first:
        ours = {"Y": Y.swapaxes(0, 1), "Y_h": ours["Y_h"].swapaxes(0, 1)}
    for info, array in zip(model.graph.output, outputs, strict=True):
        np.testing.assert_allclose(ours[info.name], array, rtol=1e-5, atol=1e-6)
