"""Answers to truncated_bptt, written from the learner's page alone."""

import numpy as np


def back_through_time(U, H, dH, dh):
    dZ = np.zeros_like(H)
    for t in reversed(range(len(H))):
        dZ[t] = (dh + dH[t]) * (1 - H[t] * H[t])
        dh = dZ[t] @ U.T
    return dZ, dh


def right_1(U, H, dH, K):
    dZ = np.zeros_like(H)
    dh = np.zeros_like(H[0])
    for t in reversed(range(len(H))):
        inside = 0 if (t + 1) % K == 0 else 1
        dZ[t] = (inside * dh + dH[t]) * (1 - H[t] * H[t])
        dh = dZ[t] @ U.T
    return dZ


def right_2(U, H, dH, K):
    """Chunk by chunk, by back_through_time."""
    null = np.zeros(H.shape[1:])
    stuecke = [back_through_time(U, H[s : s + K], dH[s : s + K], null)[0] for s in range(0, len(H), K)]
    return np.concatenate(stuecke)


def right_3(U, H, dH, K):
    """Each step's own gradient is sent back alone, as far as its chunk reaches."""
    S = 1 - H**2
    out = np.zeros(H.shape)
    for s in range(H.shape[0]):
        g = dH[s]
        t = s
        while True:
            d = g * S[t]
            out[t] = out[t] + d
            if t % K == 0:
                break
            g = np.einsum("bh,gh->bg", d, U)
            t -= 1
    return out


def wrong_1(U, H, dH, K):
    """The cut is one step off: dh is dropped where t itself begins a chunk, not where t + 1 does."""
    dZ = np.zeros_like(H)
    dh = np.zeros_like(H[0])
    for t in reversed(range(len(H))):
        inside = 0 if t % K == 0 else 1
        dZ[t] = (inside * dh + dH[t]) * (1 - H[t] * H[t])
        dh = dZ[t] @ U.T
    return dZ


def wrong_2(U, H, dH, K):
    """The chunks are counted from the last step and not from the first, so the short one stands at the beginning."""
    T = len(H)
    dh = 0
    dZ = []
    for i, (h, d) in enumerate(zip(H[::-1], dH[::-1])):
        if i % K == 0:
            dh = 0
        dz = (dh + d) * (1 - h * h)
        dh = dz @ U.T
        dZ.append(dz)
    return np.stack(dZ[::-1])


def wrong_3(U, H, dH, K):
    """At a cut the step's own gradient is lost as well: inside multiplies the sum dh + dH[t]."""
    dZ = np.empty_like(H)
    dh = np.zeros_like(H[0])
    for t in range(len(H) - 1, -1, -1):
        inside = int((t + 1) % K != 0)
        dZ[t] = inside * (dh + dH[t]) * (1 - H[t] ** 2)
        dh = dZ[t] @ U.T
    return dZ


def wrong_4(U, H, dH, K):
    """inside is the wrong way round: it is 1 at the cuts and 0 within a chunk."""
    dZ = np.zeros_like(H)
    dh = np.zeros_like(H[0])
    for t in reversed(range(len(H))):
        inside = (t + 1) % K == 0
        dZ[t] = (inside * dh + dH[t]) * (1 - H[t] * H[t])
        dh = dZ[t] @ U.T
    return dZ


def wrong_5(U, H, dH, K):
    """The steps after the last whole chunk are dropped: their dz stay zero, as there are only T // K chunks."""
    dZ = np.zeros_like(H)
    zeros = np.zeros_like(H[0])
    for c in range(len(H) // K):
        part = slice(c * K, (c + 1) * K)
        dZ[part], _ = back_through_time(U, H[part], dH[part], zeros)
    return dZ


def wrong_6(U, H, dH, K):
    """The dh that leaves a chunk is handed on to the chunk before, so nothing is cut: it is the whole BPTT."""
    T = len(H)
    dZ = np.zeros_like(H)
    dh = np.zeros_like(H[0])
    for start in reversed(range(0, T, K)):
        dZ[start : start + K], dh = back_through_time(U, H[start : start + K], dH[start : start + K], dh)
    return dZ


def wrong_7(U, H, dH, K):
    """K is taken for the number of chunks, not for their length."""
    res = []
    for Hk, dHk in zip(np.array_split(H, K), np.array_split(dH, K)):
        if len(Hk) > 0:
            z, _ = back_through_time(U, Hk, dHk, np.zeros_like(H[0]))
            res.append(z)
    return np.concatenate(res)


def wrong_8(U, H, dH, K):
    """A moving window instead of chunks: each step's own gradient goes back by K steps, wherever it starts."""
    T = H.shape[0]
    dZ = np.zeros_like(H)
    for s in range(T):
        g = dH[s]
        for t in range(s, max(s - K, -1), -1):
            dz = g * (1 - H[t] * H[t])
            dZ[t] += dz
            g = dz @ U.T
    return dZ


def wrong_9(U, H, dH, K):
    """The last step is stacked first: the list made on the way back isn't turned round."""
    ergebnis = []
    dh = np.zeros_like(H[0])
    for t in reversed(range(len(H))):
        if (t + 1) % K == 0:
            dh = np.zeros_like(dh)
        dz = (dh + dH[t]) * (1 - H[t] * H[t])
        ergebnis.append(dz)
        dh = dz @ U.T
    return np.array(ergebnis)


def wrong_10(U, H, dH, K):
    """Only one chunk is returned, the first, as each one overwrites the one before: shape (K, B, H) and not (T, B, H)."""
    starts = list(range(0, len(H), K))
    while starts:
        s = starts.pop()
        dZ = np.zeros_like(H[s:s + K])
        dh = np.zeros_like(H[0])
        for t in reversed(range(len(dZ))):
            dZ[t] = (dh + dH[s + t]) * (1 - H[s + t] * H[s + t])
            dh = dZ[t] @ U.T
    return dZ


def wrong_11(U, H, dH, K):
    """Two slips: U is not transposed, and the slope is taken at the old state H[t - 1]."""
    dZ = np.zeros_like(H)
    dh = np.zeros_like(H[0])
    for t in reversed(range(len(H))):
        inside = 0 if (t + 1) % K == 0 else 1
        dZ[t] = (inside * dh + dH[t]) * (1 - H[t - 1] * H[t - 1])
        dh = dZ[t] @ U
    return dZ


def wrong_12(U, H, dH, K):
    """Two slips: dZ is only another name for the given dH, which is overwritten, and the cut comes one step early: what leaves the last step of a chunk is dropped."""
    dZ = dH
    dh = np.zeros_like(H[0])
    for t in reversed(range(len(H))):
        dZ[t] = (dh + dH[t]) * (1 - H[t] * H[t])
        dh = dZ[t] @ U.T
        if (t + 1) % K == 0:
            dh = np.zeros_like(dh)
    return dZ
