"""What page 02_feed_forward alone uses."""
