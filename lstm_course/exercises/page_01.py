"""The exercises of page 01_sequences: from values to vectors, and from vectors to order."""

import numpy as np

from ..checks import Case, Choice, Exercise

PAGE = "01_sequences"


# The references.

def _scale_columns(X):
    mean = X.mean(axis=0)                              # (1)
    std = X.std(axis=0)                                # (2)
    Z = (X - mean) / std                               # (3)
    return Z


def _one_hot_steps(k, D):
    X = np.eye(D)[k]
    return X


def _embed_words(k, E):
    X = E[k]
    return X


def _cut_frames(wave, size, hop):
    T = 1 + (len(wave) - size) // hop                  # (1)
    first = hop * np.arange(T)                         # (2)
    F = wave[first[:, None] + np.arange(size)]         # (3)
    return F


def _count_pairs(k, V):
    _one_hot = np.eye(V)[k]  # the page counts in a loop: no message quotes this name
    N = _one_hot[:-1].T @ _one_hot[1:]
    return N


def _pair_score(N0, N1, k):
    p0 = (N0 + 1) / np.sum(N0 + 1)                     # (1)
    p1 = (N1 + 1) / np.sum(N1 + 1)                     # (2)
    L = np.log(p1) - np.log(p0)                        # (3)
    s = np.sum(L[k[:-1], k[1:]], axis=0)               # (4)
    return s


# The cases. Sizes differ, so that a wrong axis shows; the probes' sizes are equal, so that it
# gives numbers, which tell what it was.

def _columns(rng, T, D, scale=1.0, dtype=np.float64):
    """Columns with means and spreads of their own."""
    center, spread = rng.normal(0, 5, D), rng.uniform(1, 4, D)
    return {"X": (scale * (center + spread * rng.standard_normal((T, D)))).astype(dtype)}


def _scale_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case("7 days, 5 values", _columns(rng, 7, 5)),
            Case("4 steps, 6 values", _columns(rng, 4, 6)),
            Case("one value", _columns(rng, 5, 1)),
            Case("two steps", _columns(rng, 2, 3)),
            Case("large values", _columns(rng, 6, 4, 1e4)),
            Case("tiny values", _columns(rng, 6, 4, 1e-3)),
            Case("float32", _columns(rng, 8, 3, dtype=np.float32))]


def _scale_probes(seed):
    rng = np.random.default_rng(seed)
    return [Case(f"as many steps as values, {n}", _columns(rng, n, n)) for n in (3, 4)]


def _words(rng, T, V):
    """Numbers of T words of V, as an int array (T,)."""
    return rng.integers(0, V, T)


def _one_hot_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case("6 steps, 5 words", {"k": np.array([2, 1, 4, 4, 0, 3]), "D": 5}),
            Case("4 steps, 7 words", {"k": _words(rng, 4, 6), "D": 7}),
            Case("the same word again and again", {"k": np.array([3, 3, 3]), "D": 5}),
            Case("one step, T = 1", {"k": np.array([2]), "D": 4}),
            Case("a genome", {"k": _words(rng, 30, 4), "D": 4})]


def _one_hot_probes(seed):
    rng = np.random.default_rng(seed)
    return [Case("as many steps as words", {"k": np.append(_words(rng, 5, 6), 5), "D": 6}),
            Case("as many steps as words, 4", {"k": np.array([3, 0, 0, 1]), "D": 4})]


def _embed_args(rng, T, V, n, dtype=np.float64):
    return {"k": _words(rng, T, V), "E": rng.standard_normal((V, n)).astype(dtype)}


def _embed_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case("6 steps, 8 words, vectors of 3", _embed_args(rng, 6, 8, 3)),
            Case("9 steps, 4 words, vectors of 5", _embed_args(rng, 9, 4, 5)),
            Case("one step, T = 1", _embed_args(rng, 1, 5, 4)),
            Case("vectors of one number", _embed_args(rng, 4, 6, 1)),
            Case("float32", _embed_args(rng, 5, 7, 2, np.float32))]


def _embed_probes(seed):
    rng = np.random.default_rng(seed)
    return [Case(f"all sizes equal, {n}", _embed_args(rng, n, n, n)) for n in (4, 5)]


def _wave(rng, N, size, hop, dtype=np.float64):
    return {"wave": rng.standard_normal(N).astype(dtype), "size": size, "hop": hop}


