"""ONNX: one node a layer, with both directions in it; files that other programs run.

Matrices are transposed, with the directions on a leading axis; the LSTM's gates stand in the order
i, o, f, c (our g), its peepholes in the order i, o, f, the GRU's gates in the order z, r, h (our
n); two biases, one after the other; sequences time-first as ours. ``linear_before_reset=1`` is our
gru, 0 our gru_cho; an RNN with the activation Relu is our irnn.
"""

from .read import from_onnx
from .run import run_onnx
from .write import to_onnx

__all__ = ["from_onnx", "run_onnx", "to_onnx"]
