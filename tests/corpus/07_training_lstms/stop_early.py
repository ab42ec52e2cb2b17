"""Answers to stop_early as learners write them."""

import math

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def counting(losses, patience):
    best, lowest, waited = 0, math.inf, 0
    for epoch, loss in enumerate(losses):
        if loss < lowest:
            best, lowest, waited = epoch, loss, 0
        else:
            waited += 1
            if waited == patience:
                return best, epoch
    return best, len(losses) - 1


@right
def with_while(losses, patience):
    best, epoch = 0, 0
    while epoch - best < patience and epoch < len(losses) - 1:
        epoch += 1
        if losses[epoch] < losses[best]:
            best = epoch
    return best, epoch


@right
def by_slices(losses, patience):
    for last in range(len(losses)):
        best = int(np.argmin(losses[: last + 1]))
        if last - best >= patience:
            return best, last
    return best, last


@wrong(1, says="compare it with the lowest so far")
def against_the_one_before(losses, patience):
    waited = 0
    for epoch in range(1, len(losses)):
        waited = 0 if losses[epoch] < losses[epoch - 1] else waited + 1
        if waited == patience:
            return int(np.argmin(losses[: epoch + 1])), epoch
    return int(np.argmin(losses)), len(losses) - 1


@wrong(1, says="as low as the lowest counts")
def as_low_is_new(losses, patience):
    best = since = 0
    for epoch, loss in enumerate(losses):
        if loss <= losses[since]:
            since = epoch
        if loss < losses[best]:
            best = epoch
        if epoch - since >= patience:
            break
    return best, epoch


@wrong(3, says="one epoch too long")
def too_patient(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best > patience:
            break
    return best, epoch


@wrong(3, says="one epoch too early")
def too_impatient(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best >= patience - 1:
            break
    return best, epoch


@wrong(2, says="counted together")
def never_counts_anew(losses, patience):
    best = waited = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        elif epoch:
            waited += 1
        if waited == patience:
            break
    return best, epoch


@wrong(5, says="those after the stop included")
def knows_the_future(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best >= patience:
            break
    return int(np.argmin(losses)), epoch


@wrong(5, says="the last weights are kept")
def keeps_the_last(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best >= patience:
            break
    return epoch, epoch


@wrong(says="wrong order")
def last_first(losses, patience):
    best, last = counting.fn(losses, patience)
    return last, best


@wrong(5, says="a run that never stops")
def always_patience_before(losses, patience):
    _, last = counting.fn(losses, patience)
    return last - patience, last


@wrong(says="it never stops")
def never_stops(losses, patience):
    return int(np.argmin(losses)), len(losses) - 1


@wrong(says="first loss that rises")
def at_the_first_rise(losses, patience):
    for epoch in range(1, len(losses)):
        if losses[epoch] > losses[epoch - 1]:
            return int(np.argmin(losses[: epoch + 1])), epoch
    return int(np.argmin(losses)), len(losses) - 1


@wrong(4, says="where it never stops")
def one_beyond_the_end(losses, patience):
    best, last = counting.fn(losses, patience)
    stopped = last - best >= patience
    return best, last if stopped else len(losses)


@wrong(4, says="has been trained, too")
def the_one_before(losses, patience):
    best, last = counting.fn(losses, patience)
    return best, last - 1 if last - best >= patience else last


@wrong(says="returns None")
def forgets_the_end(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best >= patience:
            return best, epoch
