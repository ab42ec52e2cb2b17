"""A network is (cell, layers); here is what that means, and who breaks it is told how.

A layer above the first takes the hidden states of the layer below, forward and backward side by
side, so its D is directions * H of that layer. The backward direction reads the sequence from its
end; its h_t is the one it had when it had read x_t. A layer that reads backward only is (None, p).
"""

import numbers

import numpy as np

from ..cells import gru, gru_cho, irnn, lstm, lstm_projection, peephole, rnn

# Each cell's gates in the order of its leading axis; rnn and irnn have no such axis and one gate.
GATES = {rnn: "n", irnn: "n", lstm: "ifgo", peephole: "ifgo", lstm_projection: "ifgo",
         gru: "rzn", gru_cho: "rzn"}
DIRECTIONS = ("forward", "backward")
LARGEST = 10**6     # hidden units, inputs or layers; far more than fit into any memory


def name(cell):
    """The cell's name without its package, for instance ``lstm``."""
    said = getattr(cell, "__name__", None)
    return said.split(".")[-1] if isinstance(said, str) else shown(cell)


def shown(thing):
    """The thing as Python would write it, in one line, cut where it is long."""
    text = " ".join(repr(thing).split())
    return text if len(text) <= 60 else text[:59] + "…"


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
        if not readers(layer):
            raise ValueError(f"layer {k} has no Params, expected those of a direction at least")
        like = None
        for direction, p in zip(DIRECTIONS, layer, strict=False):
            if p is None and direction == "forward":
                continue
            where = f"layer {k}, {direction}"
            _check_arrays(cell, p, where)
            dtype = p.W.dtype if dtype is None else dtype
            _check_dtypes(p, dtype, where)
            inputs = p.W.shape[-2] if inputs is None else inputs
            like = p if like is None else like
            _check_shapes(cell, p, inputs, like, where)
        if len({p.b.shape for p in readers(layer)}) > 1:
            raise ValueError(f"layer {k} has biases in one direction only, expected both or none")
        inputs = len(readers(layer)) * width(like)
    return cell, layers


def check_cell(cell):
    """Raises ValueError where the cell is not one of those that travel."""
    if not any(cell is known for known in GATES):
        names = ", ".join(map(name, GATES))
        raise ValueError(f"the cell is {name(cell)}, expected one of {names}")


def whole(n, what, more=" or more", most=LARGEST):
    """n as an int. Raises ValueError where it is no whole number of 1 at least."""
    if not isinstance(n, numbers.Integral) or isinstance(n, bool) or not 1 <= n <= most:
        raise ValueError(f"{what} is {shown(n)}, expected the whole number 1{more}")
    return int(n)


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


def _check_shapes(cell, p, D, like, where):
    gates, H = GATES[cell], like.W.shape[-1]
    if gates != "n" and p.W.ndim == 3 and len(p.W) != len(gates):
        raise ValueError(f"W of {where} has {len(p.W)} gates, expected {len(gates)}: "
                         + ", ".join(gates))
    for field, w in zip(p._fields, p, strict=True):
        expected = shape(cell, field, D, H, width(like))
        without_biases = cell is gru_cho and field == "b" and w.shape == (3, 0, H)
        if w.shape != expected and not without_biases:
            raise ValueError(f"{field} of {where} has shape {w.shape}, expected {expected}")


def shape(cell, field, D, H, P):
    """The shape of a field of the cell's Params; P is the number of entries of h."""
    if field in ("c", "V"):
        return {"c": (1, H), "V": (H, P)}[field]
    if field == "v":
        return 3, 1, H
    gates = () if GATES[cell] == "n" else (len(GATES[cell]),)
    return (*gates, {"W": D, "U": P, "b": 1}[field], H)


def width(p):
    """The number of entries of h: H, but for a projection."""
    return p.V.shape[-1] if "V" in p._fields and p.V.ndim == 2 else p.W.shape[-1]


def readers(layer):
    """The Params of a layer that are there: of one direction or of two."""
    return [p for p in layer if p is not None]


def uniform(layers, framework):
    """(D, H, number of directions), for a framework that knows one size for all its layers.

    Raises ValueError where the layers differ, and where one reads backward only.
    """
    for k, layer in enumerate(layers):
        if layer[0] is None:
            raise ValueError(f"layer {k} reads backward only, which {framework} can't")
        for found, first, what in (
                (layer[0].W.shape[-1], layers[0][0].W.shape[-1], "hidden units"),
                (width(layer[0]), width(layers[0][0]), "numbers in h"),
                (len(layer), len(layers[0]), "directions")):
            if found != first:
                raise ValueError(f"layer {k} has {found} {what} and layer 0 has {first}, but "
                                 f"{framework} has one number for all layers")
    return *layers[0][0].W.shape[-2:], len(layers[0])


def cast(layers, dtype):
    """The same layers with all arrays as dtype, for instance np.float32.

    Raises ValueError where there are no layers, or dtype is no type of real numbers.
    """
    try:
        real = np.dtype(dtype).kind == "f"
    except (TypeError, ValueError):
        real = False
    if not real:
        raise ValueError(f"dtype is {shown(dtype)}, expected np.float32 or np.float64")
    try:
        if not isinstance(layers, (list, tuple)):
            raise TypeError
        return [tuple(p and type(p)(*(w.astype(dtype) for w in p)) for p in layer)
                for layer in layers]
    except (TypeError, AttributeError):
        raise ValueError(f"layers is {kind(layers)}, expected a list with one tuple of Params a "
                         "layer") from None
