"""More answers to cut_flat_vector, written without a look at what the check can say."""

from lstm_course.exercises.answer_corpus import wrong


@wrong(1, says="`D` and `H` have changed places")
def rows_of_the_inputs(v, D, H):
    n, m = 4 * H * D, 4 * H * H
    return (v[:n].reshape(4 * D, H), v[n:n + m].reshape(4 * H, H), v[n + m:n + m + 4 * H],
            v[n + m + 4 * H:])


@wrong(says="factor 4 is missing")
def one_gate_only(v, D, H):
    n, m = H * D, H * H
    return (v[:n].reshape(H, D), v[n:n + m].reshape(H, H), v[n + m:n + m + H],
            v[n + m + H:n + m + 2 * H])


@wrong(3, 4, says="each holds four gates, 4 H")
def short_biases(v, D, H):
    n, m = 4 * H * D, 4 * H * H
    return (v[:n].reshape(4 * H, D), v[n:n + m].reshape(4 * H, H), v[n + m:n + m + H],
            v[n + m + H:])


@wrong(says="of shape (16, 4), expected (20, 4)")
def squares_of_the_inputs(v, D, H):
    n, m = 4 * D * D, 4 * H * H
    return (v[:n].reshape(-1, D), v[n:n + m].reshape(-1, H), v[n + m:n + m + 4 * H],
            v[n + m + 4 * H:])


@wrong(2, says="from the front again")
def second_part_from_the_front(v, D, H):
    n, m = 4 * H * D, 4 * H * H
    return (v[:n].reshape(4 * H, D), v[:m].reshape(4 * H, H), v[n + m:n + m + 4 * H],
            v[n + m + 4 * H:])


@wrong(1, says="`i2h_weight` is read as (D, 4 H)")
def first_part_by_columns(v, D, H):
    n, m = 4 * H * D, 4 * H * H
    return (v[:n].reshape(D, 4 * H).T, v[n:n + m].reshape(4 * H, H), v[n + m:n + m + 4 * H],
            v[n + m + 4 * H:])
