"""Which questions something printed or asked ties together: their answers may well depend on each other."""

from query import parse
from recount import effective


def neutral(survey):
    """The variables whose crossing makes the cells: a condition on them ties nothing."""
    roles = survey.own["roles"]
    return {roles["size_class"]["question"], roles["strategy_status"]["question"]}


def direct(survey):
    """Pairs that a routing or the population of a printed number ties, readings included."""
    readings = survey.read("readings")
    for variable in survey.variables.values():
        for conditions in survey.routings(variable.fields[0]):
            yield from ((variable.id, c[0]) for c in conditions)
    for finding in survey.read("findings"):
        _, query = effective(finding, readings)
        printed = parse(finding["query"]) if finding["query"] else None
        for q in filter(None, (query, printed)):
            conditions = [c[0] for c in q.where if c[0] not in neutral(survey)]
            yield from ((a, b) for a in [q.question] for b in conditions)
            yield from ((a, b) for a in conditions for b in conditions)


def tied(survey):
    """Unordered pairs of variables, tied directly or through one third variable."""
    skip = neutral(survey)
    near = {id: {id} for id in survey.variables}
    for a, b in direct(survey):
        if not {a, b} & skip:
            near[a].add(b)
            near[b].add(a)
    return {frozenset((a, b)) for middle in near.values() for a in middle for b in middle}
