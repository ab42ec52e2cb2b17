"""What page 01_sequences alone uses."""
