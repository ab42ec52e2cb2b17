"""What the teacher puts in: exercise `teacher_inputs` of page 07."""

import numpy as np

from lstm_course.checks import Case, Exercise


def _teacher_inputs(words, start):
    first = np.full_like(words[:1], start)                 # (1)
    inputs = np.concatenate((first, words[:-1]))           # (2)
    targets = words.copy()                                 # (3)
    return inputs, targets


def _teacher_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case(label, {"words": rng.integers(3, 99, (T, B)), "start": int(rng.integers(3))})
            for label, T, B in (("five steps of three texts", 5, 3), ("two steps", 2, 4),
                                ("one step", 1, 3), ("one text alone", 6, 1),
                                ("as many steps as texts", 4, 4))]


SENTENCES = {
    "inputs = words":
        "nothing is moved: the network would read the word that it is asked for, and learn to "
        "copy it",
    "inputs = np.concatenate((words[1:], first))":
        "the inputs are moved the wrong way: at each step the network would read the word *after* "
        "the one that it is asked for",
    "inputs = np.roll(words, 1, axis=0)":
        "the last word comes round to the first step, so the network sees the end of the text "
        "before it begins: the first input is `start`",
    "inputs = np.roll(words, 1)":
        "`np.roll` without an axis moves across the texts; move in time only, and the first input "
        "is `start`",
    "inputs = np.roll(words, 1, axis=1)":
        "the texts are moved, not the steps: each text would read another one's words",
    "inputs = np.concatenate((first, words[1:]))":
        "the first word is replaced by `start`, and nothing is moved",
    "inputs = np.concatenate((words[:-1], first))":
        "`start` stands at the end, where it replaces the last word; it comes first and moves all "
        "others by one step",
    "inputs = np.full_like(words, start)":
        "the network reads nothing but `start`: a teacher puts in the true word of the step before",
    "targets = np.concatenate((words[1:], first))":
        "the targets are moved, too: after `start` the first word is asked for, so they stay",
    "inputs = words\ntargets = np.concatenate((words[1:], first))":
        "the first word is read and the second is asked for, so the first is never learned, and "
        "`start` is taken for a last word",
    "targets = np.concatenate((first, words[:-1]))":
        "the targets are moved as the inputs are: input and target are the same word",
    "return (targets, inputs)": "the two are returned in the wrong order: the inputs come first",
    "first = np.zeros_like(words[:1])": "the first input is 0, not `start`",
    "first = words[:1]": "the first word stands twice, and `start` is missing",
    "first = np.full_like(words[:1], start)\ninputs = np.concatenate((first, words[:-1]), axis=0)\n"
    "targets = np.concatenate((words[:-1], first))":
        "the last word is no target: `start` stands in its place",
    "inputs = np.concatenate((first, words[:0:-1]))":
        "the words are put in from the last one backwards",
}

EXERCISE = Exercise(
    "teacher_inputs", "07_training_lstms", _teacher_inputs, ("inputs", "targets"), _teacher_cases,
    difficulty=2, minutes=10, lines=2,
    equations={1: "the first input", 2: "the inputs", 3: "the targets"},
    hints=("When the network is asked for word 3 of a text, which word should the teacher have "
           "put in last?",
           "(1) a row of `start`;  (2) that row, then all words but the last;  (3) all words.",
           "`first = np.full((1, B), start)`, then `np.concatenate((first, words[…]))`"),
    sentences=SENTENCES)
