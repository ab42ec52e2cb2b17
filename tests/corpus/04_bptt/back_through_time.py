"""Answers to back_through_time as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def with_append_and_reverse(U, H, dH, dh):
    dZ = []
    for h, own in zip(H[::-1], dH[::-1], strict=True):
        dz = (own + dh) * (1 - h**2)
        dh = dz @ U.T
        dZ.append(dz)
    return np.array(dZ[::-1]), dh


@right
def into_an_empty_array(U, H, dH, dh):
    dZ = np.empty_like(H)
    for t in range(len(H) - 1, -1, -1):
        total = dH[t] + dh
        dZ[t] = total - total * H[t] * H[t]
        dh = np.einsum("bk,hk->bh", dZ[t], U)
    return dZ, dh


@right
def recursive(U, H, dH, dh):
    dz = (dH[-1] + dh) * (1 - H[-1] ** 2)
    dh = dz @ U.T
    if len(H) == 1:
        return dz[None], dh
    dZ, first = recursive.fn(U, H[:-1], dH[:-1], dh)
    return np.concatenate((dZ, dz[None])), first


def slope(h):
    return 1 - h * h


@wrong(says="walked forwards")
def from_the_first_step_on(U, H, dH, dh):
    dZ = []
    for t in range(len(H)):
        dz = (dH[t] + dh) * slope(H[t])
        dh = dz @ U.T
        dZ.insert(0, dz)
    return np.stack(dZ), dh


@wrong(says="reverse order")
def left_in_the_order_of_the_walk(U, H, dH, dh):
    dZ = []
    for t in reversed(range(len(H))):
        dz = (dH[t] + dh) * slope(H[t])
        dh = dz @ U.T
        dZ.append(dz)
    return np.stack(dZ), dh


@wrong(1, says="nothing comes back")
def dh_not_carried(U, H, dH, dh):
    dZ = np.empty_like(H)
    for t in reversed(range(len(H))):
        dZ[t] = dH[t] * slope(H[t])
        dh = dZ[t] @ U.T
    return dZ, dh


@wrong(says="not carried on")
def the_last_dh_at_every_step(U, H, dH, dh):
    dZ = np.empty_like(H)
    for t in reversed(range(len(H))):
        dZ[t] = (dH[t] + dh) * slope(H[t])
        back = dZ[t] @ U.T
    return dZ, back


@wrong(1, says="enters at step t itself")
def own_gradient_left_out(U, H, dH, dh):
    dZ = np.empty_like(H)
    for t in reversed(range(len(H))):
        dZ[t] = dh * slope(H[t])
        dh = dZ[t] @ U.T
    return dZ, dh


@wrong(1, says="added after the tanh")
def dh_past_the_tanh(U, H, dH, dh):
    dZ = np.empty_like(H)
    for t in reversed(range(len(H))):
        dZ[t] = dH[t] * slope(H[t]) + dh
        dh = dZ[t] @ U.T
    return dZ, dh


@wrong(1, says="nothing happens at the tanh")
def no_slope(U, H, dH, dh):
    dZ = np.empty_like(H)
    for t in reversed(range(len(H))):
        dZ[t] = dH[t] + dh
        dh = dZ[t] @ U.T
    return dZ, dh


@wrong(1, says="one step too early")
def slope_of_the_step_before(U, H, dH, dh):
    dZ = np.empty_like(H)
    for t in reversed(range(len(H))):
        dZ[t] = (dH[t] + dh) * slope(H[t - 1])
        dh = dZ[t] @ U.T
    return dZ, dh


@wrong(2, says="transposed matrix")
def forward_matrix(U, H, dH, dh):
    dZ = np.empty_like(H)
    for t in reversed(range(len(H))):
        dZ[t] = (dH[t] + dh) * slope(H[t])
        dh = dZ[t] @ U
    return dZ, dh


@wrong(says="the first `dh` is ignored")
def what_comes_from_after_ignored(U, H, dH, dh):
    dZ, dh = np.empty_like(H), np.zeros_like(dh)
    for t in reversed(range(len(H))):
        dZ[t] = (dH[t] + dh) * slope(H[t])
        dh = dZ[t] @ U.T
    return dZ, dh


@wrong(says="first step is left out")
def stopped_at_step_one(U, H, dH, dh):
    dZ = []
    for t in range(len(H) - 1, 0, -1):
        dz = (dH[t] + dh) * slope(H[t])
        dh = dz @ U.T
        dZ.insert(0, dz)
    return np.stack(dZ), dh


@wrong(says="all dz come first")
def results_exchanged(U, H, dH, dh):
    dZ = np.empty_like(H)
    for t in reversed(range(len(H))):
        dZ[t] = (dH[t] + dh) * slope(H[t])
        dh = dZ[t] @ U.T
    return dh, dZ


@wrong(2, says="added once more")
def dh_piles_up(U, H, dH, dh):
    dZ = np.empty_like(H)
    for t in reversed(range(len(H))):
        dZ[t] = (dH[t] + dh) * slope(H[t])
        dh = dh + dZ[t] @ U.T
    return dZ, dh


@wrong(2, says="taken twice")
def slope_twice(U, H, dH, dh):
    dZ = np.empty_like(H)
    for t in reversed(range(len(H))):
        dZ[t] = (dH[t] + dh) * slope(H[t])
        dh = (dZ[t] * slope(H[t])) @ U.T
    return dZ, dh


@wrong(1, says="enters at every step")
def last_gradient_at_every_step(U, H, dH, dh):
    dZ = np.empty_like(H)
    for t in reversed(range(len(H))):
        dZ[t] = (dH[-1] + dh) * slope(H[t])
        dh = dZ[t] @ U.T
    return dZ, dh


@wrong(1, says="one step too late")
def slope_of_the_step_after(U, H, dH, dh):
    dZ = []
    for t in reversed(range(len(H))):
        dz = (dh + dH[t]) * (1 - H[t + 1] ** 2)
        dh = dz @ U.T
        dZ.append(dz)
    return np.stack(dZ[::-1]), dh
