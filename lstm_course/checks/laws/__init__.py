"""Six laws that every sequence model should keep, as tests to point at any model of your own.

    (1) the past does not see the future            outputs or carry
    (2) more padding does not change an answer      answer
    (3) two halves with the state carried make      carry
        the whole
    (4) the order of a batch does not matter        outputs, answer or carry
    (5) one training step on one batch lowers       begin
        its loss
    (6) sampling twice with one seed gives one      sample
        text

`check` judges all that apply and gives a `Report`; each law alone gives a `Finding`, which is true
where the law holds. A law is tried on random inputs of several sizes, the smallest first, so what
breaks it is shown on a small example. Holding on these is no proof.
"""

from .adapt import scanned, tensors
from .check import check, downhill, halves, order, padding, past, seed
from .finding import LAWS, Finding, Report
from .inputs import Inputs, one_hot, real, words

__all__ = ["LAWS", "Finding", "Inputs", "Report", "check", "downhill", "halves", "one_hot", "order",
           "padding", "past", "real", "scanned", "seed", "tensors", "words"]
