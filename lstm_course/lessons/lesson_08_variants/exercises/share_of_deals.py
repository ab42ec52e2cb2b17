"""What is a gap worth?: exercise `share_of_deals` of page 08."""

from itertools import combinations

import numpy as np

from lstm_course.checks import Case, Exercise


def _share_of_deals(a, b):
    pooled = np.concatenate((a, b))                                        # (1)
    hands = np.array(list(combinations(range(len(pooled)), len(a))))       # (2)
    first = pooled[hands].mean(1)                                          # (3)
    second = (pooled.sum() - pooled[hands].sum(1)) / len(b)                # (3)
    seen = np.abs(a.mean() - b.mean())                                     # (4)
    share = np.mean(np.abs(first - second) > seen - 1e-9)                  # (5)
    return share


HAIR = 2.0 ** -43  # about 1e-13


def _deal_cases(seed):
    """Multiples of 1/8, so that sums are exact; ties are there, and hands of unequal size.

    In the last case a hair lies between deals that are alike but for it, far below 1e-9. Whoever
    compares with `seen` alone leaves out those a hair below. It is a power of 2 and each hand has
    four numbers, so that no sum and no mean is rounded: the outcome is the same on every machine
    and in any order of adding up.
    """
    rng = np.random.default_rng(seed)

    def drawn(n, shift=0.0):
        return rng.integers(0, 9, n) / 8 + shift

    pairs = {"four and four": (drawn(4), drawn(4)), "no overlap": (drawn(4), drawn(4, 2.0)),
             "the first is the larger": (drawn(4, 0.5), drawn(4)),
             "three and five": (drawn(3), drawn(5, 0.25)),
             "five and two": (drawn(5, 1.0), drawn(2)),
             "all alike": (np.full(3, 0.5), np.full(3, 0.5)),
             "five and five, with ties": (np.array([0.0, 0.0, 0.25, 0.0, 0.5]),
                                          np.array([0.25, 0.5, 0.5, 0.75, 0.5])),
             "four and four, a hair apart": (rng.permutation([0.0, 0.25, 0.25, 0.5]),
                                             rng.permutation([0.25, 0.5, 0.5, 0.75]) + HAIR)}
    return [Case(label, {"a": a, "b": b}) for label, (a, b) in pairs.items()]


ABOVE = "share = np.mean(np.abs(first - second) > seen"

