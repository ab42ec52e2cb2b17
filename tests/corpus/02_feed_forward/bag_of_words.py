"""Answers to bag_of_words as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def repaired(ids, D):
    T, B = ids.shape
    bag = np.zeros((B, D))
    for t in range(T):
        bag[np.arange(B), ids[t]] += 1
    return bag


@right
def by_bincount(ids, D):
    return np.stack([np.bincount(column, minlength=D) for column in ids.T]).astype(float)


@right
def word_by_word(ids, D):
    return np.array([(ids == word).sum(axis=0, dtype=float) for word in range(D)]).T


@wrong(says="is counted once")
def as_it_was(ids, D):
    T, B = ids.shape
    bag = np.zeros((B, D))
    for t in range(T):
        bag[np.arange(B), ids[t]] = 1
    return bag


@wrong(says="these are shares")
def shares(ids, D):
    return np.eye(D)[ids].mean(axis=0)


@wrong(says="the sum runs over the sentences")
def over_the_sentences(ids, D):
    return np.eye(D)[ids].sum(axis=1)


@wrong(says="all sentences are thrown into one bag")
def one_bag(ids, D):
    return np.bincount(ids.ravel(), minlength=D).astype(float)


@wrong(says="only the first word")
def first_word(ids, D):
    return np.eye(D)[ids[0]]


@wrong(says="only the last word")
def overwritten_each_time(ids, D):
    for t in range(len(ids)):
        bag = np.zeros((ids.shape[1], D))
        bag[np.arange(ids.shape[1]), ids[t]] += 1
    return bag


@wrong(says="the first word is left out")
def counting_from_one(ids, D):
    T, B = ids.shape
    bag = np.zeros((B, D))
    for t in range(1, T):
        bag[np.arange(B), ids[t]] += 1
    return bag


@wrong(says="the last word is left out")
def one_step_short(ids, D):
    T, B = ids.shape
    bag = np.zeros((B, D))
    for t in range(T - 1):
        bag[np.arange(B), ids[t]] += 1
    return bag


@wrong(says="returns bag of shape")
def not_summed(ids, D):
    return np.eye(D)[ids]


@wrong(says="returns bag of shape")
def transposed(ids, D):
    return np.eye(D)[ids].sum(axis=0).T


@wrong(says="axis 2")
def over_the_words(ids, D):
    return np.eye(D)[ids].sum(axis=2)


@wrong(says="everything is added up")
def one_number(ids, D):
    return np.eye(D)[ids].sum()


@wrong(says="each sentence gets the words of all")
def every_row(ids, D):
    T, B = ids.shape
    bag = np.zeros((B, D))
    for t in range(T):
        bag[:, ids[t]] += 1
    return bag
