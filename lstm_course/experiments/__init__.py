"""Runs that are too long for a page: each can be repeated by one command, its results are kept."""
