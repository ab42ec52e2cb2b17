"""Answers to uncouple as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def each(make):
    """One change of all three arrays."""
    return lambda W, U, b: tuple(make(w) for w in (W, U, b))


@right
def by_concatenate(W, U, b):
    return (np.concatenate((-W[:1], W)), np.concatenate((-U[:1], U)), np.concatenate((-b[:1], b)))


@right
def by_hand(W, U, b):
    made = []
    for w in (W, U, b):
        f, g, o = w
        made.append(np.array([-f, f, g, o]))
    return tuple(made)


@right
def by_an_index(W, U, b):
    sign = np.array([-1, 1, 1, 1], W.dtype).reshape(4, 1, 1)
    return tuple(sign * w[[0, 0, 1, 2]] for w in (W, U, b))


@wrong(says="so i = f")
def copied(W, U, b):
    return each(lambda w: np.stack((w[0], w[0], w[1], w[2])))(W, U, b)


@wrong(says="σ(1 - z) is not 1 - σ(z)")
def one_minus_the_weights(W, U, b):
    return each(lambda w: np.stack((1 - w[0], w[0], w[1], w[2])))(W, U, b)


@wrong(says="the two gates have changed places")
def forget_first(W, U, b):
    return each(lambda w: np.stack((w[0], -w[0], w[1], w[2])))(W, U, b)


@wrong(says="only the input gate's are")
def both_turned(W, U, b):
    return each(lambda w: np.stack((-w[0], -w[0], w[1], w[2])))(W, U, b)


@wrong(says="`g` and `o` have changed places")
def o_before_g(W, U, b):
    return each(lambda w: np.stack((-w[0], w[0], w[2], w[1])))(W, U, b)


@wrong(says="the input gate stands last")
def input_gate_last(W, U, b):
    return each(lambda w: np.stack((w[0], w[1], w[2], -w[0])))(W, U, b)


@wrong(says="inverted, not turned")
def reciprocal(W, U, b):
    return each(lambda w: np.stack((1 / w[0], w[0], w[1], w[2])))(W, U, b)


@wrong(says="only `W` is turned")
def only_w(W, U, b):
    return (np.stack((-W[0], W[0], W[1], W[2])), np.stack((U[0], U[0], U[1], U[2])),
            np.stack((b[0], b[0], b[1], b[2])))


@wrong(3, says="the bias keeps its sign")
def bias_forgotten(W, U, b):
    return (np.stack((-W[0], W[0], W[1], W[2])), np.stack((-U[0], U[0], U[1], U[2])),
            np.stack((b[0], b[0], b[1], b[2])))


@wrong(3, says="the 1 of 1 - σ(z) is gone already")
def one_minus_the_bias(W, U, b):
    return (np.stack((-W[0], W[0], W[1], W[2])), np.stack((-U[0], U[0], U[1], U[2])),
            np.stack((1 - b[0], b[0], b[1], b[2])))


@wrong(says="zeros make the input gate 1/2")
def zeros(W, U, b):
    return each(lambda w: np.stack((0 * w[0], w[0], w[1], w[2])))(W, U, b)


@wrong(says="shape")
def along_the_wrong_axis(W, U, b):
    return each(lambda w: np.concatenate((-w, w), axis=1))(W, U, b)


@wrong(says="gets the candidate's weights")
def candidate_for_forget(W, U, b):
    return each(lambda w: np.stack((w[1], w[0], w[1], w[2])))(W, U, b)


@wrong(says="all three sets are turned")
def everything_turned(W, U, b):
    return each(lambda w: np.concatenate((-w, w[:1])))(W, U, b)


@wrong(3, says="the input gate's bias is 0")
def no_bias(W, U, b):
    W4, U4, b4 = each(lambda w: np.stack((-w[0], w[0], w[1], w[2])))(W, U, b)
    b4[0] = 0
    return W4, U4, b4


@wrong(says="the candidate's weights, turned")
def candidate_turned(W, U, b):
    return tuple(np.stack((-w[1], *w)) for w in (W, U, b))


@wrong(1, 2, says="only `b` is turned")
def only_the_bias(W, U, b):
    return np.stack((W[0], *W)), np.stack((U[0], *U)), np.stack((-b[0], *b))


@wrong(says="in the order i, g, f, o")
def forget_gate_behind_the_candidate(W, U, b):
    return each(lambda w: np.stack((-w[0], w[1], w[0], w[2])))(W, U, b)


@wrong(2, says="also turned over")
def transposed_too(W, U, b):
    return np.stack((-W[0], *W)), np.stack((-U[0].T, *U)), np.stack((-b[0], *b))


@wrong(says="the forget gate is gone")
def turned_in_its_place(W, U, b):
    return each(lambda w: np.stack((-w[0], w[1], w[2])))(W, U, b)


@wrong(says="the output gate's weights, turned")
def output_gate_turned(W, U, b):
    return each(lambda w: np.stack((-w[2], *w)))(W, U, b)
