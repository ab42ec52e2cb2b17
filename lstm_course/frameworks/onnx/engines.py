"""Who runs an ONNX model: ONNX Runtime, in float32, or the evaluator of the package onnx."""

import numpy as np

from .load import words


def session(model):
    """ONNX Runtime's session of the model; it says nothing itself."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1                # our layers are small
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(model.SerializeToString(), options,
                                        providers=["CPUExecutionProvider"])


class Engine:
    """Runs the model by ONNX Runtime where that can; else by the evaluator, in float64."""

    def __init__(self, model, single):
        self.model, self.session = model, None
        if single:
            try:
                self.session = session(model)
            except Exception as problem:            # not installed, or it doesn't know the model
                self.problem = problem

    def run(self, feed):
        """The outputs for these inputs, as arrays."""
        if self.session is not None:
            try:
                return self.session.run(None, feed)
            except Exception as problem:
                raise ValueError(f"the model can't be run: {words(problem)}") from problem
        try:
            evaluator = _evaluator(self.model)
            with np.errstate(all="ignore"):
                return evaluator.run(None, {
                    name: value.astype(np.float64) if value.dtype.kind == "f" else value
                    for name, value in feed.items()})
        except Exception as problem:
            raise ValueError(f"the model can't be run: {words(problem)}") from problem


def _evaluator(model):
    from onnx.reference import ReferenceEvaluator
    from onnx.reference.ops.op_rnn import CommonRNN

    class RNN(CommonRNN):
        """The package's own, and Relu."""

        def choose_act(self, name, alpha, beta):
            if name.lower() == "relu":
                return lambda z: np.maximum(z, 0)
            return super().choose_act(name.title(), alpha, beta)

    return ReferenceEvaluator(model, new_ops=[RNN])
