"""Colours that colour-blind readers tell apart, one for each part of the cell.

Source: Okabe & Ito 2008, "Color universal design". No picture says anything by colour alone.
"""

BLACK = "#000000"
BLUE = "#0072B2"
GREEN = "#009E73"
ORANGE = "#E69F00"
PURPLE = "#CC79A7"
SKY = "#56B4E9"
VERMILION = "#D55E00"

INK = "#222222"
PALE = "#F2F2F2"

# a GRU's update gate z keeps, as f does, and its candidate n is what g is
PART = {"f": VERMILION, "i": BLUE, "g": GREEN, "o": PURPLE, "c": INK, "h": "#5A5A5A",
        "z": VERMILION, "n": GREEN, "r": ORANGE}

# one colour and one marker for each cell of training.six_starts, in every plot
START = {"RNN": (INK, "s"), "no forget gate": (PURPLE, "D"), "forget bias 0": (SKY, "v"),
         "forget bias 1": (VERMILION, "o"), "forget bias 3": (ORANGE, "^"), "chrono": (BLUE, "P")}
