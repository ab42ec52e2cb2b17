"""A second set, by a marker who did not know the checker; expectations were added later.

20 wrong answers and 6 right ones. When they were written, 13 of the wrong ones were named.
"""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_step(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
    return sigmoid(zo) * np.tanh(c_new), c_new


@wrong(says="`h` and `c` are not carried on")
def wrong_01(p, X, h, c):
    """neither state is carried on: new names in the loop, every step starts from the first
    state.
    """
    H = []
    for x in X:
        h_new, c_new = lstm_step(p, x, h, c)
        H.append(h_new)
    return np.stack(H), h_new, c_new


@wrong(says="`c` is not carried on")
def wrong_02(p, X, h, c):
    """the cell state is not carried on (c_new is never put back into c)."""
    H = []
    for x in X:
        h, c_new = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H), h, c_new


@wrong(says="`h` is not carried on")
def wrong_03(p, X, h, c):
    """the hidden state is not carried on, only the cell state is."""
    H = []
    for t in range(len(X)):
        h_t, c = lstm_step(p, X[t], h, c)
        H.append(h_t)
    return np.stack(H), h_t, c


@wrong(says="zeros stand there instead")
def wrong_04(p, X, h, c):
    """starts from zeros although a state is given."""
    T, B, D = X.shape
    h = np.zeros((B, p.U.shape[1]))
    c = np.zeros((B, p.U.shape[1]))
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        H.append(h)
    return np.array(H), h, c


@wrong(says="the first `c` is ignored")
def wrong_05(p, X, h, c):
    """only the cell state is reset to zeros at the start."""
    c = 0 * c
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        H.append(h)
    return np.array(H), h, c


@wrong(says="is unpacked as `c, h`")
def wrong_06(p, X, h, c):
    """the step's results are unpacked in the wrong order: c, h = lstm_step(...)."""
    H = []
    for x in X:
        c, h = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H), h, c


@wrong(says="stored before its step")
def wrong_07(p, X, h, c):
    """H is stored before the step: it holds h_0 .. h_{T-1} instead of h_1 .. h_T."""
    H = []
    for x in X:
        H.append(h)
        h, c = lstm_step(p, x, h, c)
    return np.stack(H), h, c


@wrong(says="axis 1")
def wrong_08(p, X, h, c):
    """stacks along axis 1: H comes out (B, T, H), batch first."""
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c


@wrong(says="over the batch")
def wrong_09(p, X, h, c):
    """batch-first confusion: loops over the batch axis as if it were time (X[:, t]); crashes
    unless T = B.
    """
    H = []
    for t in range(X.shape[1]):
        h, c = lstm_step(p, X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c


@wrong(says="read backwards")
def wrong_10(p, X, h, c):
    """reads the sequence backwards."""
    H = []
    for x in X[::-1]:
        h, c = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H[::-1]), h, c


@wrong(says="first step is left out")
def wrong_11(p, X, h, c):
    """off by one: starts at the second word (range(1, T)), H[0] stays zero."""
    T, B, D = X.shape
    H = np.zeros((T,) + h.shape, dtype=X.dtype)
    for t in range(1, T):
        h, c = lstm_step(p, X[t], h, c)
        H[t] = h
    return H, h, c


@wrong(says="last step is left out")
def wrong_12(p, X, h, c):
    """off by one: the last step is left out (range(T - 1)), H[-1] stays zero."""
    H = np.zeros((len(X), *h.shape), dtype=h.dtype)
    for t in range(len(X) - 1):
        h, c = lstm_step(p, X[t], h, c)
        H[t] = h
    return H, h, c


@wrong(says="`c` stands where `h` belongs")
def wrong_13(p, X, h, c):
    """collects the cell states instead of the hidden states."""
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        H.append(c)
    return np.stack(H), h, c


@wrong(says="expected 3 values")
def wrong_14(p, X, h, c):
    """returns H, (h, c) as torch.nn.LSTM does, instead of three values."""
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H), (h, c)