def _frame_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case("23 samples, size 6, hop 4", _wave(rng, 23, 6, 4)),
            Case("the last frame ends with the wave", _wave(rng, 20, 5, 3)),
            Case("hop 1", _wave(rng, 9, 4, 1)),
            Case("no overlap", _wave(rng, 17, 4, 4)),
            Case("samples between the frames", _wave(rng, 27, 2, 5)),
            Case("two frames", _wave(rng, 10, 7, 3)),
            Case("float32", _wave(rng, 31, 8, 5, np.float32))]


def _frame_probes(seed):
    rng = np.random.default_rng(seed)
    # as many frames as samples in each
    return [Case("4 frames of 4", _wave(rng, 10, 4, 2)), Case("3 frames of 3", _wave(rng, 9, 3, 3))]


def _pair_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case("8 steps, 4 words", {"k": np.array([0, 2, 0, 2, 3, 3, 1, 2]), "V": 4}),
            Case("40 steps, 3 words", {"k": _words(rng, 40, 3), "V": 3}),
            Case("5 steps, 7 words", {"k": _words(rng, 5, 7), "V": 7}),
            Case("two steps", {"k": np.array([1, 0]), "V": 2}),
            Case("one step: no pair", {"k": np.array([1]), "V": 3}),
            Case("100 steps, 6 words", {"k": _words(rng, 100, 6), "V": 6})]


def _score_args(rng, V, T, B, dtype=np.float64):
    N0, N1 = (rng.integers(0, 9, (V, V)).astype(dtype) for _ in range(2))
    N0[0, 1] = N1[1, 0] = 0  # a pair that one class never showed
    return {"N0": N0, "N1": N1, "k": rng.integers(0, V, (T, B))}


def _score_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case("4 words, 6 steps, 3 sentences", _score_args(rng, 4, 6, 3)),
            Case("5 words, 3 steps, 7 sentences", _score_args(rng, 5, 3, 7)),
            Case("one sentence alone", _score_args(rng, 6, 9, 1)),
            Case("one pair each", _score_args(rng, 3, 2, 4)),
            Case("long sentences", _score_args(rng, 7, 50, 2))]


def _score_probes(seed):
    rng = np.random.default_rng(seed)
    return [Case(f"as many steps as sentences, {n}", _score_args(rng, 4, n, n)) for n in (5, 6)]


# What a teacher says.

SCALE = {
    "mean = X.mean()": "one mean is taken over all columns: give each its own, along time, axis=0",
    "std = X.std()": "one standard deviation is taken over all columns: give each its own, axis=0",
    "Z = (X - X.mean()) / X.std()":
        "one mean and one standard deviation serve all columns: take them along time, axis=0, so "
        "that each column has its own",
    "Z = (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)":
        "each step is scaled by its own values, °F and mph thrown together: take mean and standard "
        "deviation along time, axis=0",
    "Z = (X - X.T.mean(axis=0)) / X.T.std(axis=0)":
        "mean and standard deviation are taken along axis 1, so there is one for each step: take "
        "them along time, axis=0",
    "Z = X - mean": "the standard deviation is missing: each column still has its own scale",
    "Z = X / std": "the mean is missing: it is subtracted before the division",
    "Z = X - mean / std": "brackets are missing: `X - mean` as a whole is divided by `std`",
    "Z = (X - mean) / std ** 2":
        "this divides by the variance; the standard deviation is its root, `X.std`",
    "Z = (X - X.min(axis=0)) / (X.max(axis=0) - X.min(axis=0))":
        "this brings each column between 0 and 1: another scaling, by its extremes",
    "std = X.std(axis=0, ddof=1)":
        "this is the standard deviation with T - 1 below the line; here it is T, NumPy's default",
    "Z = (mean - X) / std": "the sign is turned: what is above the mean must come out positive",
}

ONE_HOT = {
    "X = np.eye(D)[:, k]": "the words run along the second axis: time comes first, one row a step",
    "X = np.eye(D)[k - 1]": "counted from 1: word 0 has its 1 at place 0",
    "X = np.eye(D)[k][::-1]": "the steps stand in reverse order",
    "X = np.eye(D)[:, ::-1][k]": "the places are counted from the right: word 0 is the first place",
    "X = 1 - np.eye(D)[k]": "0 and 1 are exchanged: the word's place is 1, all others 0",
    "X = np.eye(D)[k] * k[:, None]":
        "the word's number is written at its place; a 1 belongs there, whichever word it is",
    "X = np.minimum(np.cumsum(np.eye(D)[k], axis=0), 1)":
        "the ones of earlier steps are still there: each step begins with a new row of zeros",
    "X = np.cumsum(np.eye(D)[k], axis=0)":
        "the words are counted up: each step begins with a new row of zeros",
    "X = np.eye(D)[k].sum(axis=0)":
        "the steps are added up, so their order is lost: keep one row a step",
    "X = np.eye(np.max(k) + 1)[k]":
        "the number of columns is taken from the words that occur: it is D, also when the last "
        "words don't",
    "X = np.eye(D)[np.unique(k)]": "each word is taken once and sorted: one row a step is needed",
    "X = np.tile(np.eye(D)[k].max(axis=0), (len(k), 1))":
        "each step sets the places of all words: `X[:, k]` is every row, and step t has the row "
        "`X[t]` alone",
    "X = np.eye(len(k))[k]":
        "the number of columns is the number of steps: it is D, the number of words there are",
    "X = np.eye(D)[np.sort(k)]": "the words are sorted, so their order is lost",
}

