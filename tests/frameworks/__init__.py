"""The same weights in two places: the same outputs, the same gradients, the same bytes back."""
