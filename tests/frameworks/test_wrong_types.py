"""Whatever is given to a converter in the place of what it takes, the refusal is one sentence."""

import numpy as np
import pytest

from frameworks.network import draw
from lstm_course.cells import lstm
from lstm_course.frameworks import (
    cast,
    from_keras,
    from_mxnet,
    from_onnx,
    from_pytorch,
    run_onnx,
    to_keras,
    to_mxnet,
    to_onnx,
    to_pytorch,
)
from lstm_course.frameworks.network import whole

LAYERS = draw(lstm)
D, H = LAYERS[0][0].W.shape[-2:]
ODD = {
    "a float": 4.0, "a NumPy float": np.float64(4), "nothing": None, "zero": 0, "negative": -1,
    "far too large": 10**30, "complex": 1j, "NaN": float("nan"), "bytes": b"abc", "a set": {1},
    "a matrix": np.zeros((2, 2)), "objects": np.array([None, "x"]), "a number in a tuple": (1,),
    "a dict": {}, "a class": object, "a function": len, "an object": object(),
    "[(None,)]": [(None,)], "a list": [[LAYERS[0][0]]], "a cell": np,
}
VECTOR = to_mxnet(lstm, LAYERS)
MODEL = to_onnx(lstm, LAYERS)
TAKES = {
    "to_mxnet's cell": lambda odd: to_mxnet(odd, LAYERS),
    "to_mxnet's layers": lambda odd: to_mxnet(lstm, odd),
    "from_mxnet's cell": lambda odd: from_mxnet(odd, VECTOR, D, H),
    "from_mxnet's vector": lambda odd: from_mxnet(lstm, odd, D, H),
    "from_mxnet's D": lambda odd: from_mxnet(lstm, VECTOR, odd, H),
    "from_mxnet's H": lambda odd: from_mxnet(lstm, VECTOR, D, odd),
    "from_mxnet's layers": lambda odd: from_mxnet(lstm, VECTOR, D, H, odd),
    "from_mxnet's directions": lambda odd: from_mxnet(lstm, VECTOR, D, H, 1, odd),
    "to_onnx's cell": lambda odd: to_onnx(odd, LAYERS),
    "to_onnx's layers": lambda odd: to_onnx(lstm, odd),
    "from_onnx's model": from_onnx,
    "from_onnx's node": lambda odd: from_onnx(MODEL, node=odd),
    "from_onnx's batch_first": lambda odd: from_onnx(MODEL, batch_first=odd),
    "run_onnx's model": lambda odd: run_onnx(odd, np.zeros((2, 1, D), np.float32)),
    "run_onnx's X": lambda odd: run_onnx(to_onnx(lstm, cast(LAYERS, np.float32)), odd),
    "to_pytorch's cell": lambda odd: to_pytorch(odd, LAYERS),
    "to_pytorch's layers": lambda odd: to_pytorch(lstm, odd),
    "to_pytorch's batch_first": lambda odd: to_pytorch(lstm, LAYERS, batch_first=odd),
    "from_pytorch's module": from_pytorch,
    "to_keras' cell": lambda odd: to_keras(odd, LAYERS),
    "to_keras' layers": lambda odd: to_keras(lstm, odd),
    "from_keras' model": from_keras,
    "cast's layers": lambda odd: cast(odd, np.float32),
    "cast's dtype": lambda odd: cast(LAYERS, odd),
}
RIGHT = {("from_onnx's node", "nothing"), ("cast's dtype", "nothing"),
         ("cast's dtype", "a NumPy float"),
         ("cast's layers", "[(None,)]"), ("cast's layers", "a list")}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("takes", TAKES)
def test_a_wrong_type_is_told_in_one_sentence(takes):
    for name, odd in ODD.items():
        if (takes, name) in RIGHT:
            TAKES[takes](odd)
            continue
        with pytest.raises((TypeError, ValueError)) as told:
            TAKES[takes](odd)
        said = str(told.value)
        assert "\n" not in said and len(said) < 300, (name, said)
        assert "expected" in said or "should be of type" in said, (name, said)


def test_bytes_are_no_path():
    with pytest.raises(ValueError, match="type bytes, expected an onnx.ModelProto or the path"):
        from_onnx(MODEL.SerializeToString())


@pytest.mark.parametrize("n", [3, np.int64(3), np.uint8(3)])
def test_whole_numbers_of_any_kind_are(n):
    assert whole(n, "D") == 3
