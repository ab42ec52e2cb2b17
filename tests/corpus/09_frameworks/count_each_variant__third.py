"""Answers to count_each_variant by a reader who saw the page and nothing else."""

from lstm_course.exercises.answer_corpus import right, wrong


def numbers(n, m, p, **other):
    """The six right ones, but for those that are given."""
    gate = n * m + n * n + n
    return tuple({"slide_gru": 3 * (gate - n), "torch_gru": 3 * (gate + n), "coupled": 3 * gate,
                  "peephole": 4 * gate + 3 * n, "full_peephole": 4 * gate + 3 * n * n,
                  "projected": 4 * (n * m + n * p + n) + n * p, **other}.values())


@right
def factored(n, m, p):
    return (3 * n * (m + n), 3 * n * (m + n + 2), 3 * n * (m + n + 1), n * (4 * (m + n) + 7),
            n * (4 * m + 7 * n + 4), n * (4 * m + 5 * p + 4))


@wrong(2, says="in one set only")
def one_second_bias(n, m, p):
    return numbers(n, m, p, torch_gru=3 * (n * m + n * n + n) + n)


@wrong(3, says="only the input gate's bias is left out")
def one_bias_less(n, m, p):
    return numbers(n, m, p, coupled=4 * (n * m + n * n + n) - n)


@wrong(4, says="the output gate too")
def two_peepholes(n, m, p):
    return numbers(n, m, p, peephole=4 * (n * m + n * n + n) + 2 * n)


@wrong(5, says="both kinds of peepholes")
def both_kinds(n, m, p):
    return numbers(n, m, p, full_peephole=4 * (n * m + n * n + n) + 3 * n * n + 3 * n)


@wrong(1, 2, 3, 4, 5, 6, says="`n` and `m` have changed places")
def units_and_inputs_exchanged(n, m, p):
    return numbers(m, n, p)


@wrong(3, 4, 5, 6, says="two biases are counted in all four")
def two_biases_in_each_lstm(n, m, p):
    gate = n * m + n * n + 2 * n
    return numbers(n, m, p, coupled=3 * gate, peephole=4 * gate + 3 * n,
                   full_peephole=4 * gate + 3 * n * n,
                   projected=4 * (n * m + n * p + 2 * n) + n * p)


@wrong(3, 4, 5, 6, says="the biases are missing in all four")
def no_biases(n, m, p):
    gate = n * m + n * n
    return numbers(n, m, p, coupled=3 * gate, peephole=4 * gate + 3 * n,
                   full_peephole=4 * gate + 3 * n * n, projected=4 * (n * m + n * p) + n * p)


@wrong(says="returns a tuple of 7 values")
def the_lstm_first(n, m, p):
    return 4 * (n * m + n * n + n), *numbers(n, m, p)


@wrong(5, says="3n², not 2n²")
def two_matrices_for_c(n, m, p):
    return numbers(n, m, p, full_peephole=4 * (n * m + n * n + n) + 2 * n * n)


@wrong(6, says="four sets of weights")
def projected_from_three_sets(n, m, p):
    return numbers(n, m, p, projected=3 * (n * m + n * p + n) + n * p)


@wrong(6, says="where the weights of the input, n m, belong")
def projected_inputs(n, m, p):
    return numbers(n, m, p, projected=4 * (n * p + n * n + n) + n * p)


@wrong(2, 3, 4, 5, 6, says="a bias is counted as one number")
def biases_of_one_number(n, m, p):
    gate = n * m + n * n + 1
    return numbers(n, m, p, torch_gru=3 * (gate + 1), coupled=3 * gate, peephole=4 * gate + 3 * n,
                   full_peephole=4 * gate + 3 * n * n,
                   projected=4 * (n * m + n * p + 1) + n * p)
