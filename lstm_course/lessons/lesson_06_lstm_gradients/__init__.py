"""What page 06_lstm_gradients alone uses."""
