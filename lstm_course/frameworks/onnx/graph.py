"""What a graph computes from what: makers of values, constants folded, what depends on inputs."""

from .load import stored, words
from .operators import ARITHMETIC, MOVES, label


class Graph:
    """A model's graph, by the names of its values."""

    def __init__(self, model):
        self.model = model
        graph = model.graph
        self.initializers = {one.name: one for one in graph.initializer}
        # Old files list their weights among the inputs, too.
        self.inputs = {one.name: one for one in graph.input if one.name not in self.initializers}
        self.makers = {}
        for node in graph.node:
            for output in filter(None, node.output):
                if output in self.makers or output in self.inputs or output in self.initializers:
                    raise ValueError(f"the model makes the value {output} twice, expected once")
                self.makers[output] = node
        self.known = {}

    def above(self, wanted):
        """The nodes on the way to these values, in the graph's order. A circle is refused."""
        self._refuse_circles(wanted)
        needed, ahead = set(), list(wanted)
        while ahead:
            node = self.makers.get(ahead.pop())
            if node is not None and id(node) not in needed:
                needed.add(id(node))
                ahead += filter(None, node.input)
        return [node for node in self.model.graph.node if id(node) in needed]

    def _refuse_circles(self, wanted):
        done, open_ = set(), set()
        ahead = [(name, False) for name in wanted]
        while ahead:
            name, leaving = ahead.pop()
            node = self.makers.get(name)
            if node is None or id(node) in done:
                continue
            if leaving:
                open_.discard(id(node))
                done.add(id(node))
            elif id(node) in open_:
                raise ValueError(f"the model runs in a circle at {label(node)}, expected a chain")
            else:
                open_.add(id(node))
                ahead.append((name, True))
                ahead += [(below, False) for below in filter(None, node.input)]

    def sources(self, name):
        """The inputs of the model from whose numbers this value is made; a shape has none."""
        found, seen, ahead = set(), set(), [name]
        while ahead:
            value = ahead.pop()
            if value in seen:
                continue
            seen.add(value)
            if value in self.inputs:
                found.add(value)
            node = self.makers.get(value)
            if node is not None and node.op_type not in ("Shape", "Size"):
                ahead += filter(None, node.input)
        return found

    def array(self, name, what):
        """The value as an array that depends on no input. Raises ValueError where it does.

        ``what`` is the value's name in the sentence.
        """
        if name not in self.known:
            self.known[name] = self._fold(name, what)
        return self.known[name]

    def _fold(self, name, what):
        from onnx.reference import ReferenceEvaluator

        if name in self.initializers:
            return stored(self.initializers[name])
        if name in self.inputs:
            raise ValueError(f"{what} is an input of the model, expected weights that are stored "
                             "in it")
        nodes = self.above([name])
        taken = {value for node in nodes for value in node.input}
        allowed = MOVES | ARITHMETIC
        strange = next((node for node in nodes if node.op_type not in allowed or foreign(node)), 0)
        if not nodes or strange or taken & set(self.inputs):
            by = f" by {label(strange)}" if strange else ""
            raise ValueError(f"{what} is computed{by}, expected weights that are stored in the "
                             "model")
        try:
            return ReferenceEvaluator(self.part(nodes, [], [name])).run(None, {})[0]
        except Exception as problem:
            raise ValueError(f"{what} can't be computed: {words(problem)}") from problem

    def part(self, nodes, inputs, outputs):
        """The model cut down to these nodes, from inputs (ValueInfos) to outputs (names)."""
        from onnx import helper

        taken = {value for node in nodes for value in node.input} | set(outputs)
        return helper.make_model(
            helper.make_graph(
                nodes, "part", inputs, [helper.make_empty_tensor_value_info(o) for o in outputs],
                [one for name, one in self.initializers.items() if name in taken]),
            opset_imports=self.model.opset_import, ir_version=self.model.ir_version)


def foreign(node):
    """Whether somebody else than ONNX defines the node's operator."""
    return node.domain not in ("", "ai.onnx")
