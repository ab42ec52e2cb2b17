"""Say it before you see it: exercise `predict_the_memory` of page 06."""

from lstm_course.checks import Choice

EXERCISE = Choice(
    "predict_the_memory", "06_lstm_gradients",
    {"a": "That would be so if the bias were a time. It goes through the sigmoid first, and "
          "what counts is how far the gate is from 1.",
     "b": "Three steps more would mean that each unit of bias adds a step. Look at what the "
          "gate *loses* at a step: 0.047 for a bias of 3. What does it lose for 6?",
     "c": "Yes: for large biases a gate loses about e^(-b) at each step, so three more make "
          "the loss 20 times smaller and the memory 20 times as long.",
     "d": "A gate is never quite 1: at 6 it is 0.9975, and whatever is below 1 wears off."},
    "c", ("What share is lost at each step with a bias of 3, and what share with 6?",
          "For large b, 1 - σ(b) is about e^(-b).",
          "Leave out the whole LSTM: compare 1 / (1 - σ(3)) with 1 / (1 - σ(6))."),
    difficulty=2, minutes=5)