@wrong(says="every entry is the last one")
def wrong_15(p, X, h, c):
    """writes into one array in place: the caller's h is changed and every entry of H is the
    same, last h.
    """
    H = []
    for x in X:
        h[:], c = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H), h, c


@wrong(says="every step reads the first input")
def wrong_16(p, X, h, c):
    """the same word at every step: X[0] instead of X[t]."""
    H = []
    for _t in range(X.shape[0]):
        h, c = lstm_step(p, X[0], h, c)
        H.append(h)
    return np.stack(H), h, c


@wrong(says="are returned, not the last")
def wrong_17(p, X, h, c):
    """the first h and c are returned as the last (the states live in other names)."""
    H = []
    hh, cc = h, c
    for x in X:
        hh, cc = lstm_step(p, x, hh, cc)
        H.append(hh)
    return np.stack(H), h, c


@wrong(says="changed places in the call")
def wrong_18(p, X, h, c):
    """step called with the states exchanged: lstm_step(p, x, c, h)."""
    H = []
    for x in X:
        h, c = lstm_step(p, x, c, h)
        H.append(h)
    return np.stack(H), h, c


@wrong(says="made like `X`")
def wrong_19(p, X, h, c):
    """H is made like X (zeros_like(X)), so its last axis is D instead of H: crashes unless D =
    H.
    """
    H = np.zeros_like(X)
    for t, x in enumerate(X):
        h, c = lstm_step(p, x, h, c)
        H[t] = h
    return H, h, c


@wrong(says=("first `c` is ignored", "`h` stands where `c` belongs"))
def wrong_20(p, X, h, c):
    """two slips: the cell state starts from zeros, and the last h is returned twice instead of
    h and c.
    """
    c = np.zeros_like(c)
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H), H[-1], H[-1]


@right
def right_01(p, X, h, c):
    """the plain loop."""
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H), h, c


@right
def right_02(p, X, h, c):
    """fills an array made beforehand (np.zeros, float64)."""
    T, B, D = X.shape
    H = np.zeros((T, B, h.shape[1]))
    for t in range(T):
        h, c = lstm_step(p, X[t], h, c)
        H[t] = h
    return H, h, c


@right
def right_03(p, X, h, c):
    """recursion on the tail."""
    if len(X) == 0:
        return np.empty((0,) + h.shape, dtype=h.dtype), h, c
    h1, c1 = lstm_step(p, X[0], h, c)
    rest, h2, c2 = right_03.fn(p, X[1:], h1, c1)
    return np.concatenate((h1[None], rest)), h2, c2


@right
def right_04(p, X, h, c):
    """itertools.accumulate over pairs."""
    from itertools import accumulate
    states = list(accumulate(X, lambda s, x: lstm_step(p, x, *s), initial=(h, c)))[1:]
    return np.array([s[0] for s in states]), states[-1][0], states[-1][1]


@right
def right_05(p, X, h, c):
    """torch.nn.LSTM with the weights loaded."""
    import torch
    t = torch.from_numpy
    net = torch.nn.LSTM(X.shape[2], h.shape[1], dtype=t(X).dtype)
    with torch.no_grad():
        net.weight_ih_l0.copy_(t(np.concatenate([w.T for w in p.W])))
        net.weight_hh_l0.copy_(t(np.concatenate([u.T for u in p.U])))
        net.bias_ih_l0.copy_(t(p.b.reshape(-1)))
        net.bias_hh_l0.zero_()
        H, (hn, cn) = net(t(X), (t(h)[None], t(c)[None]))
    return H.numpy(), hn[0].numpy(), cn[0].numpy()


@right
def right_06(p, X, h, c):
    """input products of all steps at once, the recurrence written out with a state list that
    holds T + 1 states.
    """
    Z = np.einsum("tbd,kdh->tkbh", X, p.W) + p.b
    hs, cs = [h], [c]
    for z in Z:
        i, f, g, o = z + hs[-1] @ p.U
        cs.append(sigmoid(f) * cs[-1] + sigmoid(i) * np.tanh(g))
        hs.append(sigmoid(o) * np.tanh(cs[-1]))
    return np.stack(hs[1:]), hs[-1], cs[-1]
