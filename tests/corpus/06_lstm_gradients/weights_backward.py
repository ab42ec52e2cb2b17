"""Answers to weights_backward as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def gate_by_gate(p, x, s, dz):
    dx, dh = np.zeros_like(x), np.zeros_like(s.h)
    dW, dU, db = (np.zeros_like(w) for w in p)
    for k in range(4):
        dx += dz[k] @ p.W[k].T
        dh += dz[k] @ p.U[k].T
        dW[k] = x.T @ dz[k]
        dU[k] = s.h.T @ dz[k]
        db[k] = dz[k].sum(0)
    return dx, dh, dW, dU, db


@right
def by_einsum(p, x, s, dz):
    return (np.einsum("kbh,kdh->bd", dz, p.W), np.einsum("kbh,kjh->bj", dz, p.U),
            np.einsum("bd,kbh->kdh", x, dz), np.einsum("bj,kbh->kjh", s.h, dz),
            np.einsum("kbh->kh", dz)[:, None])


@right
def in_one_long_row(p, x, s, dz):
    row = np.concatenate(dz, axis=1)
    W, U = (np.concatenate(w, axis=1) for w in (p.W, p.U))
    dW, dU = (np.stack(np.split(v.T @ row, 4, axis=1)) for v in (x, s.h))
    return row @ W.T, row @ U.T, dW, dU, dz.sum(axis=1)[:, np.newaxis, :]


def answer(p, x, s, dz, **other):
    """The right answer but for the parts given."""
    made = {"dx": (dz @ p.W.mT).sum(0), "dh": (dz @ p.U.mT).sum(0), "dW": x.T @ dz,
            "dU": s.h.T @ dz, "db": dz.sum(1, keepdims=True), **other}
    return tuple(made[v] for v in ("dx", "dh", "dW", "dU", "db"))


@wrong(says="`x` and the old hidden state went into all four")
def gates_not_added(p, x, s, dz):
    return answer(p, x, s, dz, dx=dz @ p.W.mT, dh=dz @ p.U.mT)


@wrong(says="the sum, not the mean")
def means_over_the_gates(p, x, s, dz):
    return answer(p, x, s, dz, dx=(dz @ p.W.mT).mean(0), dh=(dz @ p.U.mT).mean(0))


@wrong(says="these are means over its rows")
def means_over_the_batch(p, x, s, dz):
    return answer(p, x, s, dz, dW=x.T @ dz / len(x), dU=s.h.T @ dz / len(x),
                  db=dz.mean(1, keepdims=True))


@wrong(says="the way back has it transposed, `p.U.mT`")
def U_as_on_the_way_forward(p, x, s, dz):
    return answer(p, x, s, dz, dh=(dz @ p.U).sum(0))


@wrong(says="the way back has them transposed")
def both_as_on_the_way_forward(p, x, s, dz):
    return answer(p, x, s, dz, dx=(dz @ p.W).sum(0), dh=(dz @ p.U).sum(0))


@wrong(says="the cell state stands in `dU`")
def cell_state_in_dU(p, x, s, dz):
    return answer(p, x, s, dz, dU=s.c.T @ dz)


@wrong(says="`dW` comes out transposed")
def dW_transposed(p, x, s, dz):
    return answer(p, x, s, dz, dW=dz.mT @ x)


@wrong(says="`dU` comes out transposed")
def dU_transposed(p, x, s, dz):
    return answer(p, x, s, dz, dU=dz.mT @ s.h)


@wrong(says="`keepdims=True` is missing")
def db_without_its_row(p, x, s, dz):
    return answer(p, x, s, dz, db=dz.sum(1))


@wrong(says="sums over the four gates")
def db_over_the_gates(p, x, s, dz):
    return answer(p, x, s, dz, db=dz.sum(0))


@wrong(says="added to every row of the batch")
def db_not_added(p, x, s, dz):
    return answer(p, x, s, dz, db=dz)


@wrong(says="only the forget gate's share")
def dh_through_the_forget_gate_alone(p, x, s, dz):
    return answer(p, x, s, dz, dh=dz[1] @ p.U[1].T)


@wrong(says="`dh` and `dx` have changed places")
def dh_first(p, x, s, dz):
    dx, dh, *rest = answer(p, x, s, dz)
    return dh, dx, *rest


@wrong()
def every_axis_turned(p, x, s, dz):
    return answer(p, x, s, dz, dx=(dz @ p.W.T).sum(0))


@wrong(says="this sums over the batch: the gates")
def sums_over_the_batch(p, x, s, dz):
    return answer(p, x, s, dz, dx=(dz @ p.W.mT).sum(1), dh=(dz @ p.U.mT).sum(1))


@wrong(says="only the input gate's share")
def one_gate_alone(p, x, s, dz):
    return answer(p, x, s, dz, dx=dz[0] @ p.W[0].T, dh=dz[0] @ p.U[0].T)


@wrong(says="adds up all gates and all rows")
def one_bias_for_all(p, x, s, dz):
    return answer(p, x, s, dz, db=dz.sum((0, 1)))
