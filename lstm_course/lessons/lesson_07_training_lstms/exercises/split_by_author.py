"""Split, so that nothing leaks: exercise `split_by_author` of page 07."""

import numpy as np

from lstm_course.checks import Case, Exercise


def _split_by_author(authors, drawn):
    chosen = authors[drawn]                                # (1)
    inside = np.isin(authors, chosen)                      # (2)
    train = np.flatnonzero(~inside)                        # (3)
    test = np.flatnonzero(inside)                          # (4)
    return train, test


def _split_cases(seed):
    rng = np.random.default_rng(seed)
    cases = []
    for label, N, authors, count in (("12 rows by 5 authors", 12, 5, 3),
                                     ("20 rows by 9 authors", 20, 9, 4),
                                     ("9 rows by 4 authors, one row drawn", 9, 4, 1)):
        while True:
            names = rng.integers(authors, size=N)
            drawn = rng.permutation(N)[:count]
            train, test = _split_by_author(names, drawn)
            # somebody's further rows have to come along, and somebody has to be left
            if len(test) > count and len(train) > 1 and not np.array_equal(names[drawn], drawn):
                break
        cases.append(Case(label, {"authors": names, "drawn": drawn}))
    alone = np.array([4, 0, 3, 1, 2])
    return [*cases, Case("everybody has posted once", {"authors": alone,
                                                       "drawn": np.array([3, 1])})]


SENTENCES = {
    "inside = np.isin(np.arange(len(authors)), drawn)":
        "the authors play no part: their other rows stay in training, which is the leak",
    "chosen = drawn":
        "row numbers are looked up among the authors: `drawn` holds rows, `authors[drawn]` says "
        "who wrote them",
    "chosen = authors[drawn[:1]]": "only the first drawn row's author is taken over",
    "train = np.setdiff1d(np.arange(len(authors)), drawn)":
        "the authors' other rows are in both parts: they go to the test, so take them out of "
        "training",
    "test = np.sort(drawn)":
        "the authors' other rows are in neither part: they are lost, though the test could use "
        "them",
    "test = drawn":
        "the authors' other rows are in neither part: they are lost, though the test could use "
        "them (and the rows should stand in rising order)",
    "return (test, train)": "the two are returned in the wrong order: training comes first",
    "train = authors[~inside]\ntest = authors[inside]":
        "these are the authors of the rows; wanted are the numbers of the rows",
    "train = np.unique(authors[~inside])\ntest = np.unique(authors[inside])":
        "these are the authors' names, each once; wanted are the numbers of their rows",
    "train = ~inside\ntest = inside":
        "these are masks, one entry for each row; wanted are the numbers of the rows",
    "train = np.flatnonzero(inside)\ntest = np.flatnonzero(~inside)":
        "the two parts are exchanged: the drawn rows belong to the test",
}

EXERCISE = Exercise(
    "split_by_author", "07_training_lstms", _split_by_author, ("train", "test"), _split_cases,
    difficulty=2, minutes=10, lines=3,
    equations={1: "who was drawn", 2: "all their rows", 3: "the training rows",
               4: "the test rows"},
    hints=("If row 7 is drawn and its author has also written rows 2 and 9, where must 2 and "
           "9 go?",
           "(1) the authors of the drawn rows;  (2) which rows are by one of them;  (3) the "
           "rows that are not;  (4) those that are.",
           "Three lines: `inside = np.isin(authors, authors[…])`, then two "
           "`np.flatnonzero(…)`"),
    sentences=SENTENCES)
