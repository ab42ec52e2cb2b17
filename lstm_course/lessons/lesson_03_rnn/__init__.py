"""What page 03_rnn alone uses."""
