"""The gradients of one LSTM step by PyTorch's autograd, which knows none of our formulas."""

from lstm_course.cells import lstm


def step_gradients(p, x, s, d):
    """{variable: its gradient}, for every variable of `cells.lstm.forward`.

    p, x (B, D), s: the weights, the input and the old state. d: a State, the gradient by the new
    state. The names are those of the arguments and lines of forward: "p.W", "s.c", "i", "c", …
    """
    import torch

    def leaf(array):
        return torch.tensor(array, requires_grad=True)

    p, x, s = lstm.Params(*map(leaf, p)), leaf(x), lstm.State(*map(leaf, s))
    zi, zf, zg, zo = (x @ W + s.h @ U + b for W, U, b in zip(*p, strict=True))
    i, f, g, o = torch.sigmoid(zi), torch.sigmoid(zf), torch.tanh(zg), torch.sigmoid(zo)
    c = f * s.c + i * g
    m = torch.tanh(c)
    h = o * m
    made = {"zi": zi, "zf": zf, "zg": zg, "zo": zo, "i": i, "f": f, "g": g, "o": o, "c": c, "m": m,
            "h": h, "p.W": p.W, "p.U": p.U, "p.b": p.b, "x": x, "s.h": s.h, "s.c": s.c}
    for v in made.values():
        v.retain_grad()
    ((h * torch.tensor(d.h)).sum() + (c * torch.tensor(d.c)).sum()).backward()
    return {name: v.grad.numpy() for name, v in made.items()}
