"""Answers to sigmoid as learners write them."""

import math

import numpy as np
import torch

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_the_formula(z):
    return 1 / (1 + np.exp(-z))


@right
def by_tanh(z):
    return (np.tanh(z / 2) + 1) / 2


@right
def in_torch(z):
    return torch.sigmoid(torch.from_numpy(z))


@right
def by_two_branches(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


@wrong(says="minus sign is missing")
def minus_missing(z):
    return 1 / (1 + np.exp(z))


@wrong(says="this is tanh")
def tanh_taken(z):
    return np.tanh(z)


@wrong(says="`1 - np.exp(-z)` stands where")
def minus_for_plus(z):
    return 1 / (1 - np.exp(-z))


@wrong(says="brackets are missing")
def brackets_missing(z):
    return 1 / 1 + np.exp(-z)


@wrong(says="softmax")
def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


@wrong(says="ReLU")
def relu(z):
    return np.maximum(0, z)


@wrong(says="`1 +` is missing")
def one_forgotten(z):
    return 1 / np.exp(-z)


@wrong(says="divided by all of")
def not_inverted(z):
    return 1 + np.exp(-z)


@wrong(says="NaN")
def overflowing(z):
    return np.exp(z) / (1 + np.exp(z))


@wrong(says="such as `np.exp`, take arrays")
def for_numbers_only(z):
    return 1 / (1 + math.exp(-z))


@wrong(says="expected a NumPy array")
def as_a_list(z):
    return [1 / (1 + np.exp(-a)) for a in z]


@wrong(says="slope")
def derivative(z):
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s)
