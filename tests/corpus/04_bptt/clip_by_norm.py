"""Answers to clip_by_norm as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong
from lstm_course.training import clip


@right
def with_an_if(dW, dU, db, limit):
    norm = np.sqrt((dW**2).sum() + (dU**2).sum() + (db**2).sum())
    if norm > limit:
        return dW * limit / norm, dU * limit / norm, db * limit / norm
    return dW, dU, db


@right
def as_one_long_vector(dW, dU, db, limit):
    norm = np.linalg.norm(np.concatenate([dW.ravel(), dU.ravel(), db.ravel()]))
    scale = min(1, limit / norm)
    return dW * scale, dU * scale, db * scale


@right
def by_the_courses_clip(dW, dU, db, limit):
    copies = [dW.copy(), dU.copy(), db.copy()]
    clip(copies, limit)
    return tuple(copies)


def scaled(dW, dU, db, scale):
    return dW * scale, dU * scale, db * scale


def length(*gradients):
    return np.sqrt(sum((g * g).sum() for g in gradients))


@wrong(3, says="each gradient has a limit of its own")
def each_on_its_own(dW, dU, db, limit):
    return tuple(g * min(1, limit / length(g)) for g in (dW, dU, db))


@wrong(3, says="entry by entry")
def entry_by_entry(dW, dU, db, limit):
    return tuple(np.clip(g, -limit, limit) for g in (dW, dU, db))


@wrong(2, says="made longer")
def always_to_the_limit(dW, dU, db, limit):
    return scaled(dW, dU, db, limit / length(dW, dU, db))


@wrong(1, says="square root is missing")
def root_forgotten(dW, dU, db, limit):
    return scaled(dW, dU, db, min(1, limit / length(dW, dU, db) ** 2))


@wrong(1, says="three norms are added")
def norms_added(dW, dU, db, limit):
    return scaled(dW, dU, db, min(1, limit / (length(dW) + length(dU) + length(db))))


@wrong(1, says="`db` is missing in the norm")
def biases_left_out_of_the_norm(dW, dU, db, limit):
    return scaled(dW, dU, db, min(1, limit / length(dW, dU)))


@wrong(2, says="`np.maximum` lengthens")
def the_larger_of_the_two(dW, dU, db, limit):
    return scaled(dW, dU, db, max(1, limit / length(dW, dU, db)))


@wrong(2, says="upside down")
def fraction_upside_down(dW, dU, db, limit):
    return scaled(dW, dU, db, min(1, length(dW, dU, db) / limit))


@wrong(2, says="`limit` is missing")
def length_one(dW, dU, db, limit):
    return scaled(dW, dU, db, 1 / length(dW, dU, db))


@wrong(says="`db` is left as it was")
def biases_not_scaled(dW, dU, db, limit):
    scale = min(1, limit / length(dW, dU, db))
    return dW * scale, dU * scale, db


@wrong(says="overwritten")
def in_place(dW, dU, db, limit):
    scale = min(1, limit / length(dW, dU, db))
    dW *= scale
    dU *= scale
    db *= scale
    return dW, dU, db


@wrong(1, says="the largest entry")
def largest_entry(dW, dU, db, limit):
    norm = max(np.abs(g).max() for g in (dW, dU, db))
    return scaled(dW, dU, db, min(1, limit / norm))


@wrong(2, says="the length becomes 1")
def length_one_where_it_was_above(dW, dU, db, limit):
    return scaled(dW, dU, db, min(1, 1 / length(dW, dU, db)))


@wrong()
def halved_where_it_was_above(dW, dU, db, limit):
    return scaled(dW, dU, db, 0.5 if length(dW, dU, db) > limit else 1)
