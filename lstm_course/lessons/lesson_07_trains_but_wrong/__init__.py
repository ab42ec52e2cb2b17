"""What page 07_trains_but_wrong alone uses."""
