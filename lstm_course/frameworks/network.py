"""A network is (cell, layers); here is what that means, and who breaks it is told how.

A layer above the first takes the hidden states of the layer below, forward and backward side by
side, so its D is directions * H of that layer. The backward direction reads the sequence from its
end; its h_t is the one it had when it had read x_t.
"""

import numpy as np

from ..cells import gru, gru_cho, lstm, rnn

# Each cell's gates in the order of its leading axis; rnn has no such axis and one gate.
GATES = {rnn: "n", lstm: "ifgo", gru: "rzn", gru_cho: "rzn"}
DIRECTIONS = ("forward", "backward")


def name(cell):
    """The cell's name without its package, for instance ``lstm``."""
    return getattr(cell, "__name__", repr(cell)).split(".")[-1]


def check(cell, layers):
    """Return (cell, layers) unchanged where it is a network.

    Raises ValueError, which says in one sentence what is wrong in which layer and direction.
    """
    check_cell(cell)
    if not isinstance(layers, (list, tuple)) or hasattr(layers, "_fields") or not layers:
        raise ValueError(f"layers is {kind(layers)}, expected a list with one tuple a layer")
    inputs, dtype = None, None
    for k, layer in enumerate(layers):
        if not isinstance(layer, tuple) or hasattr(layer, "_fields") or len(layer) not in (1, 2):
            raise ValueError(f"layer {k} is {kind(layer)}, expected a tuple of one Params "
                             "(forward) or two (forward, backward)")
        hidden = None
        for direction, p in zip(DIRECTIONS, layer, strict=False):
            where = f"layer {k}, {direction}"
            _check_arrays(cell, p, where)
            dtype = p.W.dtype if dtype is None else dtype
            _check_dtypes(p, dtype, where)
            inputs = p.W.shape[-2] if inputs is None else inputs
            hidden = p.W.shape[-1] if hidden is None else hidden
            _check_shapes(cell, p, inputs, hidden, where)
        if len({p.b.shape for p in layer}) > 1:
            raise ValueError(f"layer {k} has biases in one direction only, expected both or none")
        inputs = len(layer) * hidden
    return cell, layers


def check_cell(cell):
    """Raises ValueError where the cell is not one of the four that travel."""
    if not any(cell is known for known in GATES):
        names = ", ".join(map(name, GATES))
        raise ValueError(f"the cell is {name(cell)}, expected one of {names}")


def kind(thing):
    """What a thing is, in words for a sentence: its type, and its length where it has one."""
    length = f" and length {len(thing)}" if isinstance(thing, (list, tuple)) else ""
    return f"of type {type(thing).__name__}{length}"


def _check_arrays(cell, p, where):
    if type(p) is not cell.Params:
        theirs = f"{type(p).__module__.split('.')[-1]}.{type(p).__name__}"
        raise ValueError(f"{where} is {theirs}, expected {name(cell)}.Params")
    for field, w in zip(p._fields, p, strict=True):
        if not isinstance(w, np.ndarray):
            raise ValueError(f"{field} of {where} is {kind(w)}, expected a NumPy array")
    if p.W.ndim < 2 or 0 in p.W.shape:
        raise ValueError(f"W of {where} has shape {p.W.shape}, expected one axis for the inputs "
                         "and one for the hidden units, of at least 1 each")


def _check_dtypes(p, dtype, where):
    for field, w in zip(p._fields, p, strict=True):
        if w.dtype not in (np.float32, np.float64):
            raise ValueError(f"{field} of {where} is {w.dtype}, expected float32 or float64")
        if w.dtype != dtype:
            raise ValueError(f"{field} of {where} is {w.dtype}, expected {dtype} as in all arrays")


def _check_shapes(cell, p, D, H, where):
    gates = GATES[cell]
    if cell is not rnn and p.W.ndim == 3 and len(p.W) != len(gates):
        raise ValueError(f"W of {where} has {len(p.W)} gates, expected {len(gates)}: "
                         + ", ".join(gates))
    for field, w in zip(p._fields, p, strict=True):
        expected = shape(cell, field, D, H)
        without_biases = cell is gru_cho and field == "b" and w.shape == (3, 0, H)
        if w.shape != expected and not without_biases:
            raise ValueError(f"{field} of {where} has shape {w.shape}, expected {expected}")


def shape(cell, field, D, H):
    """The shape of a field of the cell's Params."""
    if field == "c":
        return (1, H)
    gates = () if cell is rnn else (len(GATES[cell]),)
    return (*gates, {"W": D, "U": H, "b": 1}[field], H)


def uniform(layers, framework):
    """(D, H, number of directions), for a framework that knows one size for all its layers.

    Raises ValueError where the layers differ.
    """
    D, H = layers[0][0].W.shape[-2:]
    for k, layer in enumerate(layers):
        if layer[0].W.shape[-1] != H:
            raise ValueError(f"layer {k} has {layer[0].W.shape[-1]} hidden units and layer 0 has "
                             f"{H}, but {framework} has one size for all layers")
        if len(layer) != len(layers[0]):
            raise ValueError(f"layer {k} has {len(layer)} and layer 0 has {len(layers[0])} "
                             f"directions, but {framework} has one number for all layers")
    return D, H, len(layers[0])


def cast(layers, dtype):
    """The same layers with all arrays as dtype, for instance np.float32."""
    return [tuple(type(p)(*(w.astype(dtype) for w in p)) for p in layer) for layer in layers]
