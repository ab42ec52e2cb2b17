"""Say it before you see it: exercise `predict_the_padding` of page 07."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "predict_the_padding", "07_training_lstms",
    {"a": "The errors at words are as they were, but the mean now takes in twice as many steps "
          "at which there is nothing to err about. Which way does that move it?",
     "b": "Yes: three quarters of the steps are padding now, where before it was half. The "
          "errors at words stay as they were, and the mean over all steps halves. A better "
          "number, and the same network.",
     "c": "At padded steps the network is as good as perfect. More of them can't make a mean "
          "over all steps larger.",
     "d": "Nothing new can be learned from padding. What gets smaller is the number, not the "
          "mistakes at the words."},
    "b", ("What is the error at a padded step, and over how many steps is the mean taken?",
          "Write the sum of all squared errors above the line, and T · B below it. Which of "
          "the two changes?",
          "Take one text of 10 words with an error of 1 at each, and 10 steps of padding with "
          "an error of 0; then 30 of them."),
    difficulty=2, minutes=5)
