"""Read three curves: exercise `read_the_curves` of page 07."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "read_the_curves", "07_training_lstms",
    {"a": "This is how a sound split looks: the network learns its texts by heart, and on "
          "texts that it has never seen it gets worse. Early stopping keeps the weights of "
          "the valley.",
     "b": "Yes: it learns by heart as A does, but the doubles praise it for that, so the "
          "validation loss shows nothing but progress. Early stopping would go on to the end.",
     "c": "This network has learned nothing at all, so it has nothing by heart that doubles "
          "could praise: it reads the last column, which is padding.",
     "d": "In B alone one could not tell. But there is A: the same network, as many texts, as "
          "many epochs. Why should learning by heart do harm in one and none in the other?"},
    "b", ("What happens to the validation loss when a network begins to learn by heart, and "
          "what if the validation texts are among those that it learns?",
          "Where learning by heart shows, the validation loss rises while the training loss "
          "falls.",
          "Leave out the panel in which nothing is learned, and compare the other two."),
    difficulty=3, minutes=10)
