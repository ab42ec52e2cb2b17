"""python -m lstm_course.experiments.variant_grid"""

import sys

from . import main

main(sys.argv[1:])