EMBED = {
    "X = E[:, k]": "columns of the table are taken: a word is a row, the first index",
    "X = E.T[k]": "columns of the table are taken, since it is transposed: a word is a row of `E`",
    "X = E[k].T": "the result lies on its side: time comes first, one row a step",
    "X = E[k - 1]": "counted from 1: word 0 is row 0",
    "X = E[k].mean(axis=0)": "the steps are averaged, so their order is lost: one row a step",
    "X = E[k].sum(axis=0)": "the steps are added up, so their order is lost: one row a step",
    "X = E[np.sort(k)]": "the words are sorted, so their order is lost",
    "X = E[:len(k)]": "the first rows of the table are taken, whichever words occur",
    "X = E[np.unique(k)]": "each word is looked up once: one row a step, repeats included",
    "X = E[k] * k[:, None]": "each vector is multiplied by the word's number: looking up is enough",
    "X = E[k[::-1]]": "the steps stand in reverse order",
    "X = k @ E": "`k` are numbers of rows, not weights: nothing is multiplied by them",
    "X = E": "the table itself is returned, one row a word of the vocabulary: `k` says which row "
             "each step takes",
}

FRAMES = {
    "T = (len(wave) - size) // hop":
        "a frame is missing: with `size` samples there is one frame already, so 1 is added",
    "T = -((size - len(wave)) // hop)":
        "a frame that ends just with the wave is missing: `range` stops before its end, so that "
        "must be `len(wave) - size + 1`",
    "T = len(wave) // hop": "too many frames: the last ones would run past the end of the wave",
    "T = len(wave) // size":
        "this counts frames that don't overlap: a new one starts every `hop` samples",
    "T = 1 + len(wave) // hop":
        "`size` is not subtracted, so the last frames would run past the end of the wave",
    "T = 1 + (len(wave) - hop) // size":
        "`size` and `hop` are exchanged: after the first frame, each `hop` gives one more",
    "first = np.arange(T)": "`hop` is missing: a frame starts `hop` samples after the one before",
    "first = size * np.arange(T)":
        "a frame starts where the one before ends, so they don't overlap: the next starts "
        "`hop` samples on",
    "F = wave[first[:, None] + np.arange(size)].T":
        "the result lies on its side: time comes first, one row a frame",
    "F = wave[first[:, None] + np.arange(hop)]": "each frame has `hop` samples instead of `size`",
    "F = wave[:len(wave) // size * size].reshape(-1, size)":
        "the wave is cut end to end, without overlap: a frame starts every `hop` samples",
    "F = np.pad(wave, (0, size))[np.arange(0, len(wave), hop)[:, None] + np.arange(size)]":
        "frames that run past the end are padded with zeros; here they are left out",
    "F = wave[first[:, None] + np.arange(size)][:, ::-1]": "each frame runs backwards",
}

PAIRS = {
    "N = np.minimum(_one_hot[:-1].T @ _one_hot[1:], 1)":
        "a pair that occurs twice is counted once: `N[a, b] += 1` with arrays as indices adds only "
        "one for each place. Add the pairs one after the other, or with `np.add.at`",
    "N = _one_hot[1:].T @ _one_hot[:-1]":
        "the pairs are turned round: the row is the first word, the column the one after it",
    "N = _one_hot.T @ np.roll(_one_hot, -1, axis=0)":
        "the last word and the first are counted as a pair: the sequence is not a ring",
    "N = _one_hot.T @ np.roll(_one_hot, 1, axis=0)":
        "the first word is paired with the last, and the pairs are turned round",
    "N = _one_hot[:-2].T @ _one_hot[2:]":
        "a word is skipped: the two of a pair stand next to each other",
    "N = _one_hot[:-1].T @ _one_hot[1:] + _one_hot[1:].T @ _one_hot[:-1]":
        "each pair is counted in both orders, so the order is lost",
    "N = _one_hot.T @ _one_hot":
        "each word is paired with itself: the second of a pair is one step later",
    "N = (_one_hot[:-1].T @ _one_hot[1:]) / len(_one_hot[1:])":
        "these are shares; counts are asked for",
    "N = _one_hot[1:-1].T @ _one_hot[2:]": "the first pair is left out",
    "N = _one_hot[:-2].T @ _one_hot[1:-1]": "the last pair is left out",
    "N = _one_hot[:-1:2].T @ _one_hot[1::2]":
        "the sequence is cut into pairs end to end: every word but the last begins a pair",
    "N = np.outer(_one_hot[:-1].sum(axis=0), _one_hot[1:].sum(axis=0))":
        "every word is paired with every word, since one loop runs inside the other: a single "
        "loop goes through both, `zip(k[:-1], k[1:])`",
    "N = np.outer(_one_hot.sum(axis=0), _one_hot.sum(axis=0))":
        "only the words are counted, so every two words make a pair, wherever they stand",
}

