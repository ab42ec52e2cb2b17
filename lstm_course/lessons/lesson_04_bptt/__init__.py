"""What page 04_bptt alone uses."""
