"""Teaching a cell: the loss, the step, the loop, and listening to what it learned."""

from . import convolution, hand_set, model, two_layers
from .adam import Adam
from .adder import learn_to_add, sum_of, wrong_sums
from .approximate import approximate
from .clip import clip
from .listen import book_of, chance_of_itself, count_kinds
from .loop import train
from .loss import cross_entropy
from .reader import read_book
from .sample import write
from .thousand import kinds_of, sentences_of
from .trace import trace_of_name

__all__ = ["Adam", "approximate", "book_of", "chance_of_itself", "clip", "convolution",
           "count_kinds", "cross_entropy", "hand_set", "kinds_of", "learn_to_add",
           "model", "read_book", "sentences_of", "sum_of", "trace_of_name",
           "train", "two_layers", "write", "wrong_sums"]
