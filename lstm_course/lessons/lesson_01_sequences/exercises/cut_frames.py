"""Cut a voice into frames: exercise `cut_frames` of page 01."""

import numpy as np

from lstm_course.checks import Case, Exercise


def _cut_frames(wave, size, hop):
    T = 1 + (len(wave) - size) // hop                  # (1)
    first = hop * np.arange(T)                         # (2)
    F = wave[first[:, None] + np.arange(size)]         # (3)
    return F


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


SENTENCES = {
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

EXERCISE = Exercise(
    "cut_frames", "01_sequences", _cut_frames, ("F",), _frame_cases, probes=_frame_probes,
    equations={1: "the number of frames", 2: "where they start", 3: "the frames"},
    difficulty=3, minutes=20, lines=3, points=2,
    hints=("Draw a wave of 10 samples. Where do frames of 4 start with hop 3, and which is the "
           "last that fits?",
           "T = 1 + ⌊(N - size) / hop⌋; frame t holds `size` samples from t · hop on.",
           "Three lines: `T = 1 + …`, `first = hop * np.arange(T)`, then "
           "`return np.stack([wave[n : n + …] for n in first])`"),
    sentences=SENTENCES)
