"""An ONNX model and our layers on the same random inputs."""

import numpy as np

from .. import proof
from ..network import readers
from .engines import Engine
from .node import attributes
from .operators import label

LARGEST = 10**7     # numbers in a probe's input


def prove(graph, part, cell, layers, batch_first):
    """Raises ValueError where the model computes something else than the layers."""
    probe = Probe(graph, part, cell, layers)
    try:
        probe.compare(batch_first)
    except ValueError as problem:
        try:
            probe.compare(not batch_first)
        except ValueError:
            raise problem from None
        if batch_first:
            raise ValueError("the model takes X as (T, B, D), expected (B, T, D) as "
                             "batch_first=True says") from None
        raise ValueError("the model takes X as (B, T, D) and a network of ours (T, B, D): say "
                         "from_onnx(model, batch_first=True) if that is meant") from None


class Probe:
    """The model cut down to what leads to its output, with the first states as outputs, too."""

    def __init__(self, graph, part, cell, layers):
        from onnx import TensorProto

        self.graph, self.part, self.cell, self.layers = graph, part, cell, layers
        values = {node.input[place] for node in part.nodes for place in (4, 5, 6)
                  if place < len(node.input) and node.input[place]}
        computed = sorted(value for value in values if value in graph.makers)
        nodes = graph.above([part.output, *computed])
        taken = {value for node in nodes for value in node.input}
        self.inputs = [info for name, info in graph.inputs.items() if name in taken]
        self.outputs = [part.output, *(value for value in computed if value != part.output)]
        types = {info.type.tensor_type.elem_type for info in self.inputs}
        if not types <= {TensorProto.FLOAT, TensorProto.DOUBLE}:
            raise ValueError("the model has inputs that are neither float32 nor float64, expected "
                             "X and first states of one of these")
        self.engine = Engine(graph.part(nodes, self.inputs, self.outputs),
                             types == {TensorProto.FLOAT})
        self.dtype = np.float32 if types == {TensorProto.FLOAT} else np.float64

    def compare(self, batch_first):
        """Raises ValueError where the two differ, X being (T, B, D) or (B, T, D)."""
        rng = np.random.default_rng(0)
        fixed = self._fixed(self.part.X)
        if len(fixed) != 3 or fixed[2] not in (None, self.layers[0][-1].W.shape[-2]):
            raise ValueError(f"the model's input {self.part.X} has the shape {tuple(fixed)}, "
                             f"expected (T, B, {self.layers[0][-1].W.shape[-2]})")
        T, B = fixed[1::-1] if batch_first else fixed[:2]
        for T, B in proof.sizes(self.layers, T, B):     # noqa: B020, PLR1704
            self._once(rng, T, B, batch_first)
            self._once(rng, T, B, batch_first)

    def _once(self, rng, T, B, batch_first):
        D = self.layers[0][-1].W.shape[-2]
        if T * B * D > LARGEST:
            raise ValueError(f"the model takes {T} steps of {B} sequences only, which is too much "
                             "to try it")
        X = proof.draw_inputs(rng, self.layers, T, B, self.dtype)
        feed = {info.name: self._draw(rng, info.name, B) for info in self.inputs}
        feed[self.part.X] = X.swapaxes(0, 1).copy() if batch_first else X
        found = dict(zip(self.outputs, map(np.asarray, self.engine.run(feed)), strict=True))
        known = self.graph.initializers
        at = {**feed, **found}
        first = []
        for node, layer in zip(self.part.nodes, self.layers, strict=True):
            values = [None if place >= len(node.input) or not node.input[place] else
                      self.graph.array(node.input[place], "a first state")
                      if node.input[place] in known else at[node.input[place]]
                      for place in (4, 5, 6)]
            self._check(node, values, T)
            first.append(self._states(node, layer, values[1:], B))
        proof.compare(self.cell, self.layers, X, first, found[self.part.output], "the model",
                      lambda H, last: self._views(H, last, batch_first))

    def _fixed(self, name):
        """The sizes of an input, None for one that is open."""
        info = self.graph.inputs[name].type.tensor_type
        dims = [dim.dim_value if dim.HasField("dim_value") else None for dim in info.shape.dim]
        if any(dim is not None and dim < 1 for dim in dims):
            raise ValueError(f"the model's input {name} has the shape {tuple(dims)}, expected "
                             "sizes of at least 1")
        return dims if info.HasField("shape") else [None] * 3

    def _draw(self, rng, name, B):
        shape = [B if n is None else n for n in self._fixed(name)]
        if np.prod(shape, dtype=float) > LARGEST:
            raise ValueError(f"the model's input {name} is too large to try it: {tuple(shape)}")
        return proof.draw(rng, shape, self.dtype)

    def _check(self, node, values, T):
        """Lengths are those of X; a state that no input gives is zero."""
        if values[0] is not None and (np.asarray(values[0]) != T).any():
            raise ValueError(f"{label(node)} has lengths (its input sequence_lens), expected none")
        for place, value in zip((5, 6), values[1:], strict=True):
            if value is not None and value.any() and not self.graph.sources(node.input[place]):
                raise ValueError(f"{label(node)} has a first {'hidden' if place == 5 else 'cell'} "
                                 "state that isn't zero and no input of the model, expected zeros")

    def _states(self, node, layer, values, B):
        """A layer's first State for each direction."""
        H, count = readers(layer)[0].W.shape[-1], len(readers(layer))
        batch_first = attributes(node).get("layout", 0)
        arrays = []
        for value in values[:len(self.cell.State._fields)]:
            if value is None:
                value = np.zeros((count, B, H), self.dtype)
            elif batch_first and value.ndim == 3:
                value = value.swapaxes(0, 1)
            if value.shape != (count, B, H):
                raise ValueError(f"{label(node)} has a first state of shape {value.shape}, "
                                 f"expected {(count, B, H)}")
            arrays.append(value)
        states = [self.cell.State(*one) for one in zip(*arrays, strict=True)]
        return (None, *states) if layer[0] is None else tuple(states)

    def _views(self, H, last, batch_first):
        """All h_t and the last ones, in the shapes that an ONNX model gives."""
        T, B, _ = H.shape
        count = len(readers(self.layers[-1]))
        apart = H.reshape(T, B, count, -1)
        end = np.stack([s.h for s in last[-1] if s])        # (directions, B, H)
        side = end.swapaxes(0, 1)
        if batch_first:
            every = [H.swapaxes(0, 1), apart.swapaxes(0, 1)]
        else:
            every = [H, apart.swapaxes(1, 2)]
        return [*every, end, side, side.reshape(B, -1)]
