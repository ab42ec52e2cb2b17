"""Answers to weights_from_torch by a reader who saw the page and nothing else."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def each(make):
    """One way to treat both matrices; make also gets the number of units."""
    return lambda weight_ih, weight_hh: tuple(
        make(w, weight_hh.shape[1]) for w in (weight_ih, weight_hh))


@right
def columns_of_the_turned_one(weight_ih, weight_hh):
    return each(lambda w, H: np.stack(np.split(w.T, 4, axis=1)))(weight_ih, weight_hh)


@right
def axes_moved(weight_ih, weight_hh):
    return each(lambda w, H: w.T.reshape(-1, 4, H).transpose(1, 0, 2))(weight_ih, weight_hh)


@wrong(2, 3, says="reverses all three axes")
def T_of_a_stack(weight_ih, weight_hh):
    return each(lambda w, H: np.stack(np.split(w, 4)).T)(weight_ih, weight_hh)


@wrong(2, 3, says="joined again")
def turned_and_joined(weight_ih, weight_hh):
    return each(lambda w, H: np.concatenate([a.T for a in np.split(w, 4)]))(weight_ih, weight_hh)


@wrong(2, 3, says="along the second axis")
def stacked_along_axis_1(weight_ih, weight_hh):
    return each(lambda w, H: np.stack(np.split(w.T, 4, axis=1), axis=1))(weight_ih, weight_hh)


@wrong(2, 3, says="nothing is cut")
def turned_as_a_whole(weight_ih, weight_hh):
    return weight_ih.T, weight_hh.T


@wrong(2, 3, says="put into the order i, o, f, g")
def into_the_order_of_onnx(weight_ih, weight_hh):
    return each(lambda w, H: w.reshape(4, H, -1).mT[[0, 3, 1, 2]])(weight_ih, weight_hh)


@wrong(2, 3, says="taken for i, o, f, g")
def read_as_onnx(weight_ih, weight_hh):
    return each(lambda w, H: w.reshape(4, H, -1).mT[[0, 2, 3, 1]])(weight_ih, weight_hh)


@wrong(says="expected a NumPy array")
def lists_of_four(weight_ih, weight_hh):
    return [a.T for a in np.split(weight_ih, 4)], [a.T for a in np.split(weight_hh, 4)]


@wrong(2, 3, says="H blocks of 4")
def as_many_blocks_as_units(weight_ih, weight_hh):
    return each(lambda w, H: np.stack(np.split(w, H)).mT)(weight_ih, weight_hh)
