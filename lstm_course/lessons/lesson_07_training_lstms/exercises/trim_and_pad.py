"""Trim and pad: exercise `trim_and_pad` of page 07."""

import numpy as np

from lstm_course.checks import Case, Exercise


def _trim_and_pad(sequences, most):
    kept = [words[-most:] for words in sequences]          # (1)
    T = max([len(words) for words in kept])                # (2)
    columns = [np.concatenate((words, np.zeros(T - len(words), int))) for words in kept]  # (3)
    ids = np.stack(columns, axis=1)                        # (4)
    return ids


def _pad_cases(seed):
    rng = np.random.default_rng(seed)

    def made(label, lengths, most):
        return Case(label, {"sequences": tuple(rng.integers(2, 90, n) for n in lengths),
                            "most": most})

    return [made("one is trimmed", (4, 7, 2), 5), made("none has to be trimmed", (3, 6, 1, 4), 9),
            made("all are trimmed", (5, 8, 6, 7), 3), made("one text alone", (6,), 4),
            made("one word each", (3, 5), 1), made("as long as allowed", (2, 4, 3), 4)]


SENTENCES = {
    "kept = [words[:most] for words in sequences]":
        "the first `most` words are kept; what counts stands at the end here",
    "kept = [words[:-most] for words in sequences]":
        "the last `most` words are thrown away: `words[-most:]` keeps them",
    "kept = [words[most:] for words in sequences]":
        "the first `most` words are thrown away, and the rest is kept, however long: count from "
        "the end, `words[-most:]`",
    "kept = list(sequences)": "nothing is trimmed: `most` is not used",
    "kept = [words[-most - 1:] for words in sequences]": "one word too many is kept",
    "kept = [words[1 - most:] for words in sequences]": "one word too few is kept",
    "T = most":
        "every batch is filled up to `most` steps, although its longest text may be shorter",
    "T = max([len(words) for words in sequences])":
        "the array is as long as the longest text was *before* trimming",
    "columns = [np.concatenate((np.zeros(T - len(words), int), words)) for words in kept]":
        "the padding stands in front: it goes behind the words, as the first step must be a word",
    "columns = [np.concatenate((words, np.ones(T - len(words), int))) for words in kept]":
        "the padding is filled with 1, the number of unknown words: it is 0",
    "columns = [np.concatenate((words, np.full(T - len(words), -1))) for words in kept]":
        "the padding is filled with -1: it is 0",
    "columns = [np.concatenate((words, np.full(T - len(words), words[-1]))) for words in kept]":
        "the last word is repeated where padding belongs: fill up with 0",
    "columns = [np.resize(words, T) for words in kept]":
        "a short text is read again where padding belongs: `np.resize` begins anew; fill up "
        "with 0",
    "ids = np.stack(columns)":
        "each text is a row, (B, T): time comes first here, so a text is a column",
    "kept = [words[max(len(words) - most + 1, 0):] for words in sequences]":
        "one word too few of the long texts is kept",
    "kept = [words[most:] if len(words) > most else words for words in sequences]":
        "of a text that is too long the first `most` words are thrown away, and all others kept: "
        "count from the end, `words[-most:]`",
    "kept = [words[::-1][:most] for words in sequences]": "the last words stand there backwards",
    "T = min([len(words) for words in kept])\ncolumns = [words[:T] for words in kept]":
        "all texts are cut to the length of the shortest: nothing is padded, and words are lost",
}

EXERCISE = Exercise(
    "trim_and_pad", "07_training_lstms", _trim_and_pad, ("ids",), _pad_cases,
    difficulty=3, minutes=15, lines=5, points=2,
    equations={1: "trim", 2: "the number of steps", 3: "pad", 4: "time first"},
    hints=("How long is the longest text once all are trimmed?",
           "(1) the last `most` words of each;  (2) T, the longest of them;  (3) zeros behind "
           "each;  (4) an array (T, B), a text in each column.",
           "`ids = np.zeros((T, B), dtype=int)`, then in a loop over the texts "
           "`ids[:len(…), b] = …`"),
    sentences=SENTENCES)
