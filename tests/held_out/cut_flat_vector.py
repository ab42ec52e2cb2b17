"""Answers to cut_flat_vector, written from the learner's page alone."""

import numpy as np


def right_1(v, D, H):
    a = 4 * H * D
    b = a + 4 * H * H
    c = b + 4 * H
    return v[:a].reshape(4 * H, D), v[a:b].reshape(4 * H, H), v[b:c], v[c:]


def right_2(v, D, H):
    """np.split at the running sums of the lengths."""
    shapes = [(4 * H, D), (4 * H, H), (4 * H,), (4 * H,)]
    ends = np.cumsum([np.prod(s) for s in shapes])[:-1]
    return tuple(part.reshape(s).copy() for part, s in zip(np.split(v, ends), shapes))


def right_3(v, D, H):
    """A pointer that moves on, row by row."""
    pos = 0

    def naechste(anzahl):
        nonlocal pos
        stueck = np.array(v[pos:pos + anzahl])
        pos += anzahl
        return stueck

    i2h = np.array([naechste(D) for _ in range(4 * H)])
    h2h = np.array([naechste(H) for _ in range(4 * H)])
    return i2h, h2h, naechste(4 * H), naechste(4 * H)


def wrong_1(v, D, H):
    """The matrices are filled column by column, as reshape(D, 4 H).T; they were written row by row."""
    a = 4 * H * D
    b = a + 4 * H * H
    c = b + 4 * H
    i2h_weight = v[:a].reshape(D, 4 * H).T
    h2h_weight = v[a:b].reshape(H, 4 * H).T
    return i2h_weight, h2h_weight, v[b:c], v[c:]


def wrong_2(v, D, H):
    """The lengths are used as places: the ends of the slices are not counted from the start of v, so that h2h_weight and the biases come out too short and reshape raises."""
    n1, n2, n3 = 4 * H * D, 4 * H * H, 4 * H
    i2h = v[:n1].reshape(4 * H, D)
    h2h = v[n1:n2].reshape(4 * H, H)
    bi = v[n2:n3]
    bh = v[n3:]
    return i2h, h2h, bi, bh


def wrong_3(v, D, H):
    """The order of the pieces is taken as weight, bias, weight, bias; in v both matrices come first and then both biases."""
    G = 4 * H
    i2h_weight, rest = v[:G * D].reshape(G, D), v[G * D:]
    i2h_bias, rest = rest[:G], rest[G:]
    h2h_weight, rest = rest[:G * H].reshape(G, H), rest[G * H:]
    return i2h_weight, h2h_weight, i2h_bias, rest


def wrong_4(v, D, H):
    """The recurrent matrix is looked for first, then that of the input; in v i2h_weight comes first."""
    k = 4 * H * H
    h2h_weight = v[:k].reshape(4 * H, H)
    i2h_weight = v[k:k + 4 * H * D].reshape(4 * H, D)
    i2h_bias, h2h_bias = np.split(v[k + 4 * H * D:], 2)
    return i2h_weight, h2h_weight, i2h_bias, h2h_bias


def wrong_5(v, D, H):
    """The second bias is cut from the same place as the first, so both are i2h_bias."""
    start = 4 * H * D + 4 * H * H
    w1 = v[:4 * H * D].reshape((4 * H, D))
    w2 = v[4 * H * D:start].reshape((4 * H, H))
    b1 = v[start:start + 4 * H]
    b2 = v[start:start + 4 * H]
    return w1, w2, b1, b2


def wrong_6(v, D, H):
    """Two slips: the two biases are exchanged, and i2h_weight is filled column by column instead of row by row."""
    h = 4 * H
    h2h_bias, i2h_bias = v[-2 * h:-h], v[-h:]
    W = v[:h * D].reshape(D, -1).T
    R = v[h * D:-2 * h].reshape(h, -1)
    return W, R, i2h_bias, h2h_bias


def wrong_7(v, D, H):
    """The matrices are turned over and returned as (D, 4 H) and (H, 4 H); wanted are they as they stand in v, (4 H, D) and (4 H, H)."""
    a, b, c = 4 * H * D, 4 * H * D + 4 * H * H, 4 * H * D + 4 * H * H + 4 * H
    teile = np.split(v, [a, b, c])
    return teile[0].reshape(4 * H, D).T, teile[1].reshape(4 * H, H).T, teile[2], teile[3]


def wrong_8(v, D, H):
    """v is taken for four parts, one for each gate, with its matrices and biases one after the other; all gates of i2h_weight come first."""
    Wx, Wh, bx, bh = [], [], [], []
    for gate in v.reshape(4, -1):
        Wx.append(gate[:H * D].reshape(H, D))
        Wh.append(gate[H * D:H * D + H * H].reshape(H, H))
        bx.append(gate[-2 * H:-H])
        bh.append(gate[-H:])
    return np.concatenate(Wx), np.concatenate(Wh), np.concatenate(bx), np.concatenate(bh)


def wrong_9(v, D, H):
    """The last slice ends at -1 and so leaves out the last number: h2h_bias is one too short."""
    a = 4 * H * D
    b = a + 4 * H * H
    i2h_weight = v[0:a].reshape(4 * H, D)
    h2h_weight = v[a:b].reshape(4 * H, H)
    i2h_bias = v[b:b + 4 * H]
    h2h_bias = v[b + 4 * H:-1]
    return i2h_weight, h2h_weight, i2h_bias, h2h_bias


def wrong_10(v, D, H):
    """The slices begin one place too far right, as if places were counted from 1: everything is shifted by one number."""
    sizes = [4 * H * D, 4 * H * H, 4 * H, 4 * H]
    start = 1
    pieces = []
    for size in sizes:
        piece = np.take(v, range(start, start + size), mode="wrap")
        pieces.append(piece)
        start += size
    return pieces[0].reshape(4 * H, D), pieces[1].reshape(4 * H, H), pieces[2], pieces[3]


def wrong_11(v, D, H):
    """Two slips: the recurrent matrix is filled column by column (order "F"), and the two biases are added into one that is returned twice."""
    n = 4 * H
    i2h_weight = v[: n * D].reshape(n, D)
    h2h_weight = v[n * D : n * D + n * H].reshape((n, H), order="F")
    bias = v[n * (D + H):].reshape(2, n).sum(axis=0)
    return i2h_weight, h2h_weight, bias, bias


def wrong_12(v, D, H):
    """The biases are cut with length H instead of 4 H: each has one gate's numbers only."""
    a = 4 * H * D
    b = a + 4 * H * H
    return (v[:a].reshape(4 * H, D), v[a:b].reshape(4 * H, H),
            v[b:b + H], v[b + H:b + 2 * H])
