"""What page 08_variants alone uses."""
