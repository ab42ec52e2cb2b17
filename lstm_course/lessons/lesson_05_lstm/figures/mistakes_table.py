"""What a writer got right and wrong, counted by the judge, as a table."""

import numpy as np

from lstm_course.datasets.text.book_grammar import KINDS
from lstm_course.figures.table import Table
from lstm_course.training.probe_language_model import count_kinds, sample_books


def mistakes_table(seed, writers, caption):
    """writers: {name: model}; each writes 40 texts of 100 words, whose sentences are judged.

    Every writer draws with the same random numbers, from a generator made of `seed`.
    """
    rows = []
    for name, model in writers.items():
        kinds = count_kinds(sample_books(np.random.default_rng(seed), model))
        total = sum(kinds.values())
        shares = [f"{count / total:.2f}" for count in kinds.values()]
        rows.append([name, str(len(model.V)), str(sum(w.size for w in model.p)), *shares])
    return Table(["writer", "hidden units", "parameters of the cell", *KINDS], rows, caption)
