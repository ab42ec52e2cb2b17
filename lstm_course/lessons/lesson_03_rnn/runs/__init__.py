"""The trainings and measurements of page 03_rnn."""

from .addition_task import first_slip, sum_of, train_adder, wrong_sums
from .carry_unit import carry_unit
from .sample_statistics import kinds_of, sentences_of

__all__ = ["carry_unit", "first_slip", "kinds_of", "train_adder", "sentences_of", "sum_of",
           "wrong_sums"]
