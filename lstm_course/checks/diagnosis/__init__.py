"""Where a wrong answer departs from the reference, told from the values that it made."""
