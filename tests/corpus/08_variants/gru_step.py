"""Answers to gru_step as learners write them."""

from numpy import tanh

from lstm_course.cells import sigmoid
from lstm_course.exercises.answer_corpus import right, wrong


def gates(p, x, h):
    """The two gates, r and z."""
    return (sigmoid(x @ p.W[k] + h @ p.U[k] + p.b[k]) for k in (0, 1))


@right
def unpacked(p, x, h):
    (Wr, Wz, Wn), (Ur, Uz, Un), (br, bz, bn), c = p
    r, z = sigmoid(x @ Wr + h @ Ur + br), sigmoid(x @ Wz + h @ Uz + bz)
    n = tanh(x @ Wn + bn + r * (h @ Un + c))
    return z * h + (1 - z) * n


@right
def all_products_at_once(p, x, h):
    ar, az, an = x @ p.W + p.b
    ur, uz, un = h @ p.U
    r, z = sigmoid(ar + ur), sigmoid(az + uz)
    n = tanh(an + r * (un + p.c))
    return n + z * (h - n)


@right
def multiplied_out(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + p.b[2] + r * (h @ p.U[2]) + r * p.c)
    return (1 - z) * n + h * z


@wrong(3, says="nothing has been mended")
def as_somebody_had_it(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + p.b[2] + (r * h) @ p.U[2] + p.c)
    return z * h + (1 - z) * n


@wrong(3, says="`p.c` is still outside")
def bias_outside(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + p.b[2] + r * (h @ p.U[2]) + p.c)
    return z * h + (1 - z) * n


@wrong(3, says="still acts on `h` before `p.U[2]`")
def only_the_bias_mended(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + p.b[2] + (r * h) @ p.U[2] + r * p.c)
    return z * h + (1 - z) * n


@wrong(3, says="`r` scales `p.b[2]` too")
def both_biases_inside(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + r * (h @ p.U[2] + p.c + p.b[2]))
    return z * h + (1 - z) * n


@wrong(3, says="scales the whole sum")
def reset_of_everything(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(r * (x @ p.W[2] + p.b[2] + h @ p.U[2] + p.c))
    return z * h + (1 - z) * n


@wrong(3, says="recurrent bias, is missing")
def no_recurrent_bias(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + p.b[2] + r * (h @ p.U[2]))
    return z * h + (1 - z) * n


@wrong(3, says="the reset gate is missing")
def no_reset(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + p.b[2] + h @ p.U[2] + p.c)
    return z * h + (1 - z) * n


@wrong(6, says="`z` and `1 - z` have changed places")
def the_slides_way_round(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + p.b[2] + r * (h @ p.U[2] + p.c))
    return (1 - z) * h + z * n


@wrong(3, says="`p.c` is added to `h`")
def bias_before_the_matrix(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + p.b[2] + (r * (h + p.c)) @ p.U[2])
    return z * h + (1 - z) * n


@wrong(says="r, z, n")
def z_first(p, x, h):
    z, r = gates(p, x, h)
    n = tanh(x @ p.W[2] + p.b[2] + r * (h @ p.U[2] + p.c))
    return z * h + (1 - z) * n


@wrong(3, says="`z` stands where `r` belongs")
def update_gate_resets(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + p.b[2] + z * (h @ p.U[2] + p.c))
    return z * h + (1 - z) * n


@wrong(3, says="the bias `p.b[2]` is missing")
def one_bias_dropped(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + r * (h @ p.U[2] + p.c))
    return z * h + (1 - z) * n


@wrong(6, says="`z` lets the candidate in, too")
def z_for_both(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + p.b[2] + r * (h @ p.U[2] + p.c))
    return z * h + z * n


@wrong(3, says="`z` scales `p.c`")
def update_gate_on_the_bias(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + p.b[2] + r * (h @ p.U[2]) + z * p.c)
    return z * h + (1 - z) * n


@wrong(3, says="the two biases have changed places")
def biases_exchanged(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + r * (p.b[2] + h @ p.U[2]) + p.c)
    return z * h + (1 - z) * n


@wrong(7, says="the reset gate has all of its bias in `p.b`")
def recurrent_bias_in_the_reset_gate(p, x, h):
    _, z = gates(p, x, h)
    r = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0] + p.c)
    n = tanh(x @ p.W[2] + p.b[2] + r * (h @ p.U[2] + p.c))
    return z * h + (1 - z) * n


@wrong(says="each of the two gates has all of its bias in `p.b`")
def recurrent_bias_everywhere(p, x, h):
    r, z = (sigmoid(x @ p.W[k] + h @ p.U[k] + p.b[k] + p.c) for k in (0, 1))
    n = tanh(x @ p.W[2] + p.b[2] + r * (h @ p.U[2] + p.c))
    return z * h + (1 - z) * n


@wrong(3, says="acts twice")
def reset_before_and_after(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + p.b[2] + r * ((r * h) @ p.U[2] + p.c))
    return z * h + (1 - z) * n


@wrong(3, says="`p.c` is added twice")
def c_inside_and_outside(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + p.b[2] + p.c + r * (h @ p.U[2] + p.c))
    return z * h + (1 - z) * n
