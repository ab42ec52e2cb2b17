"""``python -m lstm_course.cli``, for those who call the course by its Python: git does."""

from . import main

main(prog_name="lstm-course")
