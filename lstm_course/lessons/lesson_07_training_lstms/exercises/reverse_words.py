"""Turn the words around, not the padding: exercise `reverse_words` of page 07."""

import numpy as np

from lstm_course.checks import Exercise

from .shared import padded, real_steps, state_args


def _reverse_words(X, lengths):
    _texts = np.arange(len(lengths))
    t = np.arange(len(X))[:, None]
    back = np.where(t < lengths, lengths - 1 - t, t)       # (1)
    Y = X[back, _texts]                                    # (2)
    return Y


def _reverse_args(rng, B, D, H, scale, dtype):
    args = state_args(rng, B, D, H, scale, dtype)
    real = real_steps(len(args["H"]), args["lengths"])
    return {"X": np.where(real[:, :, None], args["H"], dtype(0)), "lengths": args["lengths"]}


SENTENCES = {
    "Y = X[::-1]":
        "the whole array is turned around, so the padding comes first: only the words of each text "
        "are",
    "Y = X[:, ::-1]": "the order of the texts is turned around; turn time around",
    "Y = X[:, :, ::-1]": "the entries of each input are turned around; turn time around",
    "Y = X": "nothing is turned around",
    "back = np.where(t < lengths, lengths - t, t)":
        "one step off: the last word stands at length - 1 and comes to step 0",
    "back = np.where(t < lengths - 1, lengths - 2 - t, t)":
        "the last word stays where it was: `X[n - 2::-1]` or so begins one word too early",
    "back = np.where((t < lengths) & (t > 0), lengths - t, t)":
        "the first word stays where it was: all words are turned around",
    "back = np.where(t < lengths, len(X) - 1 - t, t)":
        "each text is read from the end of the array, so its padding comes first: its own end is "
        "at length - 1",
    "back = np.where(t < lengths, np.max(lengths) - 1 - t, t)":
        "all texts are read from the end of the longest one: each has its own end",
    "back = np.where(t < lengths[0], lengths[0] - 1 - t, t)":
        "all texts are turned around at the end of the first one: each has its own end",
    "Y = X[back[::-1], _texts]": "the words are turned around twice, so they only move behind the "
                                "padding",
    "back = np.where(t < np.min(lengths), np.min(lengths) - 1 - t, t)":
        "all texts are turned around at the end of the shortest one: each has its own end",
    "Y = np.where((t < lengths - 1)[:, :, None], X[back, _texts], 0 * X)":
        "the first word of each text is lost",
    "Y = np.where((t > 0)[:, :, None], X[back, _texts], 0 * X)":
        "the last word of each text is lost",
    "back = np.where(t < lengths, np.maximum(t, lengths - 1 - t), t)":
        "the array is read while it is written: the second half finds the words that were put into "
        "the first; read from `X`, write to a copy",
}

EXERCISE = Exercise(
    "reverse_words", "07_training_lstms", _reverse_words, ("Y",), **padded(_reverse_args),
    difficulty=4, minutes=20, lines=4, points=2,
    equations={1: "which step comes here", 2: "the inputs from there"},
    hints=("A text of 3 words in an array of 5 steps: which old step comes to each of the "
           "steps 0 to 4?",
           "(1) to step t comes the word of step length - 1 - t, as long as t is below the "
           "length; padding stays;  (2) Y[t, b] is X[that step, b].",
           "A loop over the texts: `Y = X.copy()`, then "
           "`Y[:n, b] = X[:n, b][…]` with n = lengths[b]"),
    sentences=SENTENCES)
