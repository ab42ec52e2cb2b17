"""Small tasks with one right answer, each made to ask a memory for one thing."""
