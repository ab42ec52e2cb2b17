"""A model on inputs of the user's, by ONNX Runtime."""

import numpy as np

from ..network import kind
from .engines import session
from .load import load, words


def run_onnx(model, X):
    """Run an onnx.ModelProto, or the file of that path, by ONNX Runtime: X (T, B, D) -> H.

    H is the model's first output, (T, B, directions·H) in a model of ``to_onnx``. ONNX Runtime has
    these operators in float32 only (1.31: "does not support double yet"), so a network of float64
    must be made into a model as ``to_onnx(cell, cast(layers, np.float32))``.

    Raises ValueError where the model or X is not float32, X has not the shape (T, B, D), the file
    is no ONNX model, or ONNX Runtime refuses it.
    """
    import onnx

    model = load(model)
    stored = {one.name for one in model.graph.initializer}
    first = next((one for one in model.graph.input if one.name not in stored), model.graph.input[0])
    if first.type.tensor_type.elem_type != onnx.TensorProto.FLOAT:
        raise ValueError("the model is not float32, and ONNX Runtime has RNN, LSTM and GRU in "
                         "float32 only: cast(layers, np.float32) makes them so")
    dims = first.type.tensor_type.shape.dim
    D = dims[-1].dim_value if len(dims) else 0
    if not isinstance(X, np.ndarray):
        raise ValueError(f"X is {kind(X)}, expected a NumPy array")
    if X.dtype != np.float32:
        raise ValueError(f"X is {X.dtype}, expected float32 as the model")
    if X.ndim != 3 or 0 in X.shape or D and X.shape[2] != D:
        raise ValueError(f"X has shape {X.shape}, expected (T, B, {D or 'D'}) with T and B at "
                         "least 1")
    try:
        return session(model).run([model.graph.output[0].name], {first.name: X})[0]
    except ImportError:
        raise
    except Exception as problem:
        raise ValueError(f"ONNX Runtime can't run the model: {words(problem)}") from problem
