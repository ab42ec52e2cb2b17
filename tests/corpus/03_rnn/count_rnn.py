"""Answers to count_rnn as learners write them."""

from lstm_course.exercises.answer_corpus import right, wrong


@right
def units_times_what_each_sees(n, m, T):
    return n * (m + n + 1)


@right
def by_parts(n, m, T):
    W, U, b = n * m, n**2, n
    return sum([W, U, b])


@right
def unit_by_unit(n, m, T):
    return sum(m + n + 1 for _ in range(n))


@wrong(says="all T steps use the same ones")
def a_set_for_each_step(n, m, T):
    return T * (n * m + n * n + n)


@wrong(says="all T steps use the same `W`")
def an_input_layer_for_each_step(n, m, T):
    return T * n * m + n * n + n


@wrong(says="the biases are missing")
def no_biases(n, m, T):
    return n * m + n * n


@wrong(says="the recurrent weights are missing")
def no_recurrent_weights(n, m, T):
    return n * m + n


@wrong(says="there are n, not m")
def biases_of_the_inputs(n, m, T):
    return n * m + n * n + m


@wrong(says="n² entries, not n m")
def recurrent_like_input(n, m, T):
    return n * m + n * m + n


@wrong(says="n² entries, not m²")
def recurrent_square_of_inputs(n, m, T):
    return n * m + m * m + n


@wrong(says="n² entries, not n")
def one_recurrent_weight_a_unit(n, m, T):
    return n * m + n + n


@wrong(says="lesson 05")
def as_an_lstm(n, m, T):
    return 4 * (n * m + n * n + n)


@wrong(says="not to n + m")
def all_to_all(n, m, T):
    return (n + m) ** 2 + n


@wrong(says="expected a whole number")
def a_float(n, m, T):
    return n * m + n**2.0 + n


@wrong(says="bias")
def two_biases(n, m, T):
    return n * m + n * n + 2 * n


# A second set, written before the verdicts on it were seen; the words came after.


@wrong(says="all T steps use the same `U`")
def a_recurrent_layer_for_each_step(n, m, T):
    return n * m + T * n * n + n


@wrong(says="the input weights are missing")
def no_input_weights(n, m, T):
    return n * n + n


@wrong(says="`T` is no weight")
def steps_added(n, m, T):
    return n * m + n * n + n + T


@wrong(says="a bias of its own")
def one_bias(n, m, T):
    return n * m + n * n + 1


@wrong(says="all T steps use the same `b`")
def a_bias_for_each_step(n, m, T):
    return n * m + n * n + n * T
