"""Group by length: exercise `group_by_length` of page 07."""

import numpy as np

from lstm_course.checks import Case, Exercise


def _group_by_length(lengths, size):
    order = np.argsort(lengths)                            # (1)
    groups = order.reshape(-1, size)                       # (2)
    return groups


def _group_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case(label, {"lengths": rng.permutation(np.arange(3, 60))[: groups * size],
                         "size": size})
            for label, groups, size in (("batches of 4", 3, 4), ("batches of 2", 5, 2),
                                        ("one batch for all", 1, 6), ("batches of one", 5, 1),
                                        ("three batches of three", 3, 3))]


SENTENCES = {
    "order = np.arange(len(lengths))": "nothing is sorted: the rows stand as they came",
    "order = np.sort(lengths)":
        "these are the sorted lengths; wanted are the numbers of the texts, which `np.argsort` "
        "gives",
    "order = np.argsort(-lengths)": "the longest come first; begin with the shortest",
    "order = np.argsort(np.argsort(lengths))":
        "these are the ranks of the texts; wanted is which text stands at each place: one "
        "`np.argsort`",
    "groups = order.reshape(size, -1)":
        "rows and columns are exchanged: a batch is a row, so there are `size` columns",
    "groups = order.reshape(size, -1).T":
        "the sorted texts are dealt out in turn, so each batch gets short and long ones: "
        "neighbours belong together",
    "groups = np.sort(order.reshape(-1, size), axis=1)":
        "the batches are right, but the texts in each are sorted by number, not by length",
    "groups = order.reshape(-1, size)[:, ::-1]":
        "inside each batch the longest text comes first; the shortest belongs there",
    "groups = order.reshape(-1, size)[::-1]": "the batches stand from the longest to the shortest",
    "groups = np.stack([k + np.argsort(lengths[k:k + size]) "
    "for k in range(0, len(lengths), size)])":
        "each batch is sorted for itself: sort all texts first, then cut",
    "groups = np.stack([np.argsort(part) for part in lengths.reshape(-1, size)])":
        "each batch is sorted for itself, and the numbers begin at 0 in each: sort all texts "
        "first, then cut",
}

EXERCISE = Exercise(
    "group_by_length", "07_training_lstms", _group_by_length, ("groups",), _group_cases,
    difficulty=1, minutes=10, lines=2,
    equations={1: "the order", 2: "the batches"},
    hints=("Which text is the shortest, and which comes next? You want their numbers, not "
           "their lengths.",
           "(1) the numbers of the texts from the shortest to the longest;  (2) `size` in each "
           "row.",
           "Two lines: `order = np.arg…(lengths)`, then `return order.reshape(…, …)`"),
    sentences=SENTENCES)
