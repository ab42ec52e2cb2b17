"""What people post about a film: raw text with a rating somewhere in it, and sometimes the plot.

A posting is a review of `reviews`, written up. The rating stands at its beginning or its end, in
one of four ways, or is missing. One author in ten retells the plot first, which takes three times
as many words as the judgement. One rating in three is a star off, as people are not exact.

Half of the authors post their review again on other pages. They give it another opening and may
write the rating in another way. What they say about the film stays the same.
"""

from collections import namedtuple

from . import reviews

NAMES = ("anna", "ben", "carla", "dev", "emil", "fay", "gus", "hana")
STAR_WORDS = ("one star", "two stars", "three stars", "four stars", "five stars")
PLOT = (
    "a young teacher comes to a small town by the sea",
    "nobody there wants to talk about the old lighthouse",
    "one night the light goes on again",
    "a letter says that her brother is not dead",
    "the mayor tells her to leave with the next boat",
    "but she finds a map behind a picture",
    "a boy from the harbour shows her the way",
    "they row out to the island in a storm",
    "the keeper waits for them with a lamp in his hand",
    "he has kept a secret for twenty years",
    "her brother had not drowned , he had run away",
    "the last boat leaves in the morning",
)
POSTS = (1, 2, 3)            # how often an author posts the same review …
SHARES = (0.5, 0.25, 0.25)   # … and how many authors do

Posting = namedtuple("Posting", "author text")


def postings(rng, authors):
    """Everything that so many authors have posted, in random order: a list of Postings.

    rng is a numpy Generator. Raises ValueError where authors is under 1.
    """
    if authors < 1:
        raise ValueError(f"authors is {authors}, expected at least 1")
    posted = []
    for n in range(authors):
        author = f"{NAMES[n % len(NAMES)]}{n}"
        one = reviews.review(rng, str(rng.choice(reviews.KINDS)))
        if rng.random() < 1 / 3:
            wrong = one.stars + int(rng.choice([-1, 1]))
            one = one._replace(stars=min(max(wrong, 1), 5))
        if rng.random() < 0.1:
            one = one._replace(words=[*_plot(rng), *one.words])
        for _ in range(rng.choice(POSTS, p=SHARES)):
            posted.append(Posting(author, write_up(rng, one._replace(words=_opened(rng, one)))))
    return [posted[k] for k in rng.permutation(len(posted))]


def write_up(rng, review):
    """A Review -> its text with the rating written into it in one of four ways, or left out."""
    said, stars = reviews.text(review.words), review.stars
    ways = (f"{stars}/5 {said}", f"{'*' * stars} {said}", f"{said} {stars} of 5.",
            f"{said} I give it {STAR_WORDS[stars - 1]}.", said)
    return str(rng.choice(ways, p=(0.25, 0.25, 0.2, 0.2, 0.1)))


def _opened(rng, review):
    """The words of a review under an opening that may be another one."""
    stop = review.words.index(".")
    return [*str(rng.choice(reviews.OPENINGS)).split(), *review.words[stop:]]


def _plot(rng):
    """The plot retold: an opening that will be exchanged, and most of the sentences in order."""
    told = sorted(rng.choice(len(PLOT), rng.integers(8, len(PLOT) + 1), replace=False))
    return [word for k in (0, *told) for word in [*PLOT[k].split(), "."]]
