"""The last state of each text: exercise `last_states` of page 07."""

import numpy as np

from lstm_course.checks import Exercise

from .shared import END, padded, state_args


def _last_states(H, lengths):
    _texts = np.arange(len(lengths))
    ends = lengths - 1                                     # (1)
    last = H[ends, _texts]                                 # (2)
    return last


SENTENCES = {
    "last = H[-1]": "the last column is read, which is padding for all but the longest text",
    "ends = lengths": f"one step too late: {END}",
    "ends = lengths - 2": f"one step too early: {END}",
    "last = H[0]": "the first state is read: nothing but one word has gone into it",
    "ends = np.minimum(lengths, len(H) - 1)":
        f"one step too late, but for the longest text: {END}",
    "last = H[-lengths, _texts]": "the lengths are counted from the end of the array: count them "
                                 "from its beginning",
    "last = np.max(H, axis=0)": "this is the largest value over time, not the last state",
    "last = np.mean(H, axis=0)": "this is the mean over time, not the last state",
    "last = np.sum(H, axis=0)": "this is the sum over time, not the last state",
    "last = H[ends]":
        "this takes for each text the states of *all* texts, (B, B, H): say which text, too, "
        "`H[ends, np.arange(B)]`",
    "last = H[_texts, ends]": "the axes are exchanged: time comes first",
    "last = H[np.full(len(lengths), np.max(ends)), _texts]":
        "all are read at the end of the longest text: each has its own",
    "last = H[np.full(len(lengths), np.min(ends)), _texts]":
        "all are read at the end of the shortest text",
    "last = H[np.full(len(lengths), ends[0]), _texts]":
        "all are read at the end of the first text: each has its own",
    "last = H[ends, 0]": "for all texts the state of the same one, the first, is taken",
    "last = H[np.argmax(lengths), _texts]":
        "`np.argmax(lengths)` is the number of the longest text, which is no step",
}

EXERCISE = Exercise(
    "last_states", "07_training_lstms", _last_states, ("last",), **padded(state_args),
    difficulty=2, minutes=10, lines=1,
    equations={1: "the last words", 2: "the states there"},
    hints=("A text of 3 words: at which step stands its last word, if steps are counted "
           "from 0?",
           "(1) the last word of text b stands at step lengths[b] - 1;  (2) its state is "
           "H[that step, b].",
           "One line: `return H[lengths …, np.arange(…)]`"),
    sentences=SENTENCES)
