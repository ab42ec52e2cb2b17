"""`make test-frameworks`: the same weights in frameworks that have environments of their own."""
