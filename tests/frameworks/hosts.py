"""The frameworks that stand in the course's environment, each behind the same four words.

``carry`` and ``back`` are the course's own functions. ``stir`` changes all of the framework's
weights at random, its second biases too, so that what comes back didn't begin as ours. ``run``
gives outputs and gradients for several cases at once, as ``network.in_numpy`` does for one.
"""

import numpy as np

from lstm_course.cells import gru
from lstm_course.frameworks import (
    from_keras,
    from_onnx,
    from_pytorch,
    run_onnx,
    to_keras,
    to_onnx,
    to_pytorch,
)

from .network import SHAPES, D, H, halved


def _stirred(rng, w):
    return (w + 0.3 * rng.standard_normal(w.shape)).astype(w.dtype)


class Host:
    """What is so of most frameworks."""

    has_float64 = True

    @staticmethod
    def wrong_gradients(cell, carried):
        """(layer, field) of gradients that the framework is known to get wrong."""
        return []


class PyTorch(Host):
    name = "PyTorch"
    cells = ("rnn", "irnn", "lstm", "lstm_projection", "gru")
    carry = staticmethod(to_pytorch)

    @staticmethod
    def fresh(name, shape):
        """A module that PyTorch has made and filled itself."""
        layers, directions = SHAPES[shape]
        return PyTorch.made(name, num_layers=layers, bidirectional=directions == 2)

    @staticmethod
    def made(name, **settings):
        """A module of PyTorch's own making, for a cell of this name."""
        import torch

        kind, more = {"irnn": ("RNN", {"nonlinearity": "relu"}),
                      "lstm_projection": ("LSTM", {"proj_size": H // 2})}.get(name, (name, {}))
        return getattr(torch.nn, kind.upper())(D, H, **more, **settings)

    @staticmethod
    def stir(rng, module):
        import torch

        with torch.no_grad():
            for w in module.parameters():
                w.copy_(torch.from_numpy(_stirred(rng, w.numpy())))

    @staticmethod
    def back(cell, module):
        return from_pytorch(module)

    @staticmethod
    def run(cases):
        import torch

        for cell, module, X, dH in cases:
            X = torch.tensor(X, requires_grad=True)
            Hs = module(X)[0]
            (Hs * torch.tensor(dH)).sum().backward()
            with torch.no_grad():
                for w in module.parameters():
                    w.copy_(w.grad)
            yield Hs.detach().numpy(), X.grad.numpy(), halved(cell, from_pytorch(module)[1])


class KerasOnPyTorch(Host):
    name = "Keras on PyTorch"
    cells = ("rnn", "irnn", "lstm", "gru", "gru_cho")
    carry = staticmethod(to_keras)

    @staticmethod
    def stir(rng, model):
        model.set_weights([_stirred(rng, w.value.detach().numpy()) for w in model.weights])

    @staticmethod
    def back(cell, model):
        return from_keras(model)

    @classmethod
    def run(cls, cases):
        import torch

        for cell, model, X, dH in cases:
            X = torch.tensor(X.swapaxes(0, 1).copy(), requires_grad=True)
            Hs = model(X)
            (Hs * torch.tensor(dH.swapaxes(0, 1).copy())).sum().backward()
            yield (Hs.detach().numpy().swapaxes(0, 1), X.grad.numpy().swapaxes(0, 1),
                   cls.gradients(cell, model, [w.value.grad.numpy() for w in model.weights]))

    @staticmethod
    def gradients(cell, model, grads):
        """Gradients by the model's weights as Params."""
        model.set_weights(grads)
        dlayers = from_keras(model)[1]
        return halved(cell, dlayers) if cell is gru else dlayers


class OnnxRuntime(Host):
    """It has float32 only, and no gradients."""

    name = "ONNX Runtime"
    has_float64 = False
    cells = ("rnn", "irnn", "lstm", "peephole", "gru", "gru_cho")
    carry = staticmethod(to_onnx)

    @staticmethod
    def stir(rng, model):
        from onnx import numpy_helper

        for one in model.graph.initializer:
            w = numpy_helper.to_array(one)
            if w.dtype.kind == "f":
                one.CopyFrom(numpy_helper.from_array(_stirred(rng, w), one.name))

    @staticmethod
    def back(cell, model):
        return from_onnx(model)

    @staticmethod
    def run(cases):
        for _, model, X, _ in cases:
            yield run_onnx(model, X), None, None


class OnnxReference(OnnxRuntime):
    """ONNX's own evaluator in NumPy, which has float64."""

    name = "ONNX's evaluator"
    has_float64 = True
    cells = ("rnn", "lstm", "peephole", "gru", "gru_cho")      # its RNN has no Relu

    @staticmethod
    def run(cases):
        from onnx.reference import ReferenceEvaluator

        for _, model, X, _ in cases:
            yield np.asarray(ReferenceEvaluator(model).run(None, {"X": X})[0]), None, None