SCORE = {
    "L = np.log(p0) - np.log(p1)": "the classes are exchanged: above 0 must mean class 1",
    "L = p1 - p0": "the logarithms are missing: `np.log(p1) - np.log(p0)`",
    "L = p1 / p0": "the logarithm is missing: shares that follow each other multiply, their "
                   "logarithms add up",
    "L = np.log(p1)": "class 0 is left out: the score compares the two",
    "L = np.log10(p1) - np.log10(p0)": "this is the logarithm to base 10; `np.log` is to base e",
    "L = np.log2(p1) - np.log2(p0)": "this is the logarithm to base 2; `np.log` is to base e",
    "p0 = N0 / np.sum(N0)\np1 = N1 / np.sum(N1)":
        "1 is not added to the counts: a pair that one class never showed makes the score infinite",
    "L = np.log(N1 + 1) - np.log(N0 + 1)":
        "the counts are not divided by their sums: the class with more text would win",
    "p0 = (N0 + 1) / np.sum(N0)\np1 = (N1 + 1) / np.sum(N1)":
        "1 is added above the line and not below: then the shares don't sum to 1",
    "p0 = (N0 + 1) / np.sum(N0 + 1, axis=1, keepdims=True)\n"
    "p1 = (N1 + 1) / np.sum(N1 + 1, axis=1, keepdims=True)":
        "each row has a sum of its own here: that asks how often b follows, given a. Here a pair's "
        "share is that of all pairs",
    "s = np.sum(L[k[1:], k[:-1]], axis=0)":
        "the pairs are turned round: the row is the word before, the column the word after",
    "s = np.mean(L[k[:-1], k[1:]], axis=0)": "this is the mean over the pairs; (4) is their sum",
    "s = np.sum(L[k, k], axis=0)": "each word is paired with itself, so the order is lost",
    "s = np.sum(L[k[:-2], k[1:-1]], axis=0)": "the last pair is left out",
    "s = np.sum(L[k[1:-1], k[2:]], axis=0)": "the first pair is left out",
    "s = np.sum(L[k[:, :-1], k[:, 1:]], axis=1)":
        "time is axis 0: this pairs the words of neighbouring sentences, `k[:, t]`, not those of "
        "neighbouring steps, `k[t]`",
    "s = np.sum(L[k[:-2], k[2:]], axis=0)": "a word is skipped: pairs are neighbours",
    "s = np.sum(L[k[:-1], k[1:]])":
        "all sentences are added up: add along time, axis=0, one score a sentence",
    "s = np.sum(L[k[:-1], k[1:]], axis=1)":
        "the sentences are added up, pair by pair: add along time, axis=0, one score a sentence",
    "s = L[k[:-1], k[1:]]": "the pairs' values are not added up: one score a sentence",
    "s = L[k[0], k[1]]": "only the first pair is looked at: add up all",
    "s = L[k[-2], k[-1]]": "only the last pair is looked at: add up all",
}

