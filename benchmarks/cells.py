"""How fast is the LSTM's forward and backward pass, next to three others?

Run: ``python benchmarks/cells.py`` (from the checkout; it takes about a minute). The sizes are
those that the course uses: T = 50 steps, 8 to 64 units, as many inputs, batches of 1 to 32, one
thread. The four are timed in turn, round after round, so that a machine's moods meet all of them;
each time is the median of the rounds, and what counts is the ratio.

    ours       lstm.py under scan.py
    torch      torch.nn.LSTM
    autograd   the same step written in PyTorch, a Python loop over time, its autograd
    per gate   the same step in NumPy as textbooks write it, gate by gate, forward and backward
"""

import os
import statistics
import time

T = 50
BATCHES, UNITS = (1, 8, 32), (8, 16, 32, 64)
ROUNDS = 30


def ours(p, X, dH):
    from lstm_course.cells import lstm
    from lstm_course.layers import scan

    def run():
        H, _, tape = scan.forward(lstm, p, X)
        dX, _, dp = scan.backward(lstm, p, dH, None, tape)
        return H, dX, dp.U

    return run


def in_torch(p, X, dH):
    import numpy as np
    import torch

    D, H = p.W.shape[1:]
    module = torch.nn.LSTM(D, H, dtype=torch.tensor(X).dtype)
    weights = {"weight_ih_l0": p.W.mT.reshape(-1, D), "weight_hh_l0": p.U.mT.reshape(-1, H),
               "bias_ih_l0": p.b.reshape(-1), "bias_hh_l0": np.zeros_like(p.b).reshape(-1)}
    module.load_state_dict({k: torch.tensor(np.ascontiguousarray(v)) for k, v in weights.items()})
    x, dh = torch.tensor(X, requires_grad=True), torch.tensor(dH)

    def run():
        module.zero_grad()
        x.grad = None
        out, _ = module(x)
        out.backward(dh)
        dU = module.weight_hh_l0.grad.reshape(4, H, H).mT
        return out.detach().numpy(), x.grad.numpy(), dU.numpy()

    return run


def in_autograd(p, X, dH):
    import torch

    W, U, b = (torch.tensor(w, requires_grad=True) for w in p)
    x, dh = torch.tensor(X, requires_grad=True), torch.tensor(dH)

    def run():
        for leaf in (W, U, b, x):
            leaf.grad = None
        h = c = torch.zeros(x.shape[1], U.shape[-1], dtype=W.dtype)
        out = []
        for x_t in x:
            i, f, g, o = x_t @ W + h @ U + b
            c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
            h = torch.sigmoid(o) * torch.tanh(c)
            out.append(h)
        out = torch.stack(out)
        out.backward(dh)
        return out.detach().numpy(), x.grad.numpy(), U.grad.numpy()

    return run


def per_gate(p, X, dH):
    import numpy as np

    (Wi, Wf, Wg, Wo), (Ui, Uf, Ug, Uo), (bi, bf, bg, bo) = p

    def sigmoid(z):
        return 1 / (1 + np.exp(-z))

    def step(x, h, c):
        i = sigmoid(np.dot(x, Wi) + np.dot(h, Ui) + bi)
        f = sigmoid(np.dot(x, Wf) + np.dot(h, Uf) + bf)
        g = np.tanh(np.dot(x, Wg) + np.dot(h, Ug) + bg)
        o = sigmoid(np.dot(x, Wo) + np.dot(h, Uo) + bo)
        c_new = f * c + i * g
        return o * np.tanh(c_new), c_new, (x, h, c, i, f, g, o, c_new)

    def step_back(dh, dc, tape, total):
        x, h, c, i, f, g, o, c_new = tape
        do = dh * np.tanh(c_new) * o * (1 - o)
        dc = dc + dh * o * (1 - np.tanh(c_new) ** 2)
        di = dc * g * i * (1 - i)
        df = dc * c * f * (1 - f)
        dg = dc * i * (1 - g ** 2)
        dx, dh_old = np.zeros_like(x), np.zeros_like(h)
        gates = zip((di, df, dg, do), (Wi, Wf, Wg, Wo), (Ui, Uf, Ug, Uo), strict=True)
        for k, (dz, W, U) in enumerate(gates):
            total[0][k] += np.dot(x.T, dz)
            total[1][k] += np.dot(h.T, dz)
            total[2][k] += dz.sum(axis=0, keepdims=True)
            dx += np.dot(dz, W.T)
            dh_old += np.dot(dz, U.T)
        return dx, dh_old, dc * f

    def run():
        h = c = np.zeros((X.shape[1], Ui.shape[0]), X.dtype)
        out, tapes, total = [], [], [np.zeros_like(w) for w in p]
        for x in X:
            h, c, tape = step(x, h, c)
            out.append(h)
            tapes.append(tape)
        dh, dc, dX = np.zeros_like(h), np.zeros_like(c), np.empty_like(X)
        for t in reversed(range(T)):
            dX[t], dh, dc = step_back(dh + dH[t], dc, tapes[t], total)
        return np.stack(out), dX, total[1]

    return run


PEERS = {"torch": in_torch, "autograd": in_autograd, "per gate": per_gate}


def row(dtype, B, H):
    """Our time in seconds, and peer -> our time over its own; first, that all compute the same."""
    import numpy as np

    from lstm_course.cells import lstm

    rng = np.random.default_rng(0)
    p = lstm.Params(*(w.astype(dtype) for w in lstm.init(rng, H, H)))
    X, dH = rng.standard_normal((2, T, B, H)).astype(dtype)
    runs = {"ours": ours(p, X, dH), **{name: make(p, X, dH) for name, make in PEERS.items()}}
    results = {name: run() for name, run in runs.items()}       # warms up, too
    for name in PEERS:
        for mine, theirs in zip(results["ours"], results[name], strict=True):
            tol = (1e-10 if dtype == "float64" else 2e-4) * np.abs(theirs).max()
            np.testing.assert_allclose(mine, theirs, rtol=0, atol=tol, err_msg=name)
    times = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, run in runs.items():
            begun = time.perf_counter()
            run()
            times[name].append(time.perf_counter() - begun)
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    return medians["ours"], {name: medians["ours"] / medians[name] for name in PEERS}


def main():
    # OpenBLAS reads its number of threads once, when NumPy is first imported
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    import torch

    torch.set_num_threads(1)
    print("our time over the other's; below 1 we are ahead")
    print(f"dtype     B   H   ours, ms{''.join(f'{name:>12}' for name in PEERS)}", flush=True)
    for dtype in ("float64", "float32"):
        for B in BATCHES:
            for H in UNITS:
                mine, ratios = row(dtype, B, H)
                cells = "".join(f"{ratio:>12.2f}" for ratio in ratios.values())
                print(f"{dtype}{B:>4}{H:>4}{1000 * mine:>11.2f}{cells}", flush=True)


if __name__ == "__main__":
    main()
