"""Public data sets: fetched once, kept in the user's cache. No lesson needs them."""
