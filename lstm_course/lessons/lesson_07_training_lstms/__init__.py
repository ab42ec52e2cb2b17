"""What page 07_training_lstms alone uses."""
