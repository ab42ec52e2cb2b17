"""Keras on its PyTorch backend, which the course has; without one, Keras looks for TensorFlow."""

import os
import sys
from contextlib import contextmanager
from tempfile import TemporaryDirectory


def keras_on_torch():
    """The package ``keras``, imported on its PyTorch backend where nobody has imported it yet.

    Keras takes its backend from KERAS_BACKEND or else from ~/.keras/keras.json, and writes that
    file where there is none. While it is imported here, it sees a folder that goes afterwards: so
    the user's own settings neither matter nor change. It computes on the processor, as graphics
    cards round otherwise and some have no float64. A keras that runs on another backend already
    stays there, and its weights can be converted all the same.
    """
    if "keras" not in sys.modules:
        with TemporaryDirectory() as home, _environment(
                KERAS_BACKEND="torch", KERAS_HOME=home, KERAS_TORCH_DEVICE="cpu"):
            import keras  # noqa: F401
    return sys.modules["keras"]


@contextmanager
def _environment(**values):
    """Set these environment variables for a while."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
