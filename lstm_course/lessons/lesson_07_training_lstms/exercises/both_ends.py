"""Both ends: exercise `both_ends` of page 07."""

import numpy as np

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal

from .shared import END, padded, state_args


def _both_ends(H, G, lengths):
    _texts = np.arange(len(lengths))
    ahead = H[lengths - 1, _texts]                         # (1)
    back = G[0]                                            # (2)
    both = np.concatenate((ahead, back), axis=1)           # (3)
    return both


def _ends_args(rng, B, D, H, scale, dtype):
    args = state_args(rng, B, D, H, scale, dtype)
    return {"H": args["H"], "G": normal(rng, scale, dtype, *args["H"].shape),
            "lengths": args["lengths"]}


SENTENCES = {
    "ahead = H[-1]":
        "the reader ahead is taken from the last column, which is padding for the shorter texts",
    "back = G[-1]":
        "the reader back is taken from the last column, where it has only begun: it has read all "
        "at step 0",
    "ahead = H[-1]\nback = G[-1]":
        "both are taken from the last column, as `out[-1]` does: there the reader ahead stands in "
        "the padding, and the reader back has only begun",
    "back = G[lengths - 1, _texts]":
        "the reader back is taken at the last word, where it has read that one word: it has read "
        "all at step 0",
    "ahead = H[-1]\nback = G[lengths - 1, _texts]":
        "the two ends are exchanged: the reader ahead ends at the last word, the reader back at "
        "step 0",
    "ahead = H[0]": "the reader ahead is taken at step 0, where it has read one word",
    "ahead = H[0]\nback = G[lengths - 1, _texts]":
        "each reader is taken where it begins: the reader ahead ends at the last word, the reader "
        "back at step 0",
    "ahead = H[0]\nback = G[-1]":
        "the two ends are exchanged: `H[0]` and `G[-1]` are where the readers begin",
    "ahead = H[lengths, _texts]": f"the reader ahead is taken one step too late: {END}",
    "ahead = H[np.minimum(lengths, len(H) - 1), _texts]":
        f"the reader ahead is taken one step too late: {END}",
    "both = np.concatenate((back, ahead), axis=1)": "the reader back stands first; the reader "
                                                    "ahead does",
    "both = np.concatenate((ahead, back))":
        "the two stand below each other, (2 B, H): side by side is axis 1",
    "both = ahead + back": "the two are added; put them side by side",
    "both = (ahead + back) / 2": "this is the mean of the two; put them side by side",
    "both = np.concatenate((ahead, ahead), axis=1)": "the reader back is missing",
    "both = np.concatenate((back, back), axis=1)": "the reader ahead is missing",
    "both = np.stack((ahead, back), axis=2).reshape(len(lengths), -1)":
        "the entries of the two are shuffled like cards: all of the reader ahead come first",
    "ahead = H[lengths - 2, _texts]": f"the reader ahead is taken one step too early: {END}",
    "back = G[-lengths, _texts]":
        "the reader back is taken at a step counted from the end of the array, which moves with "
        "the padding: it has read all at step 0",
    "ahead = G[lengths - 1, _texts]\nback = H[0]":
        "H and G have changed places: each reader is taken where it begins",
    "ahead = np.mean(H, axis=0)\nback = np.mean(G, axis=0)":
        "these are the means over time, padding included",
}

EXERCISE = Exercise(
    "both_ends", "07_training_lstms", _both_ends, ("both",), **padded(_ends_args),
    difficulty=3, minutes=15, lines=2,
    equations={1: "the reader ahead", 2: "the reader back", 3: "side by side"},
    hints=("At which step has the reader back read the whole text?",
           "(1) H at each text's last word;  (2) G at step 0;  (3) side by side, (B, 2 H).",
           "Two lines: `ahead = H[…, np.arange(…)]`, then "
           "`return np.concatenate((ahead, G[…]), axis=…)`"),
    sentences=SENTENCES)
