"""Run by MXNet's own environment: python in_mxnet.py FOLDER

Each case FOLDER/NAME.npz holds the fused operator's vector of weights, X, dH and its settings;
FOLDER/NAME.out.npz then holds H, and the gradients of (H * dH).sum() by X and by the vector.
The course can't be imported here, as its NumPy is newer than MXNet allows.
"""

import json
import sys
from pathlib import Path

import mxnet as mx
import numpy as np

folder = Path(sys.argv[1])
for path in sorted(folder.glob("*.npz")):
    case = np.load(path)
    X, dH, vector = (mx.nd.array(case[k], dtype=case[k].dtype) for k in ("X", "dH", "vector"))
    layers, directions, H = (int(case[k]) for k in ("layers", "directions", "H"))
    zeros = mx.nd.zeros((layers * directions, X.shape[1], H), dtype=X.dtype)
    states = {"state": zeros}
    if case["mode"] == "lstm":
        states["state_cell"] = zeros
    X.attach_grad()
    vector.attach_grad()
    with mx.autograd.record():
        Hs = mx.nd.RNN(X, vector, mode=str(case["mode"]), state_size=H, num_layers=layers,
                       bidirectional=directions == 2, **states)
        loss = (Hs * dH).sum()
    loss.backward()
    np.savez(path.with_suffix(".out.npz"), H=Hs.asnumpy(), dX=X.grad.asnumpy(),
             dvector=vector.grad.asnumpy())
(folder / "versions.json").write_text(json.dumps(
    {"Python": sys.version.split()[0], "MXNet": mx.__version__, "NumPy": np.__version__}))
