"""Answers to receptive_field as learners write them."""

from lstm_course.exercises.answer_corpus import right, wrong


@right
def layer_by_layer(layers, width):
    field = 1
    for _ in range(layers):
        field += width - 1
    return field


@right
def multiplied_out(layers, width):
    return layers * width - layers + 1


@right
def recursive(layers, width):
    return width if layers == 1 else recursive.fn(layers - 1, width) + width - 1


@wrong(says="neighbours share words")
def side_by_side(layers, width):
    return layers * width


@wrong(says="overlap")
def multiplied(layers, width):
    return width**layers


@wrong(says="the word itself is missing")
def one_short(layers, width):
    return layers * (width - 1)


@wrong(says="each layer adds `width - 1`, not 1")
def added(layers, width):
    return layers + width


@wrong(says="this fits width 2 only")
def one_more_a_layer(layers, width):
    return layers + width - 1


@wrong(says="a layer adds `width - 1` new words")
def one_too_many_a_layer(layers, width):
    return layers * width + 1


@wrong(says="in each layer, not once")
def shared_once(layers, width):
    return layers * width - 1


@wrong(says="it is the width that loses 1")
def parts_exchanged(layers, width):
    return (layers - 1) * width + 1


@wrong(says="this is one layer")
def one_layer(layers, width):
    return width


@wrong(says="this holds for width 3 only")
def width_three(layers, width):
    return 2 * layers + 1


@wrong(says="expected a whole number")
def as_a_fraction(layers, width):
    return 1 + layers * (width - 1) / 1


@wrong(says="adds 2 here")
def two_a_layer(layers, width):
    return width + 2 * (layers - 1)
