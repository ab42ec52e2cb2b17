"""Answers to gradient_norms as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def with_append(U, H, dh):
    norms = []
    for h in H[::-1]:
        dh = (dh * (1 - h**2)) @ U.T
        norms.append(np.linalg.norm(dh))
    return np.array(norms)


@right
def jacobians_side_by_side(U, H, dh):
    """Each sequence of the batch by its own matrices."""
    norms = np.zeros(len(H), H.dtype)
    for k in range(len(H)):
        rows = []
        for b in range(H.shape[1]):
            v = dh[b]
            for t in range(len(H) - 1, len(H) - 2 - k, -1):
                v = U @ (v * (1 - H[t, b] ** 2))
            rows.append(v)
        norms[k] = np.sqrt((np.stack(rows) ** 2).sum())
    return norms


@right
def all_gradients_first(U, H, dh):
    found = []
    for t in range(len(H) - 1, -1, -1):
        dh = np.einsum("bk,hk->bh", dh - dh * H[t] * H[t], U)
        found.append(dh)
    return np.linalg.norm(np.stack(found).reshape(len(H), -1), axis=1)


def norms_of(U, H, dh, steps=None, slope=lambda h: 1 - h * h,
             norm=np.linalg.norm):
    found = []
    for t in reversed(range(len(H))) if steps is None else steps:
        dh = (dh * slope(H[t])) @ U.T
        found.append(norm(dh))
    return np.array(found)


@wrong(says="walked forwards")
def from_the_first_step_on(U, H, dh):
    return norms_of(U, H, dh, range(len(H)))


@wrong(3, says="square root is missing")
def root_forgotten(U, H, dh):
    return norms_of(U, H, dh, norm=lambda v: np.sum(v * v))


@wrong(3, says="the mean stands where the sum belongs")
def mean_square(U, H, dh):
    return norms_of(U, H, dh, norm=lambda v: np.sqrt(np.mean(v * v)))


@wrong(3, says="sums of absolute values")
def absolute_values(U, H, dh):
    return norms_of(U, H, dh, norm=lambda v: np.abs(v).sum())


@wrong(3, says="the largest entry")
def largest_entry(U, H, dh):
    return norms_of(U, H, dh, norm=lambda v: np.abs(v).max())


@wrong(1, says="nothing happens at the tanh")
def no_slope(U, H, dh):
    return norms_of(U, H, dh, slope=np.ones_like)


@wrong(1, says="a square is missing")
def square_forgotten(U, H, dh):
    return norms_of(U, H, dh, slope=lambda h: 1 - h)


@wrong(2, says="transposed matrix")
def forward_matrix(U, H, dh):
    return norms_of(U.T, H, dh)


@wrong(3, says="the norm of `dz`")
def norm_before_the_matrix(U, H, dh):
    found = []
    for h in H[::-1]:
        dz = dh * (1 - h * h)
        found.append(np.linalg.norm(dz))
        dh = dz @ U.T
    return np.array(found)


@wrong(says="not carried on")
def dh_not_carried(U, H, dh):
    return np.array([np.linalg.norm((dh * (1 - h * h)) @ U.T) for h in H[::-1]])


@wrong(says="returned in reverse order")
def in_the_order_of_time(U, H, dh):
    return norms_of(U, H, dh)[::-1]


@wrong(3, says="the sequences' norms")
def mean_of_the_sequences_norms(U, H, dh):
    return norms_of(U, H, dh, norm=lambda v: np.linalg.norm(v, axis=-1).mean())


@wrong(says="before the step back")
def norm_before_the_first_step(U, H, dh):
    found = []
    for h in H[::-1]:
        found.append(np.linalg.norm(dh))
        dh = (dh * (1 - h * h)) @ U.T
    return np.array(found)
