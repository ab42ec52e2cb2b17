"""More answers to stop_early, written by somebody who had not seen what the check would say."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def from_the_end_of_each_beginning(losses, patience):
    last = next((n for n in range(len(losses))
                 if n - np.argmin(losses[: n + 1]) >= patience), len(losses) - 1)
    return int(np.argmin(losses[: last + 1])), last


@wrong(says="counted from 1")
def counted_from_one(losses, patience):
    best, last = from_the_end_of_each_beginning.fn(losses, patience)
    return best + 1, last + 1


@wrong(says="expected a whole number")
def losses_for_epochs(losses, patience):
    best, last = from_the_end_of_each_beginning.fn(losses, patience)
    return losses[best], last


@wrong(says="counted as a number of epochs")
def number_of_epochs(losses, patience):
    best, last = from_the_end_of_each_beginning.fn(losses, patience)
    return best, last + 1


@wrong(says="ends the search")
def first_valley(losses, patience):
    best = 0
    while best + 1 < len(losses) and losses[best + 1] < losses[best]:
        best += 1
    return best, min(best + patience, len(losses) - 1)


@wrong(says="never looked at")
def range_one_short(losses, patience):
    best = 0
    for epoch in range(len(losses) - 1):
        if losses[epoch] < losses[best]:
            best = epoch
        if epoch - best >= patience:
            break
    return best, epoch


@wrong(5, says="the later one is taken")
def the_later_of_two(losses, patience):
    best = since = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[since]:
            since = epoch
        if loss <= losses[best]:
            best = epoch
        if epoch - since >= patience:
            break
    return best, epoch
