"""The exercises of page 05_lstm: the LSTM, one equation at a time.

The references. In `p`, W (4, D, H), U (4, H, H) and b (4, 1, H) hold the gates i, f, g, o.
"""

# in the order of the page; each is a module
NAMES = ("sigmoid", "forget_gate", "input_gate", "candidate", "cell_update", "hidden_state",
         "lstm_step", "lstm_forward", "count_parameters", "join_weights", "split_weights")
