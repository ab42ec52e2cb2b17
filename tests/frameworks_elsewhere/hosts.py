"""TensorFlow and MXNet, behind the words of ``frameworks.hosts``; each runs in another process."""

import json
import os
import subprocess
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from frameworks.hosts import Host, KerasOnPyTorch
from frameworks.network import halved, same_bytes

from lstm_course.cells import gru, irnn, lstm, rnn
from lstm_course.frameworks import from_keras, from_mxnet, keras_on_torch, to_mxnet

HERE = Path(__file__).parent


class _Elsewhere(Host):
    """A framework that a script of ours drives in the environment of ``python``."""

    def __init__(self, python):
        self.python = python

    def run(self, cases):
        with TemporaryDirectory() as folder:
            folder = Path(folder)
            paths = [folder / f"{k:03}.npz" for k in range(len(cases))]
            for path, case in zip(paths, cases, strict=True):
                self.write(path, *case)
            done = subprocess.run([self.python, HERE / self.script, folder], env=_alone(folder),
                                  capture_output=True, text=True)
            if done.returncode:
                raise RuntimeError(f"{self.script} failed:\n{done.stderr}")
            self.versions = json.loads((folder / "versions.json").read_text())
            for path, (cell, carried, *_) in zip(paths, cases, strict=True):
                yield self.read(path.with_suffix(".out.npz"), cell, carried)


def _alone(home):
    """An environment in which neither our packages nor the user's settings are seen."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return {**env, "KERAS_BACKEND": "tensorflow", "KERAS_HOME": str(home), "OMP_NUM_THREADS": "1"}


class MXNet(_Elsewhere):
    name = "MXNet"
    cells = ("rnn", "irnn", "lstm", "gru")
    script = "in_mxnet.py"
    modes = {rnn: "rnn_tanh", irnn: "rnn_relu", lstm: "lstm", gru: "gru"}

    @staticmethod
    def carry(cell, layers):
        # The vector alone doesn't tell its sizes, so they travel beside it.
        D, H = layers[0][0].W.shape[-2:]
        return {"vector": to_mxnet(cell, layers), "D": D, "H": H, "layers": len(layers),
                "directions": len(layers[0])}

    @staticmethod
    def stir(rng, carried):
        noise = 0.3 * rng.standard_normal(carried["vector"].shape)
        carried["vector"] = carried["vector"] + noise.astype(carried["vector"].dtype)

    @staticmethod
    def back(cell, carried):
        return cell, from_mxnet(cell, **carried)

    def write(self, path, cell, carried, X, dH):
        np.savez(path, X=X, dH=dH, mode=self.modes[cell], **carried)

    @staticmethod
    def wrong_gradients(cell, carried):
        """MXNet 1.9.1 takes another layer's input for the gradient by W of each layer between the
        first and the last of a plain RNN, in its own loop, which float64 goes through."""
        if cell in (rnn, irnn) and carried["vector"].dtype == np.float64:
            return [(k, "W") for k in range(1, carried["layers"] - 1)]
        return []

    def read(self, path, cell, carried):
        out = np.load(path)
        dlayers = from_mxnet(cell, **{**carried, "vector": out["dvector"]})
        return out["H"], out["dX"], halved(cell, dlayers)


class KerasOnTensorFlow(_Elsewhere):
    """Models travel as .keras files, which Keras's PyTorch backend writes here and reads back."""

    name = "Keras on TensorFlow"
    cells = KerasOnPyTorch.cells
    script = "in_tensorflow.py"
    carry = staticmethod(KerasOnPyTorch.carry)
    stir = staticmethod(KerasOnPyTorch.stir)
    back = staticmethod(KerasOnPyTorch.back)

    def write(self, path, cell, model, X, dH):
        np.savez(path, X=X.swapaxes(0, 1), dH=dH.swapaxes(0, 1))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)     # see frameworks/keras.py
            model.save(path.with_suffix(".keras"))

    def read(self, path, cell, model):
        out = np.load(path)
        again = keras_on_torch().models.load_model(path.with_suffix(".keras"))
        assert same_bytes(from_keras(model)[1], from_keras(again)[1]), "TensorFlow changed a weight"
        grads = [out[name] for name in sorted(out.files) if name.startswith("grad_")]
        dlayers = KerasOnPyTorch.gradients(cell, model, grads)
        return out["H"].swapaxes(0, 1), out["dX"].swapaxes(0, 1), dlayers
