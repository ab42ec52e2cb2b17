"""The receptive field: exercise `receptive_field` of page 02."""

import numpy as np

from lstm_course.checks import Case, Exercise


def _receptive_field(layers, width):
    field = layers * (width - 1) + 1
    return field


def _field_cases(seed):
    rng = np.random.default_rng(seed)
    pairs = [(2, 3), (1, 5), (3, 1), *((int(n), int(k)) for n, k in rng.integers(3, 9, (3, 2)))]
    return [Case(f"{n} layer{'s' * (n > 1)} of width {k}", {"layers": n, "width": k})
            for n, k in pairs]


EXERCISE = Exercise(
    "receptive_field", "02_feed_forward", _receptive_field, ("the number of words",), _field_cases,
    difficulty=2, minutes=5, lines=1,
    hints=("How many more words does a place see with one more layer on top?",
           "1 + layers · (width - 1): each layer adds width - 1 words.",
           "One line: `return … * (… - 1) + 1`"),
    sentences={
        "field = layers * width": "neighbours share words: a layer adds only `width - 1` new "
                                  "ones",
        "field = width ** layers": "the fields of neighbours overlap, so they add up; they "
                                   "would multiply if the filter jumped by its width",
        "field = layers * (width - 1)": "the word itself is missing: with no layer a place "
                                        "sees 1 word",
        "field = layers + width": "each layer adds `width - 1`, not 1",
        "field = layers + width - 1": "each layer adds `width - 1`, not 1: this fits width 2 "
                                      "only",
        "field = layers * width + 1": "a layer adds `width - 1` new words, not `width`",
        "field = layers * width - 1": "neighbours share a word in each layer, not once",
        "field = (layers - 1) * width + 1": "layers and width have changed parts: it is the "
                                            "width that loses 1",
        "field = width": "this is one layer; each further one adds `width - 1`",
        "field = width + 2 * (layers - 1)":
            "each further layer adds 2 here, which holds for width 3 only",
        "field = 2 * layers + 1": "this holds for width 3 only"})
