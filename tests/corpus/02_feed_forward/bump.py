"""Answers to bump as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


@right
def in_one_line(x, left, right, height, steepness):
    return height * sigmoid(steepness * (x - left)) - height * sigmoid(steepness * (x - right))


@right
def as_a_layer(x, left, right, height, steepness):
    b = -steepness * np.array([left, right], dtype=x.dtype)
    h = sigmoid(steepness * x[..., None] + b)
    return h @ np.array([height, -height], dtype=x.dtype)


@right
def with_the_second_turned_round(x, left, right, height, steepness):
    up, rest = sigmoid(steepness * (x - left)), sigmoid(-steepness * (x - right))
    return height * (up + rest - 1)


@wrong(3, says="a stair of two steps")
def added(x, left, right, height, steepness):
    return height * (sigmoid(steepness * (x - left)) + sigmoid(steepness * (x - right)))


@wrong(3, says="this is a dent")
def exchanged(x, left, right, height, steepness):
    return height * (sigmoid(steepness * (x - right)) - sigmoid(steepness * (x - left)))


@wrong(3, says="the `height` is left out")
def no_height(x, left, right, height, steepness):
    return sigmoid(steepness * (x - left)) - sigmoid(steepness * (x - right))


@wrong(3, says="never comes down")
def only_up(x, left, right, height, steepness):
    return height * sigmoid(steepness * (x - left))


@wrong(3, says="brackets are missing")
def brackets_missing(x, left, right, height, steepness):
    return height * sigmoid(steepness * (x - left)) - sigmoid(steepness * (x - right))


@wrong(3, says="a product of two neurons is no layer")
def product(x, left, right, height, steepness):
    up, down = sigmoid(steepness * (x - left)), sigmoid(steepness * (x - right))
    return height * up * (1 - down)


@wrong(1, says="the first neuron forgets the `steepness`")
def first_not_steep(x, left, right, height, steepness):
    return height * (sigmoid(x - left) - sigmoid(steepness * (x - right)))


@wrong(1, 2, says=("first neuron forgets", "second neuron forgets"))
def not_steep_at_all(x, left, right, height, steepness):
    return height * (sigmoid(x - left) - sigmoid(x - right))


@wrong(1, 2, says="brackets are missing")
def place_not_scaled(x, left, right, height, steepness):
    return height * (sigmoid(steepness * x - left) - sigmoid(steepness * x - right))


@wrong(1, 2, says="`tanh` stands where `sigmoid` belongs")
def tanh_for_sigmoid(x, left, right, height, steepness):
    return height * (np.tanh(steepness * (x - left)) - np.tanh(steepness * (x - right)))


@wrong(1, 2, says="`x + left` climbs at -left")
def places_of_the_wrong_sign(x, left, right, height, steepness):
    return height * (sigmoid(steepness * (x + left)) - sigmoid(steepness * (x + right)))


@wrong(2, says="`left` stands where `right` belongs")
def the_same_place_twice(x, left, right, height, steepness):
    return height * (sigmoid(steepness * (x - left)) - sigmoid(steepness * (x - left)))
