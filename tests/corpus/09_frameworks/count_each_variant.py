"""Answers to count_each_variant as learners write them."""

from lstm_course.exercises.answer_corpus import right, wrong


@right
def set_by_set(n, m, p):
    W, U, b = n * m, n * n, n
    return (3 * (W + U), 3 * (W + U + 2 * b), 3 * (W + U + b), 4 * (W + U + b) + 3 * n,
            4 * (W + U + b) + 3 * U, 4 * (W + n * p + b) + n * p)


@right
def factored(n, m, p):
    return (3 * n * (m + n), 3 * n * (m + n + 2), 3 * n * (m + n + 1), n * (4 * (m + n + 1) + 3),
            n * (4 * (m + n + 1) + 3 * n), n * (4 * (m + p + 1) + p))


@right
def gate_by_gate(n, m, p):
    def sets(count, recurrent=n, biases=1, more=0):
        return sum(n * m + n * recurrent + biases * n for _ in range(count)) + more

    return (sets(3, biases=0), sets(3, biases=2), sets(3), sets(4, more=3 * n),
            sets(4, more=3 * n * n), sets(4, p, more=n * p))


def all_but(k, wrong_one):
    """The right numbers, with another one at place k."""
    def answer(n, m, p):
        found = list(set_by_set.fn(n, m, p))
        found[k] = wrong_one(n, m, p)
        return tuple(found)

    return answer


@wrong(1, says="the slide's GRU has none")
def slide_gru_with_biases(n, m, p):
    return all_but(0, lambda n, m, p: 3 * (n * m + n * n + n))(n, m, p)


@wrong(1, says="three sets")
def slide_gru_with_two_sets(n, m, p):
    return all_but(0, lambda n, m, p: 2 * (n * m + n**2))(n, m, p)


@wrong(2, says="two biases")
def torch_gru_with_one_bias(n, m, p):
    return all_but(1, lambda n, m, p: 3 * (n * m + n * n + n))(n, m, p)


@wrong(2, says="not four")
def torch_gru_with_four_sets(n, m, p):
    return all_but(1, lambda n, m, p: 4 * (n * m + n * n + 2 * n))(n, m, p)


@wrong(3, says="no weights left")
def coupled_as_a_whole_lstm(n, m, p):
    return all_but(2, lambda n, m, p: 4 * (n * m + n * n + n))(n, m, p)


@wrong(3, says="three sets, not two")
def coupled_with_two_sets(n, m, p):
    return all_but(2, lambda n, m, p: 2 * (n * m + n * n + n))(n, m, p)


@wrong(4, says="candidate has no peephole")
def four_peepholes(n, m, p):
    return all_but(3, lambda n, m, p: 4 * (n * m + n * n + n) + 4 * n)(n, m, p)


@wrong(4, says="its own cell state only")
def peepholes_as_matrices(n, m, p):
    return all_but(3, lambda n, m, p: 4 * (n * m + n * n + n) + 3 * n**2)(n, m, p)


@wrong(4, says="each of the three gates")
def one_peephole_for_all(n, m, p):
    return all_but(3, lambda n, m, p: 4 * (n * m + n * n + n) + n)(n, m, p)


@wrong(5, says="candidate does not look")
def candidate_looks_too(n, m, p):
    return all_but(4, lambda n, m, p: 4 * (n * m + 2 * n * n + n))(n, m, p)


@wrong(5, says="n² numbers a gate, not n")
def slide_peepholes_as_vectors(n, m, p):
    return all_but(4, lambda n, m, p: 4 * (n * m + n * n + n) + 3 * n)(n, m, p)


@wrong(6, says="n p in each set, not n²")
def recurrent_weights_not_projected(n, m, p):
    return all_but(5, lambda n, m, p: 4 * (n * m + n * n + n) + n * p)(n, m, p)


@wrong(6, says="projection itself is missing")
def projection_forgotten(n, m, p):
    return all_but(5, lambda n, m, p: 4 * (n * m + n * p + n))(n, m, p)


@wrong(6, says="has no bias")
def projection_with_a_bias(n, m, p):
    return all_but(5, lambda n, m, p: 4 * (n * m + n * p + n) + n * p + p)(n, m, p)


@wrong(6, says="gates keep n units")
def everything_of_size_p(n, m, p):
    return all_but(5, lambda n, m, p: 4 * (p * m + p * p + p) + n * p)(n, m, p)


@wrong(6, says="p²")
def recurrent_weights_of_p_by_p(n, m, p):
    return all_but(5, lambda n, m, p: 4 * (n * m + p * p + n) + n * p)(n, m, p)


@wrong(says="returns a tuple of 5 values")
def projection_left_out(n, m, p):
    return set_by_set.fn(n, m, p)[:5]


@wrong(says=("`full_peephole` and `peephole`", "changed places"))
def peepholes_in_the_wrong_order(n, m, p):
    a, b, c, d, e, f = set_by_set.fn(n, m, p)
    return a, b, c, e, d, f
