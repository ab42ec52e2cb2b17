"""Answers to share_of_deals as learners write them."""

from itertools import combinations, product

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def deals(a, b):
    """(mean of the first hand, mean of the second) for every way to deal."""
    pooled = np.concatenate((a, b))
    for hand in combinations(range(len(pooled)), len(a)):
        yield pooled[list(hand)].mean(), np.delete(pooled, hand).mean()


@right
def counted(a, b):
    count = total = 0
    seen = abs(a.mean() - b.mean())
    for one, two in deals(a, b):
        total += 1
        if abs(one - two) >= seen - 1e-9:
            count += 1
    return count / total


@right
def by_masks(a, b):
    pooled = np.concatenate((a, b))
    seen, gaps = abs(np.mean(a) - np.mean(b)), []
    for bits in product((False, True), repeat=len(pooled)):
        mask = np.array(bits)
        if mask.sum() == len(a):
            gaps.append(abs(pooled[mask].mean() - pooled[~mask].mean()))
    return sum(gap > seen - 1e-9 for gap in gaps) / len(gaps)


@right
def as_an_array(a, b):
    one, two = np.array(list(deals(b, a))).T
    return (np.abs(one - two) > np.abs(a.mean() - b.mean()) - 1e-9).mean()


@wrong(5, says="at least as large")
def strictly_larger(a, b):
    seen = abs(a.mean() - b.mean())
    return float(np.mean([abs(one - two) > seen + 1e-9 for one, two in deals(a, b)]))


@wrong(5, says="only gaps in one direction")
def one_sided(a, b):
    seen = a.mean() - b.mean()
    return float(np.mean([one - two > seen - 1e-9 for one, two in deals(a, b)]))


@wrong(5, says="compare absolute values")
def half_absolute(a, b):
    seen = abs(a.mean() - b.mean())
    return float(np.mean([one - two > seen - 1e-9 for one, two in deals(a, b)]))


@wrong(5, says="divide it by the number of all deals")
def number_of_deals(a, b):
    seen = abs(a.mean() - b.mean())
    return float(sum(abs(one - two) > seen - 1e-9 for one, two in deals(a, b)))


@wrong(5, says="your own deal is left out")
def without_ones_own(a, b):
    seen = abs(a.mean() - b.mean())
    found = [abs(one - two) > seen - 1e-9 for one, two in deals(a, b)]
    return (sum(found) - 1) / (len(found) - 1)


@wrong(5, says="drawn at random")
def plus_one(a, b):
    seen = abs(a.mean() - b.mean())
    found = [abs(one - two) > seen - 1e-9 for one, two in deals(a, b)]
    return (sum(found) + 1) / (len(found) + 1)


@wrong(5, says="the small gaps are counted")
def smaller(a, b):
    seen = abs(a.mean() - b.mean())
    return float(np.mean([abs(one - two) < seen + 1e-9 for one, two in deals(a, b)]))


@wrong(5, says="only means compare")
def sums(a, b):
    pooled, seen = np.concatenate((a, b)), abs(a.sum() - b.sum())
    gaps = [abs(pooled[list(hand)].sum() - np.delete(pooled, hand).sum())
            for hand in combinations(range(len(pooled)), len(a))]
    return float(np.mean([gap > seen - 1e-9 for gap in gaps]))


@wrong(says="medians are compared")
def medians(a, b):
    pooled, seen = np.concatenate((a, b)), abs(np.median(a) - np.median(b))
    gaps = [abs(np.median(pooled[list(hand)]) - np.median(np.delete(pooled, hand)))
            for hand in combinations(range(len(pooled)), len(a))]
    return float(np.mean([gap > seen - 1e-9 for gap in gaps]))


@wrong(says="more than once")
def with_replacement(a, b):
    pooled, seen = np.concatenate((a, b)), abs(a.mean() - b.mean())
    hands = np.array(list(product(range(len(pooled)), repeat=len(a))))
    first = pooled[hands].mean(1)
    second = (pooled.sum() - first * len(a)) / len(b)
    return float(np.mean(abs(first - second) > seen - 1e-9))


@wrong(5, says="not how often chance makes one")
def only_the_gap(a, b):
    return abs(a.mean() - b.mean())


@wrong(says="only the deal that you have")
def always_one(a, b):
    return 1.0


@wrong()
def drawn_at_random(a, b):
    rng, pooled, seen = np.random.default_rng(0), np.concatenate((a, b)), abs(a.mean() - b.mean())
    found = []
    for _ in range(300):
        rng.shuffle(pooled)
        found.append(abs(pooled[:len(a)].mean() - pooled[len(a):].mean()) > seen - 1e-9)
    return float(np.mean(found))


