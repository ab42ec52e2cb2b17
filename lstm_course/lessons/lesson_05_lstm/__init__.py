"""What page 05_lstm alone uses."""
