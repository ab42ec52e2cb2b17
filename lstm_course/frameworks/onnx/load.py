"""A file or a ModelProto -> a ModelProto that follows ONNX's rules, or one sentence."""

import os

import numpy as np

OLDEST = 7


def load(model):
    """An onnx.ModelProto, or the path of its file, -> the onnx.ModelProto.

    Raises ValueError for a file that is no ONNX model, or lacks its external data.
    """
    import onnx

    where = "the model"
    if not isinstance(model, onnx.ModelProto):
        try:
            where = os.fspath(model)
        except TypeError:
            where = None
        if not isinstance(where, str):
            raise ValueError(f"the model is of type {type(model).__name__}, expected an "
                             "onnx.ModelProto or the path of its file")
        if os.path.exists(where) and not (os.path.isfile(where) or os.path.isdir(where)):
            # reading a pipe would wait for ever
            raise ValueError(f"{where} is a pipe or a device, expected an ONNX file")
        try:
            model = onnx.load(where)
        except FileNotFoundError as problem:
            if not os.path.exists(where):
                raise
            raise ValueError(f"{where} lacks its external data: {words(problem)}") from problem
        except OSError:
            raise
        except onnx.checker.ValidationError as problem:
            raise ValueError(f"{where} lacks its external data: {words(problem)}") from problem
        except Exception as problem:    # protobuf's DecodeError, mostly
            raise ValueError(f"{where} is no ONNX file: {words(problem)}") from problem
    if not model.graph.input or not model.graph.output:
        raise ValueError(f"{where} has no input or no output, expected one of each at least")
    return model


def load_checked(model):
    """As load. Raises ValueError for a model that breaks ONNX's rules, too."""
    import onnx

    model = load(model)
    for opset in model.opset_import:
        if opset.domain in ("", "ai.onnx") and opset.version < OLDEST:
            raise ValueError(f"the model is of opset {opset.version}, expected {OLDEST} or later, "
                             "in which RNN, LSTM and GRU have the form that is read here")
        newest = onnx.defs.onnx_opset_version()
        if opset.domain in ("", "ai.onnx") and opset.version > newest:
            raise ValueError(f"the model is of opset {opset.version}, expected {newest} at most, "
                             "the newest that the package onnx here knows")
    try:
        onnx.checker.check_model(model)
    except Exception as problem:
        raise ValueError(f"the model is no valid ONNX model: {words(problem)}") from problem
    return model


def stored(tensor):
    """A TensorProto as an array. Raises ValueError where it is broken."""
    from onnx import numpy_helper

    try:
        array = numpy_helper.to_array(tensor)
    except Exception as problem:
        raise ValueError(f"the numbers of {tensor.name or 'a constant'} can't be read: "
                         f"{words(problem)}") from problem
    return array if isinstance(array, np.ndarray) else np.asarray(array)


def words(problem):
    """What an exception says, in one line."""
    text = " ".join(str(problem).split()).split(" ==> ")[0]
    return text[:200] + "…" if len(text) > 200 else text or type(problem).__name__
