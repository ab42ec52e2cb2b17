"""The figures of page 07_training_lstms."""

from .learning_curves import learning_curves
from .padded_batch import draw_padding
from .running_rating import running_opinion
from .tide_forecasts import distance_while_learning, told_and_alone

__all__ = ["distance_while_learning", "draw_padding", "learning_curves", "running_opinion",
           "told_and_alone"]
