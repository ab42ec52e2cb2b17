"""Answers to write_on as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong
from lstm_course.lessons.lesson_03_rnn.exercises.rnn_step import rnn_step


@right
def by_index(p, V, x, h, steps):
    Z = np.empty((steps, *x.shape), x.dtype)
    for t in range(steps):
        h = np.tanh(x @ p.W + h @ p.U + p.b)
        Z[t] = x = h @ V
    return Z


@right
def recursive(p, V, x, h, steps):
    h = rnn_step(p, x, h)
    z = h @ V
    if steps == 1:
        return z[None]
    return np.concatenate((z[None], recursive.fn(p, V, z, h, steps - 1)))


@right
def outputs_made_at_the_end(p, V, x, h, steps):
    H = []
    while len(H) < steps:
        h = rnn_step(p, x, h)
        x = h @ V
        H.append(h)
    return np.stack(H) @ V


@wrong(says="`x` and `h` are not carried on")
def as_it_was(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        h_new = rnn_step(p, x, h)
        z = h_new @ V
        Z.append(z)
    return np.stack(Z)


@wrong(says="`x` is not carried on")
def only_the_state_mended(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        h = rnn_step(p, x, h)
        z = h @ V
        Z.append(z)
    return np.stack(Z)


@wrong(says="`h` is not carried on")
def only_the_input_mended(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        h_new = rnn_step(p, x, h)
        x = h_new @ V
        Z.append(x)
    return np.stack(Z)


@wrong()
def output_before_the_step(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        x = h @ V
        h = rnn_step(p, x, h)
        Z.append(x)
    return np.stack(Z)


@wrong(says="before its step")
def first_input_stored_too(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        Z.append(x)
        h = rnn_step(p, x, h)
        x = h @ V
    return np.stack(Z)


@wrong(says="only the last step")
def last_alone(p, V, x, h, steps):
    for _ in range(steps):
        h = rnn_step(p, x, h)
        x = h @ V
    return x


@wrong(says="`h` is ignored: zeros stand there instead")
def first_state_ignored(p, V, x, h, steps):
    Z, h = [], np.zeros_like(h)
    for _ in range(steps):
        h = rnn_step(p, x, h)
        x = h @ V
        Z.append(x)
    return np.stack(Z)


@wrong(says="`h` starts from zeros at every step")
def state_reset(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        x = rnn_step(p, x, 0 * h) @ V
        Z.append(x)
    return np.stack(Z)


@wrong(2, says="tanh")
def output_squashed(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        h = rnn_step(p, x, h)
        x = np.tanh(h @ V)
        Z.append(x)
    return np.stack(Z)


@wrong(says="step is left out")
def one_too_few(p, V, x, h, steps):
    Z = []
    for _ in range(1, steps):
        h = rnn_step(p, x, h)
        x = h @ V
        Z.append(x)
    return np.stack(Z)


@wrong(says="reverse order")
def in_reverse_order(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        h = rnn_step(p, x, h)
        x = h @ V
        Z.insert(0, x)
    return np.stack(Z)


@wrong(says="axis 1")
def stacked_along_the_batch(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        h = rnn_step(p, x, h)
        x = h @ V
        Z.append(x)
    return np.stack(Z, axis=1)


@wrong(says="expected a NumPy array")
def as_a_list(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        h = rnn_step(p, x, h)
        x = h @ V
        Z.append(x)
    return Z


# A second set, written before the verdicts on it were seen; the words came after.


@wrong(says="the states are stored")
def states_stored(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        h = rnn_step(p, x, h)
        x = h @ V
        Z.append(h)
    return np.stack(Z)


@wrong(says="made of the old state")
def output_of_the_old_state(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        new = rnn_step(p, x, h)
        x = h @ V
        h = new
        Z.append(x)
    return np.stack(Z)


@wrong(2, says="the output is added to the input")
def outputs_summed(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        h = rnn_step(p, x, h)
        x = x + h @ V
        Z.append(x)
    return np.stack(Z)


@wrong(says="returns Z of shape (12, 4)")
def concatenated(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        h = rnn_step(p, x, h)
        x = h @ V
        Z.append(x)
    return np.concatenate(Z)


@wrong(says="as a one-hot vector")
def the_likeliest_fed_back(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        h = rnn_step(p, x, h)
        z = h @ V
        x = np.eye(z.shape[1])[z.argmax(1)]
        Z.append(z)
    return np.stack(Z)
