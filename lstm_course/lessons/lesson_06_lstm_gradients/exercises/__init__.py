"""The exercises of page 06_lstm_gradients: the LSTM's backward pass, and how long it remembers.

The references. The names are those of lstm_course.cells.lstm.backward: d is what arrives at a step,
d.h by the new hidden state and d.c by the new cell state; s is the old state. In `p`, W (4, D, H),
U (4, H, H) and b (4, 1, H) hold the gates i, f, g, o.

The cases. What a step has written down for its way back is that of a forward pass, so that a
learner may compute any of it anew.
"""

# in the order of the page; each is a module
NAMES = ("hidden_state_backward", "cell_state_backward", "gates_backward", "weights_backward",
         "lstm_step_backward", "lstm_backward", "memory_left", "bias_to_keep", "predict_the_memory",
         "chrono_bias", "why_the_plateau")