@wrong(says="mean of all numbers")
def against_the_whole(a, b):
    pooled, seen = np.concatenate((a, b)), abs(a.mean() - b.mean())
    gaps = [abs(pooled[list(hand)].mean() - pooled.mean())
            for hand in combinations(range(len(pooled)), len(a))]
    return float(np.mean([gap > seen - 1e-9 for gap in gaps]))


@wrong(says="two numbers are dealt")
def hands_of_two(a, b):
    pooled, seen = np.concatenate((a, b)), abs(a.mean() - b.mean())
    gaps = [abs(pooled[list(hand)].mean() - np.delete(pooled, hand).mean())
            for hand in combinations(range(len(pooled)), 2)]
    return float(np.mean([gap > seen - 1e-9 for gap in gaps]))


@wrong(5, says="only gaps equal to the one seen")
def equal_gaps(a, b):
    seen = abs(a.mean() - b.mean())
    return float(np.mean([abs(one - two) == seen for one, two in deals(a, b)]))


@wrong(says="single numbers are compared")
def pairs(a, b):
    seen = abs(a.mean() - b.mean())
    return float(np.mean([abs(one - two) > seen - 1e-9 for one in a for two in b]))


@wrong(5, says="divide it by the number of all deals")
def counted_but_not_divided(a, b):
    seen = abs(a.mean() - b.mean())
    count = 0
    for one, two in deals(a, b):
        if abs(one - two) >= seen - 1e-9:
            count += 1
    return count


@wrong(4, says="it keeps its sign")
def signed_gap(a, b):
    seen = a.mean() - b.mean()
    return float(np.mean([abs(one - two) >= seen - 1e-9 for one, two in deals(a, b)]))


@wrong(says="half of the numbers")
def halves(a, b):
    pooled, seen = np.concatenate((a, b)), abs(a.mean() - b.mean())
    gaps = [abs(pooled[list(hand)].mean() - np.delete(pooled, hand).mean())
            for hand in combinations(range(len(pooled)), len(pooled) // 2)]
    return float(np.mean([gap >= seen - 1e-9 for gap in gaps]))


@wrong(5, says="compare with `seen - 1e-9`")
def no_room_for_the_last_digit(a, b):
    seen = abs(a.mean() - b.mean())
    return float(np.mean([abs(one - two) >= seen for one, two in deals(a, b)]))


@wrong(5, says="compare with `seen - 1e-9`")
def no_room_in_plain_python(a, b):
    pooled = [*a, *b]
    n, m, total, hits, ways = len(a), len(b), sum(pooled), 0, 0
    seen = abs(sum(a) / n - sum(b) / m)
    for hand in combinations(range(n + m), n):
        one = sum(pooled[k] for k in reversed(hand))
        hits += abs(one / n - (total - one) / m) >= seen
        ways += 1
    return hits / ways


@wrong(5, says="at least as large")
def room_on_the_wrong_side(a, b):
    seen = abs(a.mean() - b.mean())
    return float(np.mean([abs(one - two) >= seen + 1e-9 for one, two in deals(a, b)]))


@right
def ties_by_isclose(a, b):
    one, two = np.array(list(deals(a, b))).T
    gaps = np.abs(two - one)
    seen = gaps[0]
    return float(((gaps > seen) | np.isclose(gaps, seen, rtol=0, atol=1e-9)).mean())


@wrong(5, says="this is a percentage")
def in_percent(a, b):
    return 100 * counted.fn(a, b)


@wrong(5, says="half of the share")
def half_of_it(a, b):
    return counted.fn(a, b) / 2


@wrong(5, says=("divide it by", "compare with `seen - 1e-9`"))
def number_of_deals_with_no_room(a, b):
    seen = abs(a.mean() - b.mean())
    return float(sum(abs(one - two) >= seen for one, two in deals(a, b)))


@wrong(5, says=("your own deal is left out", "compare with `seen - 1e-9`"))
def without_ones_own_with_no_room(a, b):
    seen = abs(a.mean() - b.mean())
    return float(np.mean([abs(one - two) >= seen for one, two in deals(a, b)][1:]))


@wrong(5, says="only means compare")
def sums_with_no_room(a, b):
    pooled, seen = np.concatenate((a, b)), abs(a.sum() - b.sum())
    gaps = [abs(pooled[list(hand)].sum() - np.delete(pooled, hand).sum())
            for hand in combinations(range(len(pooled)), len(a))]
    return float(np.mean([gap >= seen for gap in gaps]))
