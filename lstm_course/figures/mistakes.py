"""What a writer got right and wrong, counted by the judge, as a table."""

import numpy as np

from ..sequences.judge import KINDS
from ..training.listen import book_of, count_kinds
from ..training.model import weights
from .table import Table


def mistakes_table(seed, writers, caption):
    """writers: {name: model}; each writes 40 texts of 100 words, whose sentences are judged.

    Every writer draws with the same random numbers, from a generator made of `seed`.
    """
    rows = []
    for name, model in writers.items():
        kinds = count_kinds(book_of(np.random.default_rng(seed), model))
        total = sum(kinds.values())
        units, size = len(model.V), sum(w.size for w in weights(model)[: len(model.p)])
        rows.append([name, str(units), str(size), *(f"{kinds[kind] / total:.2f}" for kind in KINDS)])
    return Table(["writer", "hidden units", "parameters of the cell", *KINDS], rows, caption)