EXERCISES = (
    Exercise(
        "scale_columns", PAGE, _scale_columns, ("Z",), _scale_cases, probes=_scale_probes,
        equations={1: "the mean", 2: "the standard deviation", 3: "the scaled values"},
        difficulty=1, minutes=10, lines=1,
        hints=("A column holds one kind of value at all steps. Along which axis does it run?",
               "z_t = (x_t - mean) / std, with a mean and a std of its own for each column.",
               "One line: `return (X - X.mean(axis=…)) / X.…(axis=…)`"),
        sentences=SCALE),
    Exercise(
        "one_hot_steps", PAGE, _one_hot_steps, ("X",), _one_hot_cases, probes=_one_hot_probes,
        difficulty=1, minutes=10, lines=1,
        hints=("What does row 2 of `np.eye(5)` look like?",
               "X[t, d] is 1 where d = k[t], and 0 everywhere else.",
               "One line: `return np.eye(…)[…]`. A loop over the steps that sets one entry of "
               "`np.zeros((len(k), D))` each is just as right"),
        sentences=ONE_HOT),
    Exercise(
        "embed_words", PAGE, _embed_words, ("X",), _embed_cases, probes=_embed_probes,
        difficulty=2, minutes=10, lines=1,
        hints=("What does NumPy give for `E[np.array([2, 0, 2])]`?",
               "x_t is row k_t of the table E.",
               "One line: `return E[…]`"),
        sentences=EMBED),
    Choice(
        "shape_of_video", PAGE, right="b", difficulty=2, minutes=5,
        hints=("What is one step, and how many numbers does it take to write it down?",
               "T counts pictures; D = height · width · colours.",
               "Leave out what a file format does: only (T, D) is asked."),
        options={
            "a": "that is right for grey pictures, 48 · 64 = 3072 pixels. A coloured pixel has "
                 "three values.",
            "b": "yes: 10 · 25 = 250 pictures, and 48 · 64 · 3 = 9216 values in each.",
            "c": "here a step would be a second, but a picture is a step, and a second has 25.",
            "d": "these are the right two numbers, but time comes first: X[t] must be one picture.",
            "e": "this is how a camera may hand it over. A sequence of vectors has two axes: each "
                 "picture is laid out as one long vector, `video.reshape(250, -1)`."}),
    Exercise(
        "cut_frames", PAGE, _cut_frames, ("F",), _frame_cases, probes=_frame_probes,
        equations={1: "the number of frames", 2: "where they start", 3: "the frames"},
        difficulty=3, minutes=20, lines=3, points=2,
        hints=("Draw a wave of 10 samples. Where do frames of 4 start with hop 3, and which is the "
               "last that fits?",
               "T = 1 + ⌊(N - size) / hop⌋; frame t holds `size` samples from t · hop on.",
               "Three lines: `T = 1 + …`, `first = hop * np.arange(T)`, then "
               "`return np.stack([wave[n : n + …] for n in first])`"),
        sentences=FRAMES),
    Exercise(
        "count_pairs", PAGE, _count_pairs, ("N",), _pair_cases,
        difficulty=3, minutes=15, lines=4,
        hints=("What does the broken function give for k = 0, 1, 0, 1, 0, 1, and what should it?",
               "N[a, b] is the number of steps t with k[t] = a and k[t + 1] = b.",
               "Four lines: zeros, `for a, b in zip(k[:-1], …):`, `N[…] += 1` in it, `return`"),
        sentences=PAIRS),
    Choice(
        "pairs_backwards", PAGE, right="d", difficulty=2, minutes=5,
        hints=("Which pairs does `it is going` hold, and which does `going is it`?",
               "Look at equation (B) of the lesson: when each pair is turned round, in what it "
               "learned from and in what it is asked about, which of the counts p are looked up?",
               "Leave out what the words mean: the model knows only how often which pair "
               "occurred."),
        options={
            "a": "it would, if the pairs that it is asked about were none that it learned. But it "
                 "learned from sentences that were turned round too.",
            "b": "that may happen where only the new sentences are turned round, so that `is it` "
                 "reads as `it is`. Here those to learn from are turned round as well.",
            "c": "on what would the lost part have rested? Each pair has become another one, the "
                 "same everywhere, and has kept its count.",
            "d": "yes: the pair (a, b) has become (b, a) wherever it stood, with the same count in "
                 "either class. The model minds order, but it can't know which way time runs."}),
    Exercise(
        "pair_score", PAGE, _pair_score, ("s",), _score_cases, probes=_score_probes,
        equations={1: "the shares in class 0", 2: "the shares in class 1",
                   3: "the logarithm of their ratio", 4: "the score"},
        difficulty=4, minutes=20, lines=4, points=2,
        hints=("A pair occurred 3 times in class 1 and never in class 0. What would the logarithm "
               "of 0 do to the score, and what does adding 1 do?",
               "(1), (2)  p = (N + 1) / sum of all (N + 1);  (3)  L = log p1 - log p0;  (4)  add "
               "L[k_t, k_{t+1}] for all t.",
               "Four lines: `p0 = …`, `p1 = …`, `L = …`, "
               "`return np.sum(L[k[:-1], …], axis=…)`"),
        sentences=SCORE),
)
