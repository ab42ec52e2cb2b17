"""Run the statements of a program, in their order, each once where that is enough."""

from .statement import ITEM, Loop
from .work import REUSED, RUN


def block(body, env, changes, memo, work):
    for node in body:
        if isinstance(node, Loop):
            for statement in changes.get(node.place, (node.header,)):
                once(statement, env, None, work)
            for item in env[ITEM]:
                env[ITEM] = item
                once(node.bind, env, None, work)
                block(node.body, env, changes, None, work)  # each step is new: nothing to reuse
        else:
            for statement in changes.get(node.place, (node,)):
                once(statement, env, memo, work)


def steps(body, env, changes, at=()):
    for node in body:
        if isinstance(node, Loop):
            yield from ((s, at) for s in changes.get(node.place, (node.header,)))
            for k, item in enumerate(env[ITEM]):
                env[ITEM] = item
                yield node.bind, (*at, k)
                yield from steps(node.body, env, changes, (*at, k))
        else:
            yield from ((s, at) for s in changes.get(node.place, (node,)))


def once(statement, env, memo, work):
    """Run one statement, or take over what it gave on the same inputs before."""
    if memo is None or not statement.pure:
        work.add(RUN)
        statement.run(env)
        return
    key = (statement, *[id(env.get(name)) for name in statement.reads])
    found = memo.get(key)
    if found is not None:
        work.add(REUSED)
        env.update(found[0])
        return
    inputs = [env.get(name) for name in statement.reads]
    work.add(RUN)
    statement.run(env)
    made = {n: env[n] for n in statement.writes}
    if not any(isinstance(value, list) for value in made.values()):  # lists grow later
        memo[key] = made, inputs  # the inputs stay alive here: their ids name nothing else
