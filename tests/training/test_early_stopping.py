"""Early stopping counts the epochs since the last lowest loss."""

import math

import pytest

from lstm_course.training import EarlyStopping


def told(losses, patience):
    """How many losses it takes until it says stop (None: it never does), and what it knows then."""
    stopping = EarlyStopping(patience)
    for n, loss in enumerate(losses, 1):
        stopping.see(loss)
        if stopping.stop:
            return n, stopping
    return None, stopping


@pytest.mark.parametrize(("losses", "patience", "seen", "best"), [
    ([5, 4, 3, 4, 4], 2, 5, 2),
    ([5, 4, 3, 4, 2, 4, 4], 2, 7, 4),      # a new lowest loss begins the count anew
    ([5, 4, 4, 4], 1, 3, 1),               # as low as the lowest is not lower
    ([3, 4], 1, 2, 0),
    ([5, 4, 3, 2], 1, None, 3),
    ([math.nan] * 3, 3, 3, None),
    ([2, math.nan, 1, 3], 2, None, 2),
])
def test_it_stops_after_so_many_epochs_without_a_new_lowest_loss(losses, patience, seen, best):
    n, stopping = told(losses, patience)
    assert (n, stopping.best_epoch) == (seen, best)


def test_it_says_which_epochs_to_keep():
    stopping = EarlyStopping(3)
    assert [stopping.see(loss) for loss in (5, 4, 4, 6, 1)] == [True, True, False, False, True]
    assert stopping.best_loss == 1


def test_it_goes_on_from_its_notes():
    _, first = told([5, 3, 4], 2)
    second = EarlyStopping(2)
    second.restore(first.notes())
    second.see(4)
    assert second.stop and second.best_epoch == 1


def test_no_patience_is_no_plan():
    with pytest.raises(ValueError, match="patience is 0"):
        EarlyStopping(0)
