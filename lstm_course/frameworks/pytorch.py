"""PyTorch: gates in our order, matrices transposed, two biases, sequences time-first as ours.

The module's input is X (T, B, D), and its outputs are H (T, B, directions·H) and the last state.
"""

from ..cells import gru, gru_cho, lstm, rnn
from .network import check, kind, name, uniform
from .packing import Rows, from_rows, to_rows

MODULES = {rnn: "RNN", lstm: "LSTM", gru: "GRU"}


def to_pytorch(cell, layers):
    """The network as a torch.nn.RNN, LSTM or GRU, float32 or float64 as its arrays are.

    Raises ValueError where (cell, layers) is no network, where layers differ in H or in their
    directions, and for gru_cho.
    """
    import torch

    check(cell, layers)
    if cell is gru_cho:
        raise ValueError("PyTorch has no GRU whose reset gate acts before U, as in gru_cho; gru is "
                         "the cell whose reset gate acts after U")
    D, H, directions = uniform(layers, "PyTorch")
    # Made without memory ("meta"), it draws no weights, so torch's random numbers stay in step.
    module = getattr(torch.nn, MODULES[cell])(
        D, H, num_layers=len(layers), bidirectional=directions == 2, device="meta",
        dtype=getattr(torch, layers[0][0].W.dtype.name)).to_empty(device="cpu")
    ours = [array for layer in layers for p in layer for array in to_rows(cell, p)]
    with torch.no_grad():
        for theirs, array in zip(module.parameters(), ours, strict=True):
            theirs.copy_(torch.from_numpy(array))
    return module


def from_pytorch(module):
    """A torch.nn.RNN, LSTM or GRU -> (cell, layers), in arrays of their own.

    The two biases are summed (the GRU's candidate keeps both); without biases, ours are zero. A
    dropout between layers acts in training only and isn't carried over.

    Raises ValueError for another module, for nonlinearity="relu", for proj_size > 0, and for
    numbers that are neither float32 nor float64.
    """
    import torch

    cells = {getattr(torch.nn, theirs): cell for cell, theirs in MODULES.items()}
    if type(module) not in cells:
        raise ValueError(f"the module is {kind(module)}, expected torch.nn.RNN, LSTM or GRU")
    cell = cells[type(module)]
    if cell is rnn and module.nonlinearity != "tanh":
        raise ValueError(f"the RNN's nonlinearity is {module.nonlinearity}, expected tanh as in "
                         f"{name(cell)}")
    if module.proj_size:
        raise ValueError(f"the LSTM's proj_size is {module.proj_size}, expected 0: {name(cell)} "
                         "has no projection")
    ours = []
    for weights in module.all_weights:
        if weights[0].dtype not in (torch.float32, torch.float64):
            raise ValueError(f"the module is {weights[0].dtype}, expected torch.float32 or "
                             "torch.float64")
        arrays = [w.detach().cpu().numpy() for w in weights]
        ours.append(from_rows(cell, Rows(*arrays, *[None] * (4 - len(arrays)))))
    d = 1 + module.bidirectional
    return check(cell, [tuple(ours[k:k + d]) for k in range(0, len(ours), d)])
