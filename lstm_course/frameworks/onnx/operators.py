"""ONNX's three operators, and which of our cells each is."""

from ...cells import gru, gru_cho, irnn, lstm, peephole, rnn

OPERATORS = {rnn: "RNN", irnn: "RNN", lstm: "LSTM", peephole: "LSTM", gru: "GRU", gru_cho: "GRU"}
ORDER = {rnn: "n", irnn: "n", lstm: "iofg", peephole: "iofg", gru: "zrn", gru_cho: "zrn"}
ACTIVATIONS = {"RNN": ["Tanh"], "LSTM": ["Sigmoid", "Tanh", "Tanh"], "GRU": ["Sigmoid", "Tanh"]}
PEEPHOLES = [0, 2, 1]       # i, o, f out of our i, f, o, and back
OPSET = 14                  # the first in which the three have their present form
# What moves numbers about and changes none.
MOVES = {"Concat", "Dropout", "Expand", "Flatten", "Gather", "Identity", "Reshape", "Slice",
         "Split", "Squeeze", "Transpose", "Unsqueeze"}
# Of these, what may stand between two layers: it keeps every number, whatever the sizes.
BETWEEN = MOVES - {"Expand", "Gather", "Slice", "Split"}
# What else may make weights or shapes out of constants.
ARITHMETIC = {"Abs", "Add", "And", "Cast", "CastLike", "Constant", "ConstantOfShape",
              "DequantizeLinear", "Div", "Equal", "Floor", "Greater", "Less", "Max", "Min", "Mod",
              "Mul", "Neg", "Not", "Pad", "Range", "ReduceProd", "Shape", "Size", "Sub", "Tile",
              "Where"}


def label(node):
    """The node in a sentence, for instance ``LSTM layer_0``."""
    return f"{node.op_type} {node.name}".strip()
