"""What is missing?: exercise `what_is_missing` of page 07."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "what_is_missing", "07_training_lstms",
    {"a": "The rate is the same at every epoch here, and stands in the program: a new run has "
          "it, too.",
     "b": "Yes: the generator draws the order of the batches. A new one draws the orders of "
          "epochs 0 to 9 again, where the unbroken run draws those of 10 to 19.",
     "c": "A gradient is used once, in the step after it was computed, and made anew at the "
          "next batch. Nothing of it is left at the end of an epoch.",
     "d": "Every batch begins with a state of zeros here, so no hidden state goes from one "
          "batch to the next, let alone from epoch to epoch."},
    "b", ("What does a run still use in epoch 10 that was changed in epochs 0 to 9?",
          "Weights and Adam's numbers are in the file. What else decides how epoch 10 goes?",
          "Leave out what is the same in every epoch, and what is made anew for every batch."),
    difficulty=3, minutes=5)
