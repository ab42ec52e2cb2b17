"""PyTorch: gates in our order, matrices transposed, two biases, sequences time-first as ours.

The module's input is X (T, B, D), or (B, T, D) with ``batch_first``; its outputs are H, likewise
(T, B, directions·H), and the last state.
"""

import warnings
from contextlib import contextmanager
from copy import deepcopy

import numpy as np

from ..cells import gru, gru_cho, irnn, lstm, lstm_projection, peephole, rnn
from . import proof
from .network import check, kind, uniform, width
from .packing import Rows, from_rows, to_rows

MODULES = {rnn: "RNN", irnn: "RNN", lstm: "LSTM", lstm_projection: "LSTM", gru: "GRU"}
MISSING = {gru_cho: "PyTorch has no GRU whose reset gate acts before U, as in gru_cho; gru is the "
                    "cell whose reset gate acts after U",
           peephole: "PyTorch has no LSTM with peepholes; ONNX has one"}


def to_pytorch(cell, layers, batch_first=False):
    """The network as a torch.nn.RNN, LSTM or GRU, float32 or float64 as its arrays are.

    Raises ValueError where (cell, layers) is no network, where layers differ in H or in their
    directions or read backward only, for gru_cho and for peephole.
    """
    import torch

    check(cell, layers)
    if cell in MISSING:
        raise ValueError(MISSING[cell])
    D, H, directions = uniform(layers, "PyTorch")
    settings = {"nonlinearity": "relu"} if cell is irnn else {}
    if cell is lstm_projection:
        settings["proj_size"] = width(layers[0][0])
        if settings["proj_size"] >= H:
            raise ValueError(f"V projects {H} hidden units to {settings['proj_size']} numbers, but "
                             "PyTorch's proj_size must be smaller than its hidden_size")
    # Made without memory ("meta"), it draws no weights, so torch's random numbers stay in step.
    module = getattr(torch.nn, MODULES[cell])(
        D, H, num_layers=len(layers), bidirectional=directions == 2, batch_first=batch_first,
        device="meta", dtype=getattr(torch, layers[0][0].W.dtype.name), **settings)
    module = module.to_empty(device="cpu")
    ours = [array for layer in layers for p in layer for array in _arrays(cell, p)]
    with torch.no_grad():
        for theirs, array in zip(module.parameters(), ours, strict=True):
            theirs.copy_(torch.from_numpy(array))
    _prove(module, cell, layers)
    return module


def _arrays(cell, p):
    """PyTorch's arrays of one direction, in the order of its parameters."""
    return (*to_rows(cell, p), *([p.V.T.copy()] if cell is lstm_projection else []))


def from_pytorch(module):
    """A torch.nn.RNN, LSTM or GRU -> (cell, layers), in arrays of their own.

    The two biases are summed (the GRU's candidate keeps both); without biases, ours are zero. An
    RNN with nonlinearity="relu" is irnn, an LSTM with proj_size is lstm_projection.

    Two settings aren't carried over. A dropout between layers acts in training only.
    ``batch_first`` says how X lies, and a network of ours always takes (T, B, D): ask for it again
    on the way back, ``to_pytorch(cell, layers, batch_first=True)``.

    Raises ValueError for another module, for hooks (weight norm, spectral norm and pruning are
    hooks), for numbers that are neither float32 nor float64, and where module and layers differ
    when both compute on random inputs.
    """
    import torch

    cell = _cell(torch, module)
    ours = []
    for weights in module.all_weights:
        for w in weights:
            if w.dtype not in (torch.float32, torch.float64):
                raise ValueError(f"the module is {w.dtype}, expected torch.float32 or "
                                 "torch.float64")
        if weights[0].is_meta:
            raise ValueError("the module has shapes and no numbers (device meta), expected weights")
        arrays = [w.detach().cpu().numpy() for w in weights]
        more = {"V": arrays.pop().T.copy()} if module.proj_size else {}
        ours.append(from_rows(cell, Rows(*arrays, *[None] * (4 - len(arrays))), **more))
    d = 1 + module.bidirectional
    layers = check(cell, [tuple(ours[k:k + d]) for k in range(0, len(ours), d)])[1]
    _prove(module, cell, layers)
    return cell, layers


def _cell(torch, module):
    """The cell of this module."""
    cells = {torch.nn.RNN: rnn, torch.nn.LSTM: lstm, torch.nn.GRU: gru}
    if type(module) not in cells:
        raise ValueError(f"the module is {kind(module)}, expected torch.nn.RNN, LSTM or GRU")
    hooks = [*module._forward_pre_hooks.values(), *module._forward_hooks.values()]
    if hooks:
        names = ", ".join(getattr(hook, "__name__", type(hook).__name__) for hook in hooks)
        raise ValueError(f"the module has hooks ({names}), which may change what it computes, "
                         "expected none")
    cell = cells[type(module)]
    if cell is rnn and module.nonlinearity == "relu":
        return irnn
    return lstm_projection if module.proj_size else cell


def _prove(module, cell, layers):
    """Raises ValueError where module and layers differ."""
    import torch

    rng = np.random.default_rng(0)
    dtype = layers[0][0].W.dtype
    like = next(module.parameters())
    try:
        module = module if like.device.type == "cpu" else deepcopy(module).cpu()
    except Exception as problem:
        raise ValueError(f"the module can't be copied to be tried: {problem}") from problem
    for T, B in proof.sizes(layers):
        X = proof.draw_inputs(rng, layers, T, B, dtype)
        first = proof.draw_states(rng, cell, layers, B, dtype)
        states = [torch.from_numpy(np.stack([getattr(s, field) for one in first for s in one]))
                  for field in cell.State._fields]
        with _evaluated(module):
            try:
                theirs = module(
                    torch.from_numpy(X.swapaxes(0, 1).copy() if module.batch_first else X),
                    tuple(states) if len(states) > 1 else states[0])[0].numpy()
            except Exception as problem:
                raise ValueError(f"the module can't be run: {problem}") from problem
        theirs = theirs.swapaxes(0, 1) if module.batch_first else theirs
        proof.compare(cell, layers, X, first, theirs, "the module")


@contextmanager
def _evaluated(module):
    """For a while, the module without dropout, in its own precision, and without a word."""
    import torch

    before = module.training
    module.training = False
    try:
        with torch.no_grad(), torch.autocast("cpu", enabled=False), warnings.catch_warnings():
            warnings.simplefilter("ignore")     # of an LSTM with a projection: slower than others
            yield
    finally:
        module.training = before
