"""One sequence out of a batch: exercise `one_sequence` of page 00."""

from lstm_course.checks import Exercise

from .shared import made_cases


def _one_sequence(X, k):
    S = X[:, k]
    return S


def _one_sequence_args(draw, T, B, D):
    return {"X": draw(T, B, D), "k": B // 2}


SENTENCES = {
    "S = X[k]": "this is step k of all sequences: the first axis is time, the second counts the "
                "sequences",
    "S = X[:, :, k]": "this is value k of all sequences: the third axis holds the values, the "
                      "second counts the sequences",
    "S = X[:, 0]": "this is always the first sequence: `k` says which one is wanted",
    "S = X[:, k - 1]": "counted from 1: in Python the first sequence has the number 0",
    "S = X[:, k + 1]": "one too far: the first sequence has the number 0, so `k` is right as it is",
    "S = X[:, -k]": "counted from the end: the minus sign is too much",
    "S = X[::-1, k]": "the steps stand in reverse order",
    "S = X[:, k:k + 1]": "the axis of the sequences is still there, with one sequence on it: write "
                         "`k`, not `k:k + 1`",
    "S = X[:, :k]": "these are the first k sequences; wanted is the one with the number k",
    "S = X[:, k].T": "the two axes have changed places: time comes first",
    "S = X[0, k]": "this is its first step alone: a colon keeps all steps",
    "S = X.mean(axis=1)": "this is the mean of all sequences; wanted is one of them as it is",
}

EXERCISE = Exercise(
    "one_sequence", "00_start_here", _one_sequence, ("S",), **made_cases(_one_sequence_args),
    difficulty=1, minutes=5, lines=1,
    hints=("Which of the three axes counts the sequences: the first, the second, the third?",
           "S[t] = X[t, k] for every step t; a colon stands for \"every\".",
           "One line: `return X[…, …]`, a colon and a k"),
    sentences=SENTENCES)
