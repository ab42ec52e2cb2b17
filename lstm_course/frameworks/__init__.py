"""The same weights in PyTorch, Keras, ONNX and MXNet, and back.

A network is ``(cell, layers)``: the module of a cell (``rnn``, ``irnn``, ``lstm``, ``peephole``,
``lstm_projection``, ``gru`` or ``gru_cho`` of :mod:`lstm_course.cells`) and a list with one tuple
of ``cell.Params`` for each layer, of one entry (forward) or two (forward, backward). Each framework
has a pair of functions, ``to_…`` and ``from_…``. Before one returns, both networks compute on the
same random inputs; where they differ, it raises ValueError. None of the frameworks is loaded before
one of its functions is called.
"""

from .keras import from_keras, to_keras
from .keras_on_torch import keras_on_torch
from .mxnet import from_mxnet, to_mxnet
from .network import cast
from .onnx import from_onnx, run_onnx, to_onnx
from .pytorch import from_pytorch, to_pytorch

__all__ = ["cast", "from_keras", "from_mxnet", "from_onnx", "from_pytorch", "keras_on_torch",
           "run_onnx", "to_keras", "to_mxnet", "to_onnx", "to_pytorch"]
