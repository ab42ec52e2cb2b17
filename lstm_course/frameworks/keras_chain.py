"""The layers of a Keras model, where they make one chain."""

from .network import kind


def chain_of(keras, model):
    """The model's layers, where each takes what the one before it gives."""
    if not type(model).__module__.startswith("keras."):
        raise ValueError(f"model {model.name} is {kind(model)}, expected a Sequential or a "
                         "functional keras.Model, whose layers make up the whole")
    chain = [one for one in model.layers if not isinstance(one, keras.layers.InputLayer)]
    if not model.built or not chain:
        raise ValueError(f"model {model.name} has no layers with weights yet, expected a built one")
    if not isinstance(model, keras.Sequential):         # that one is a chain by its making
        _expect_chain(model, chain)
    return chain


def _expect_chain(model, chain):
    """Raises ValueError where a layer takes something else than what the one before it gives."""
    given, giver = getattr(model, "inputs", []), "the model's input"
    if len(given) != 1:
        raise ValueError(f"model {model.name} has {len(given)} inputs, expected one")
    for one in chain:
        if len(getattr(one, "_inbound_nodes", ())) != 1:
            return                      # it stands elsewhere, too: the proof will tell
        taken, gives = _several(one.input), _several(one.output)
        if len(taken) > 1:
            raise ValueError(f"layer {one.name} takes {len(taken)} arrays, first states or a mask "
                             "among them, expected X alone")
        if taken[0] is not given[0]:
            raise ValueError(f"layer {one.name} takes something else than what comes from {giver}, "
                             "expected one chain of layers")
        given, giver = gives, f"layer {one.name}"
    if any(one is not other for one, other in zip(model.outputs, given, strict=False)) or (
            len(model.outputs) > len(given)):
        raise ValueError(f"model {model.name} gives something else than what comes from {giver}, "
                         "expected the h_t of its last layer")


def _several(arrays):
    return arrays if isinstance(arrays, (list, tuple)) else [arrays]
