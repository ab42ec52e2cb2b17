"""More answers to count_each_variant, written without a look at what the check can say."""

from lstm_course.exercises.answer_corpus import wrong


def numbers(n, m, p):
    gate = n * m + n * n + n
    return [3 * (gate - n), 3 * (gate + n), 3 * gate, 4 * gate + 3 * n, 4 * gate + 3 * n * n,
            4 * (n * m + n * p + n) + n * p]


@wrong(1, 2, says=("the slide's GRU has none", "two biases"))
def one_bias_in_both_grus(n, m, p):
    found = numbers(n, m, p)
    found[0] = found[1] = 3 * (n * m + n * n + n)
    return tuple(found)


@wrong(3, 4, says="one in each set here")
def two_biases_in_two_of_them(n, m, p):
    found = numbers(n, m, p)
    return found[0], found[1], found[2] + 3 * n, found[3] + 4 * n, found[4], found[5]


@wrong(4, 5, says=("no peephole", "does not look"))
def four_gates_look(n, m, p):
    found = numbers(n, m, p)
    return *found[:3], found[3] + n, found[4] + n * n, found[5]


@wrong(6, says="a bias belongs to a unit")
def bias_of_the_projection(n, m, p):
    return *numbers(n, m, p)[:5], 4 * (n * m + n * p + p) + n * p


@wrong(6, says="projection has no bias")
def projection_added_to_a_whole_lstm(n, m, p):
    return *numbers(n, m, p)[:5], 4 * (n * m + n * n + n) + n * p + p


@wrong(2, says="`torch_gru")
def everything_twice(n, m, p):
    found = numbers(n, m, p)
    return found[0], 6 * (n * m + n * n + n), *found[2:]


@wrong(4, says="4 * (gate + 3 * n)")
def peepholes_in_every_set(n, m, p):
    found = numbers(n, m, p)
    return *found[:3], 4 * (n * m + n * n + n + 3 * n), *found[4:]


@wrong(6, says="`p` stands where `n` belongs")
def square_projection(n, m, p):
    return *numbers(n, m, p)[:5], 4 * (n * m + n * p + n) + p * p
