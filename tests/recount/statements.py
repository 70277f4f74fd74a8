"""Every worded statement held against the responses, apart from the engine.

    python3 statements.py DATA_DIR                  prints id,outcome
    python3 statements.py DATA_DIR --compare FILE   names each difference to FILE
"""

import csv
from fractions import Fraction

from command import run
from query import QueryError, parse
from recount import base_of, hits

class Shares:
    """The shares of a statement's options over one population: (k, n) by option; of a battery by item."""

    def __init__(self, survey, query, answer):
        self.survey, self.query, self.answer = survey, query, [a for a in answer.split(",") if a]
        self.rows = survey.population(query.where)
        self.items = [v for v in survey.variables if v.startswith(f"{query.question}.")] if self.answer else []

    def names(self):
        """Every option that does not exclude the others, or every item."""
        if self.items:
            return [item.split(".", 1)[1] for item in self.items]
        variable = self.survey.variable(self.query.question)
        alone = {f["kommunalblick"]["option"] for f in variable.fields if f["kommunalblick"].get("exclusive")}
        return [c for c in variable.codes if c not in alone]

    def of(self, name):
        """k and n of an option, a net or an item."""
        if self.items:
            variable, codes = self.survey.variable(f"{self.query.question}.{name}"), self.answer
        else:
            variable = self.survey.variable(self.query.question)
            codes = self.query.nets.get(name, [name])
        n = base_of(self.survey, self.query, variable, self.rows)
        return hits(self.survey, self.query, variable, self.rows, codes), n

    def share(self, name):
        """In percent; nothing where nobody answered."""
        k, n = self.of(name)
        return Fraction(100 * k, n) if n else None

    def mean(self):
        """How many of the options a respondent has, on average; of a battery the sum of the items' shares."""
        if self.items:
            return sum(self.share(n) or 0 for n in self.names())
        variable = self.survey.variable(self.query.question)
        n = base_of(self.survey, self.query, variable, self.rows)
        return Fraction(sum(self.of(c)[0] for c in self.names()), n) if n else 0


def steps(text, names):
    """`a,b>c=d>rest` as lists of names; `=` and `,` part the names of a step."""
    parts = [p.replace("=", ",").split(",") for p in text.split(">")]
    named = {n for p in parts for n in p}
    return [[n for n in names if n not in named] if p == ["rest"] else p for p in parts]


def in_order(shares, text):
    """Whether every share of a step is greater than every share of the next."""
    lists = steps(text, shares.names())
    return all((shares.share(a) or 0) > (shares.share(b) or 0) for one, two in zip(lists, lists[1:]) for a in one for b in two)


def top(shares, options):
    """Whether no other option has more."""
    least = min(shares.share(o) or 0 for o in options)
    return all((shares.share(n) or 0) <= least for n in shares.names() if n not in options)


def holds(survey, line):
    """Whether a statement holds; nothing where it cannot be tested."""
    test = line["test"]
    if test == "none":
        return None
    first = Shares(survey, parse(line["query"]), line["answer"])
    second = Shares(survey, parse(line["against"]), line["answer"]) if line["against"] else None
    options = [o for o in line["options"].split(",") if o]
    bound = Fraction(line["bound"]) if line["bound"] else None
    each = [first.share(o) or 0 for o in options] if test != "order" else []
    if test == "order":
        return in_order(first, line["options"])
    if test == "top":
        return top(first, options)
    if test == "only":
        return all((first.share(n) or 0) <= bound for n in first.names() if n not in options)
    if test == "more-than":
        return all(s > bound for s in each)
    if test == "less-than":
        return all(s < bound for s in each)
    if test == "at-least":
        return all(s >= bound for s in each)
    if test == "similar":
        return all(abs(s - (second.share(o) or 0)) <= bound for s, o in zip(each, options))
    if test == "more-in":
        return all(s > (second.share(o) or 0) for s, o in zip(each, options))
    if test == "mean-more":
        return first.mean() > second.mean()
    if test == "rank-within":
        return all(sum((first.share(n) or 0) > s for n in first.names()) < bound for s in each)
    raise QueryError(f"{line['id']}: “{test}” is no test.")


WORDS = {None: "not-testable", True: "holds", False: "fails"}


def outcomes(survey):
    """(id, word) of every statement, in the order of the file."""
    out = []
    for line in survey.read("statements"):
        try:
            out.append((line["id"], WORDS[holds(survey, line)]))
        except QueryError as error:
            raise QueryError(f"{line['id']}: {error}") from None
    return out


def compare(here, path):
    """Prints the differences to a file; whether there are any."""
    with open(path, encoding="utf-8", newline="") as file:
        there = [(row["id"], row["outcome"]) for row in csv.DictReader(file)]
    found = [f"{a}: {b} here, {dict(there).get(a, 'missing')} there." for a, b in here if (a, b) not in there]
    found += [f"{a} is no statement here." for a, _ in there if a not in dict(here)]
    print("\n".join(found) if found else f"{len(here)} statements agree.")
    return bool(found)


def say(here):
    """Prints the outcomes as a table."""
    print("id,outcome", *(f"{id},{word}" for id, word in here), sep="\n")


if __name__ == "__main__":
    run(__doc__, outcomes, say, compare)
