"""Answers to cut_frames, written from the learner's page alone."""

import numpy as np


def right_1(wave, size, hop):
    T = 1 + (len(wave) - size) // hop
    return np.stack([wave[t * hop : t * hop + size] for t in range(T)])


def right_2(wave, size, hop):
    T = (wave.shape[0] - size) // hop + 1
    starts = hop * np.arange(T)
    return wave[starts[:, None] + np.arange(size)]


def right_3(wave, size, hop):
    pieces, n = [], 0
    while n + size <= len(wave):
        pieces.append([wave[n + j] for j in range(size)])
        n += hop
    return np.array(pieces)


def wrong_1(wave, size, hop):
    """The frames stand end to end: a new one begins every size samples, hop isn't used."""
    T = len(wave) // size
    return wave[: T * size].reshape(T, size)


def wrong_2(wave, size, hop):
    """Frame t starts at sample t: the factor hop is missing in the start."""
    T = 1 + (len(wave) - size) // hop
    frames = []
    for t in range(T):
        frames.append(wave[t : t + size])
    return np.stack(frames)


def wrong_3(wave, size, hop):
    """The last sample of each frame is missing: the slice stops at size - 1, and Python leaves the end out anyway."""
    T = 1 + (len(wave) - size) // hop
    return np.stack([wave[t * hop : t * hop + size - 1] for t in range(T)])


def wrong_4(wave, size, hop):
    """A frame that runs past the end is filled up with zeros and kept, where it should be left out."""
    N = len(wave)
    starts = range(0, N, hop)
    out = np.zeros((len(starts), size))
    for t, n in enumerate(starts):
        piece = wave[n : n + size]
        out[t, : len(piece)] = piece
    return out


def wrong_5(wave, size, hop):
    """The frames that run past the end aren't left out: they are shorter, and np.stack raises."""
    return np.stack([wave[n : n + size] for n in range(0, len(wave), hop)])


def wrong_6(wave, size, hop):
    """The frames stand in the columns (size, T), where each should be a row (T, size)."""
    T = 1 + (len(wave) - size) // hop
    return np.stack([wave[t * hop : t * hop + size] for t in range(T)], axis=1)


def wrong_7(wave, size, hop):
    """The frame that ends exactly with the last sample is lost: range leaves N - size out, so + 1 is missing."""
    fr = [wave[a : a + size] for a in range(0, len(wave) - size, hop)]
    return np.stack(fr)


def wrong_8(wave, size, hop):
    """hop is taken for the overlap: a new frame starts every size - hop samples."""
    step = abs(size - hop)
    T = 1 + (len(wave) - size) // step
    return np.stack([wave[t * step :][:size] for t in range(T)])


def wrong_9(wave, size, hop):
    """The result is made as an array of ints, so the samples lose what stands behind the point."""
    T = 1 + (len(wave) - size) // hop
    rahmen = np.zeros((T, size), dtype=int)
    for t in range(T):
        for j in range(size):
            rahmen[t, j] = wave[t * hop + j]
    return rahmen


def wrong_10(wave, size, hop):
    """Counted from 1: the frame at sample 0 is missing, the first starts at hop."""
    frames = []
    t = 1
    while t * hop + size <= len(wave):
        frames.append(wave[t * hop : t * hop + size])
        t = t + 1
    return np.stack(frames)


def wrong_11(wave, size, hop):
    """Two slips: size and hop have changed places (pieces of hop samples, one every size), and the 1 + in front of the count is missing."""
    T = (len(wave) - size) // hop
    return np.stack([wave[t * size : t * size + hop] for t in range(T)])


def wrong_12(wave, size, hop):
    """Two slips: every start before the end of the wave counts as a frame (N / hop, rounded up), and what runs past the end goes on with the beginning of the wave."""
    N = len(wave)
    idx = np.arange(-(-N // hop))[:, None] * hop + np.arange(size)[None, :]
    return np.take(wave, idx, mode="wrap")
