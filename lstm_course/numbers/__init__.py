"""Stored and new outputs compared as a reader does: numbers as numbers, words to the letter.

Another processor adds in another order, and the last digit of a printed number may flip. nbval
compares letters, so it would call that a fault. ``tokens`` cuts a text into words and numbers,
``last_digit`` says whether two decimals are the same but for the last digit, ``compare_text`` lists
what differs in two texts, ``tag`` reads what a cell may ask for, and ``plugin`` hands all this to
nbval.
"""
