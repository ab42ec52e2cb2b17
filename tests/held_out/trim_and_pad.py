"""Answers to trim_and_pad, written from the learner's page alone."""

import numpy as np


def right_1(sequences, most):
    kept = [s[-most:] for s in sequences]
    T = max(len(s) for s in kept)
    ids = np.zeros((T, len(kept)), dtype=int)
    for b, s in enumerate(kept):
        ids[:len(s), b] = s
    return ids


def right_2(sequences, most):
    """Columns with np.pad, then side by side."""
    kept = [np.asarray(s)[max(0, len(s) - most):] for s in sequences]
    T = max(map(len, kept))
    return np.stack([np.pad(k, (0, T - len(k))) for k in kept], axis=1)


def right_3(sequences, most):
    """Plain lists, row by row of the result."""
    texte = []
    for wort_nummern in sequences:
        alle = list(wort_nummern)
        while len(alle) > most:
            alle.pop(0)
        texte.append(alle)
    laengste = 0
    for t in texte:
        if len(t) > laengste:
            laengste = len(t)
    return np.array([[int(t[k]) if k < len(t) else 0 for t in texte] for k in range(laengste)])


def wrong_1(sequences, most):
    """The first words of each text are kept instead of the last ones."""
    kept = [s[:most] for s in sequences]
    T = max(len(s) for s in kept)
    columns = [np.concatenate([s, np.zeros(T - len(s), dtype=int)]) for s in kept]
    return np.stack(columns, axis=1)


def wrong_2(sequences, most):
    """The zeros stand in front of the words instead of behind them."""
    kept = [s[-most:] for s in sequences]
    T = max(len(s) for s in kept)
    ids = np.zeros((T, len(kept)), dtype=int)
    for b, s in enumerate(kept):
        ids[T - len(s):, b] = s
    return ids


def wrong_3(sequences, most):
    """The texts are the rows of the result, (B, T), instead of its columns."""
    kept = [list(s[-most:]) for s in sequences]
    T = max(len(s) for s in kept)
    return np.array([s + [0] * (T - len(s)) for s in kept])


def wrong_4(sequences, most):
    """The rows are brought to (T, B) with reshape, which mixes the words of the texts; they had to be transposed."""
    kept = [s[-most:] for s in sequences]
    T = max(len(s) for s in kept)
    rows = np.array([np.pad(s, (0, T - len(s))) for s in kept])
    return rows.reshape(T, len(kept))


def wrong_5(sequences, most):
    """T is measured before the texts are trimmed, so steps of nothing but padding are left at the end."""
    T = max(len(s) for s in sequences)
    ids = np.zeros((T, len(sequences)), dtype=int)
    for b in range(len(sequences)):
        s = sequences[b][-most:]
        ids[:len(s), b] = s
    return ids


def wrong_6(sequences, most):
    """T is the shortest length that is left, not the longest: longer texts are cut at their end."""
    kept = [s[-most:] for s in sequences]
    n = min([len(k) for k in kept])
    return np.stack([k[:n] for k in kept], axis=1)


def wrong_7(sequences, most):
    """For a text shorter than `most` the start len(s) - most is negative and counts from the end, so words of a short text are lost."""
    kept = [s[len(s) - most:] for s in sequences]
    T = max(len(s) for s in kept)
    ids = np.zeros((T, len(kept)), int)
    for b, s in enumerate(kept): ids[: len(s), b] = s
    return ids


def wrong_8(sequences, most):
    """The words of each text come back to front: it was turned around to get at the last words and not turned back."""
    kept = [s[::-1][:most] for s in sequences]
    T = max(len(s) for s in kept)
    ids = np.zeros((T, len(kept)), dtype=int)
    for spalte, s in enumerate(kept):
        for zeile, wort in enumerate(s):
            ids[zeile, spalte] = wort
    return ids


def wrong_9(sequences, most):
    """Short texts are filled up by repeating their words (np.resize starts again from the first) instead of with 0."""
    kept = [s[-most:] for s in sequences]
    T = max(len(s) for s in kept)
    return np.column_stack([np.resize(s, T) for s in kept])


def wrong_10(sequences, most):
    """Two slips: the texts are sorted by length, the longest first, so the columns are not in the order given, and the padding is -1 instead of 0."""
    kept = sorted([s[-most:] for s in sequences], key=len, reverse=True)
    T = len(kept[0])
    ids = np.full((T, len(kept)), -1)
    for b, s in enumerate(kept):
        ids[:len(s), b] = s
    return ids


def wrong_11(sequences, most):
    """Texts of different lengths do not fit into one array before they are padded; np.array(sequences) raises."""
    seqs = np.array(sequences)
    seqs = seqs[:, -most:]
    T = seqs.shape[1]
    ids = np.zeros((T, len(seqs)), dtype=int)
    ids[:] = seqs.T
    return ids


def wrong_12(sequences, most):
    """Two slips: the slice starts one word too late, at -(most - 1), so a long text loses one word too many, and the array always has `most` steps instead of as many as the longest text left."""
    letzte = [s[-(most - 1):] if len(s) > most else s for s in sequences]
    T = most
    B = len(letzte)
    ids = np.zeros((T, B), dtype=np.int64)
    for b in range(B):
        n = len(letzte[b])
        ids[0:n, b] = letzte[b]
    return ids
