"""Answers to truncated_bptt as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def walk(U, H, dH, keep, steps=None):
    """BPTT that multiplies what comes from step t + 1 by keep(t)."""
    dZ, dh = np.empty_like(H), np.zeros_like(dH[0])
    for t in reversed(range(len(H))) if steps is None else steps:
        dZ[t] = (keep(t) * dh + dH[t]) * (1 - H[t] ** 2)
        dh = dZ[t] @ U.T
    return dZ


@right
def with_an_if(U, H, dH, K):
    dZ, dh = np.empty_like(H), np.zeros_like(dH[0])
    for t in range(len(H) - 1, -1, -1):
        if (t + 1) % K == 0:
            dh = np.zeros_like(dh)
        dZ[t] = (dh + dH[t]) * (1 - H[t] ** 2)
        dh = dZ[t] @ U.T
    return dZ


@right
def chunk_by_chunk(U, H, dH, K):
    parts = []
    for begin in range(0, len(H), K):
        h, own = H[begin:begin + K], dH[begin:begin + K]
        dh, part = 0 * own[0], np.empty_like(h)
        for t in range(len(h))[::-1]:
            part[t] = (own[t] + dh) * (1 - h[t] ** 2)
            dh = part[t] @ U.T
        parts.append(part)
    return np.concatenate(parts)


@right
def cut_after_the_step(U, H, dH, K):
    dZ, dh = np.empty_like(H), 0
    for t in reversed(range(len(H))):
        dZ[t] = (dh + dH[t]) * (1 - H[t] ** 2)
        dh = dZ[t] @ U.T if t % K else 0
    return dZ


@wrong(1, says="nothing is cut")
def full_bptt(U, H, dH, K):
    return walk(U, H, dH, lambda t: 1)


@wrong(1, says="one step off")
def cut_one_step_off(U, H, dH, K):
    return walk(U, H, dH, lambda t: t % K != 0)


@wrong(1, says="everything is cut")
def cut_everywhere(U, H, dH, K):
    return walk(U, H, dH, lambda t: 0)


@wrong(1, says="counted from the end")
def chunks_from_the_end(U, H, dH, K):
    return walk(U, H, dH, lambda t: (len(H) - 1 - t) % K != 0)


@wrong(1, says="only the last K steps are kept")
def last_steps_only(U, H, dH, K):
    return walk(U, H, dH, lambda t: len(H) - 1 - t < K)


@wrong(2, says="the step's own gradient `dH[t]` is cut too")
def own_gradient_cut_too(U, H, dH, K):
    dZ, dh = np.empty_like(H), np.zeros_like(dH[0])
    for t in reversed(range(len(H))):
        dh = dh + dH[t]
        if (t + 1) % K == 0:
            dh = np.zeros_like(dh)
        dZ[t] = dh * (1 - H[t] ** 2)
        dh = dZ[t] @ U.T
    return dZ


@wrong(says="walked forwards")
def from_the_first_step_on(U, H, dH, K):
    return walk(U, H, dH, lambda t: (t + 1) % K != 0, range(len(H)))


@wrong(2, says="nothing happens at the tanh")
def no_slope(U, H, dH, K):
    dZ, dh = np.empty_like(H), np.zeros_like(dH[0])
    for t in reversed(range(len(H))):
        dZ[t] = ((t + 1) % K != 0) * dh + dH[t]
        dh = dZ[t] @ U.T
    return dZ


@wrong(says="transposed matrix")
def forward_matrix(U, H, dH, K):
    return walk(U.T, H, dH, lambda t: (t + 1) % K != 0)


@wrong(says="reverse order")
def left_in_the_order_of_the_walk(U, H, dH, K):
    return walk(U, H, dH, lambda t: (t + 1) % K != 0)[::-1].copy()


@wrong(1, says="K + 1 steps")
def chunks_one_too_long(U, H, dH, K):
    return walk(U, H, dH, lambda t: (t + 1) % (K + 1) != 0)
