"""Merging around a learner's answers: a new page and their own become one, by git or by hand."""
