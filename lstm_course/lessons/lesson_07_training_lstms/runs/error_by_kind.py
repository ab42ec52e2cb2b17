"""How far off is a rater of reviews, and on which side: for each kind of review, and for twins."""

import numpy as np

from lstm_course.datasets import reviews


def by_kind(say, count=500, seed=9):
    """kind -> (stars off on average, share on the right side), on `count` fresh reviews of each.

    say(lists of words) gives ratings (N,), 3 stars being 0. The right side is asked of reviews that
    have one. "twins" are pairs of reviews made of the same words, one liked and one not.
    """
    rng = np.random.default_rng(seed)
    fresh = {kind: reviews.reviews(rng, count, [kind]) for kind in reviews.KINDS}
    fresh["twins"] = [one for _ in range(count // 2) for one in reviews.twins(rng)]
    found = {}
    for kind, some in fresh.items():
        y = np.asarray(say([one.words for one in some]))
        t = np.array([one.stars - 3.0 for one in some])
        sided = t != 0
        found[kind] = (float(np.abs(y - t).mean()),
                       float(((y > 0) == (t > 0))[sided].mean()))
    return found
