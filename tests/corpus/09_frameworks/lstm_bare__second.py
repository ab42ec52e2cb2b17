"""More answers to lstm_bare, written without a look at what the check can say."""

import numpy as np

from lstm_course.exercises.answer_corpus import wrong


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def over_time(step):
    """The answer that takes step(x, h, c, four arrays) at each entry of X."""
    def answer(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
        H = []
        for x in X:
            h, c = step(x, h, c, (i2h_weight, h2h_weight, i2h_bias, h2h_bias))
            H.append(h)
        return np.stack(H), h, c

    answer.__name__ = step.__name__
    return answer


def four(x, h, w):
    return np.split(x @ w[0].T + w[2] + h @ w[1].T + w[3], 4, axis=1)


def memory(z, c):
    return sigmoid(z[1]) * c + sigmoid(z[0]) * np.tanh(z[2])


@wrong(says="stands before")
@over_time
def old_memory_shown(x, h, c, w):
    z = four(x, h, w)
    return sigmoid(z[3]) * np.tanh(c), memory(z, c)


@wrong(says="before its step")
def stored_too_early(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    H = []
    for x in X:
        H.append(h)
        z = four(x, h, (i2h_weight, h2h_weight, i2h_bias, h2h_bias))
        c = memory(z, c)
        h = sigmoid(z[3]) * np.tanh(c)
    return np.stack(H), h, c


@wrong(says="mixes rows and gates")
@over_time
def gates_by_reshape(x, h, c, w):
    z = np.hstack(four(x, h, w)).reshape(4, *h.shape)
    c = memory(z, c)
    return sigmoid(z[3]) * np.tanh(c), c


@wrong(says="list of 8 values")
def not_stacked(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    H = []
    for x in X:
        z = four(x, h, (i2h_weight, h2h_weight, i2h_bias, h2h_bias))
        c = memory(z, c)
        h = sigmoid(z[3]) * np.tanh(c)
        H.append(h)
    return H, h, c


@wrong(3, says="hidden state is missing in g")
@over_time
def candidate_of_the_input_only(x, h, c, w):
    z = four(x, h, w)
    z[2] = np.split(x @ w[0].T + w[2], 4, axis=1)[2]
    c = memory(z, c)
    return sigmoid(z[3]) * np.tanh(c), c


@wrong(says="every fourth column")
@over_time
def gates_interleaved(x, h, c, w):
    total = np.hstack(four(x, h, w))
    z = [total[:, k::4] for k in range(4)]
    c = memory(z, c)
    return sigmoid(z[3]) * np.tanh(c), c


@wrong(1, 2, 3, 4, says="`i2h * h2h` stands where `i2h + h2h` belongs")
@over_time
def multiplied(x, h, c, w):
    z = np.split((x @ w[0].T + w[2]) * (h @ w[1].T + w[3]), 4, axis=1)
    c = memory(z, c)
    return sigmoid(z[3]) * np.tanh(c), c


@wrong(says="only the last step")
def last_state_only(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    for x in X:
        z = four(x, h, (i2h_weight, h2h_weight, i2h_bias, h2h_bias))
        c = memory(z, c)
        h = sigmoid(z[3]) * np.tanh(c)
    return h, h, c


@wrong(says="over the batch")
def loop_over_the_batch(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    H = []
    for t in range(X.shape[1]):
        z = four(X[:, t], h, (i2h_weight, h2h_weight, i2h_bias, h2h_bias))
        c = memory(z, c)
        h = sigmoid(z[3]) * np.tanh(c)
        H.append(h)
    return np.stack(H), h, c


@wrong(5, says="`1 - f` stands where `i` belongs")
@over_time
def coupled_gates(x, h, c, w):
    z = four(x, h, w)
    f = sigmoid(z[1])
    c = f * c + (1 - f) * np.tanh(z[2])
    return sigmoid(z[3]) * np.tanh(c), c
