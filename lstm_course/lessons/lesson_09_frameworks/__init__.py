"""What page 09_frameworks alone uses."""
