"""The trainings and measurements of page 03_rnn."""

from .addition_task import first_slip, learn_to_add, sum_of, wrong_sums
from .carry_unit import carry_unit
from .sample_statistics import kinds_of, sentences_of

__all__ = ["carry_unit", "first_slip", "kinds_of", "learn_to_add", "sentences_of", "sum_of",
           "wrong_sums"]