SENTENCES = {
    f"{ABOVE})":
        "deals with exactly the gap that was seen are left out: *at least as large* counts them, "
        "and the deal that you have is one of them",
    "share = np.mean(np.abs(first - second) >= seen)":
        "deals are left out whose gap is the one that was seen, but smaller in its last digits: "
        "compare with `seen - 1e-9`",
    "share = np.mean(first - second > a.mean() - b.mean() - 1e-9)":
        "only gaps in one direction are counted: a gap as large the other way round counts as well",
    "share = np.mean(first - second > seen - 1e-9)":
        "the first hand must be the larger one here: a gap as large the other way round counts as "
        "well, so compare absolute values",
    "share = np.sum(np.abs(first - second) > seen - 1e-9)":
        "this is a number of deals: divide it by the number of all deals",
    "share = np.sum(np.abs(first - second) > seen - 1e-9) - 1":
        "this is a number of deals, without your own: wanted is a share of all deals, yours "
        "included",
    "share = (np.sum(np.abs(first - second) > seen - 1e-9) - 1) / (len(first) - 1)":
        "your own deal is left out: it is one of the ways to deal, and counts",
    "share = (np.sum(np.abs(first - second) > seen - 1e-9) - 1) / len(first)":
        "your own deal is not counted: it is one of the ways to deal",
    "share = (np.sum(np.abs(first - second) > seen - 1e-9) + 1) / (len(first) + 1)":
        "1 is added above and below: that is done where deals are drawn at random; here all of "
        "them are there",
    "share = np.mean(np.abs(first - second) < seen + 1e-9)":
        "the small gaps are counted: wanted are those at least as large as the gap seen",
    "share = 1 - np.mean(np.abs(first - second) > seen - 1e-9)":
        "this is the share of the smaller gaps: wanted are those at least as large",
    **{f"share = np.mean(np.abs(2 * pooled[hands].sum(1) - pooled.sum()) {above})":
       "sums are compared: with hands of different sizes only means compare"
       for above in ("> np.abs(a.sum() - b.sum()) - 1e-9", ">= np.abs(a.sum() - b.sum())")},
    "seen = a.mean() - b.mean()":
        "it keeps its sign: where the mean of `a` is the smaller, every deal is counted. Take the "
        "absolute value",
    "first = np.median(pooled[hands], 1)\n"
    "second = np.array([np.median(np.delete(pooled, hand)) for hand in hands])\n"
    "seen = np.abs(np.median(a) - np.median(b))":
        "medians are compared, and the question is about means",
    "hands = np.array(list(combinations(range(len(pooled)), len(b))))":
        "the first hand gets as many numbers as `b` has: it needs as many as `a` has",
    "hands = np.stack(np.meshgrid(*[np.arange(len(pooled))] * len(a)), -1).reshape(-1, len(a))":
        "a number is dealt more than once: each of the numbers goes into one hand",
    "first = np.array([a.mean()])\nsecond = np.array([b.mean()])":
        "only the deal that you have is looked at: deal the numbers in every possible way",
    "second = pooled.mean()":
        "the hand is compared with the mean of all numbers: compare it with that of all the others",
    "first = np.array([pooled[list(k)].mean()"
    " for k in combinations(range(len(pooled)), len(pooled) // 2)])\n"
    "second = np.array([np.delete(pooled, k).mean()"
    " for k in combinations(range(len(pooled)), len(pooled) // 2)])":
        "the first hand gets half of the numbers: it needs as many as `a` has",
    "first = np.array([pooled[list(k)].mean() for k in combinations(range(len(pooled)), 2)])\n"
    "second = np.array([np.delete(pooled, k).mean() for k in combinations(range(len(pooled)), 2)])":
        "two numbers are dealt to the first hand: it needs as many as `a` has",
    "share = np.mean(np.abs(first - second) == seen)":
        "only gaps equal to the one seen are counted: larger ones count as well",
    "first = np.repeat(a, len(b))\nsecond = np.tile(b, len(a))":
        "single numbers are compared, one of `a` with one of `b`: deal all of them into two hands",
    "share = 100 * np.mean(np.abs(first - second) > seen - 1e-9)":
        "this is a percentage: wanted is a share, between 0 and 1",
    "share = np.mean(np.abs(first - second) > seen - 1e-9) / 2":
        "this is half of the share: every way to choose as many as `a` has counts as one",
    "share = seen": "this is the gap that was seen, not how often chance makes one like it",
}

# the same slips, where the room for the last digits is missing besides
SENTENCES |= {
    line.replace("> seen - 1e-9", ">= seen"): f"{words}. And compare with `seen - 1e-9`"
    for line, words in SENTENCES.items() if "> seen - 1e-9" in line}

EXERCISE = Exercise(
    "share_of_deals", "08_variants", _share_of_deals, ("the share",), _deal_cases,
    difficulty=4, minutes=25, lines=6, points=2,
    equations={1: "all numbers together", 2: "every way to deal", 3: "the means of both hands",
               4: "the gap that was seen", 5: "the share of gaps at least as large"},
    hints=("If the two cells were equally good, which of the numbers could as well have been "
           "in the other hand?",
           "Over all ways to choose len(a) of the numbers: the share where |mean of these - "
           "mean of the others| is at least |mean(a) - mean(b)|.",
           "`for hand in combinations(range(len(pooled)), len(a)):` with `first = pooled[list("
           "hand)]` and `second = np.delete(pooled, list(hand))`; compare with `seen - 1e-9`"),
    sentences=SENTENCES)
