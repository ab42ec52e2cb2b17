"""Answers to split_by_author as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_a_set(authors, drawn):
    chosen = set(authors[drawn].tolist())
    test = [n for n, author in enumerate(authors) if author in chosen]
    train = [n for n, author in enumerate(authors) if author not in chosen]
    return np.array(train), np.array(test)


@right
def by_where(authors, drawn):
    inside = np.isin(authors, np.unique(authors[drawn]))
    return np.where(inside == 0)[0], np.where(inside)[0]


@right
def every_row_against_every_drawn_one(authors, drawn):
    inside = (authors[:, None] == authors[drawn]).any(axis=1)
    rows = np.arange(len(authors))
    return rows[~inside], rows[inside]


@wrong(2, says="the authors play no part")
def rows_only(authors, drawn):
    inside = np.isin(np.arange(len(authors)), drawn)
    return np.flatnonzero(~inside), np.flatnonzero(inside)


@wrong(says="neither part")
def others_thrown_away(authors, drawn):
    return np.flatnonzero(~np.isin(authors, authors[drawn])), drawn


@wrong(3, says="are in both parts")
def others_on_both_sides(authors, drawn):
    rows = np.arange(len(authors))
    return np.setdiff1d(rows, drawn), np.flatnonzero(np.isin(authors, authors[drawn]))


@wrong(1, says="row numbers are looked up among the authors")
def rows_for_authors(authors, drawn):
    inside = np.isin(authors, drawn)
    return np.flatnonzero(~inside), np.flatnonzero(inside)


@wrong(1, says="only the first drawn row")
def one_author_only(authors, drawn):
    inside = authors == authors[drawn[0]]
    return np.flatnonzero(~inside), np.flatnonzero(inside)


@wrong(says="wrong order")
def test_first(authors, drawn):
    inside = np.isin(authors, authors[drawn])
    return np.flatnonzero(inside), np.flatnonzero(~inside)


@wrong(says="these are the authors of the rows")
def authors_for_rows(authors, drawn):
    inside = np.isin(authors, authors[drawn])
    return authors[~inside], authors[inside]


@wrong(says="each once")
def names_once(authors, drawn):
    chosen = np.unique(authors[drawn])
    return np.setdiff1d(authors, chosen), chosen


@wrong(says="these are masks")
def masks(authors, drawn):
    inside = np.isin(authors, authors[drawn])
    return ~inside, inside


@wrong(says="in neither part")
def drawn_alone_in_order(authors, drawn):
    return np.flatnonzero(~np.isin(authors, authors[drawn])), np.sort(drawn)


@wrong(says="returns one array")
def only_training(authors, drawn):
    return np.flatnonzero(~np.isin(authors, authors[drawn]))
