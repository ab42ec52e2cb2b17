"""50,000 film reviews of IMDB with their ratings, half of them for testing.

Source: A. Maas et al. 2011, "Learning word vectors for sentiment analysis". 84 MB to download.
Ratings run from 1 to 10; 5 and 6 are left out, so that each review is for or against.
"""

import re
import tarfile
from collections import namedtuple

from .download import Source, fetch

SOURCE = Source("aclImdb_v1.tar.gz",
                "https://ai.stanford.edu/~amaas/data/sentiment/aclImdb_v1.tar.gz",
                "c40f74a18d3b61f90feba1e17730e0d38e8b97c05fde7008942e91923d1658fe")
PARTS = ("train", "test")

Reviews = namedtuple("Reviews", "texts ratings")


def reviews(part="train", source=SOURCE, **how):
    """Reviews of one part: texts (a list of str) and ratings (a list of int), in a fixed order.

    how goes to `public.fetch`. Raises ValueError where part is neither train nor test.
    """
    if part not in PARTS:
        raise ValueError(f"part is {part!r}, expected one of {', '.join(PARTS)}")
    named = re.compile(rf"aclImdb/{part}/(neg|pos)/(\d+)_(\d+)\.txt")
    found = []
    # read from the archive as it stands: 50,000 small files on a disk would take longer
    with tarfile.open(fetch(source, **how)) as archive:
        for member in archive:
            if match := named.fullmatch(member.name):
                words = archive.extractfile(member).read().decode("utf-8")
                kind, number, rating = match.groups()
                found.append((kind, int(number), words.replace("<br />", "\n"), int(rating)))
    found.sort()
    return Reviews([text for *_, text, _ in found], [rating for *_, rating in found])
