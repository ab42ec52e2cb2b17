"""What page 00_start_here alone uses."""
