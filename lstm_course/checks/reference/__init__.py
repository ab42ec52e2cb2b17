"""An exercise's reference as a program whose lines can be exchanged one by one."""
