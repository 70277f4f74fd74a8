"""A data package, read anew: codebook, rows, and who belongs to a population."""

import csv
import json
from pathlib import Path

from query import QueryError, lists

TICKED = "ja"


class Variable:
    """A question, or an item of a battery, with the fields that hold it."""

    def __init__(self, id, question, kind):
        self.id, self.question, self.kind = id, question, kind
        self.fields = []  # descriptor fields, a ranking's in the order of ranks
        self.codes = []  # options in the order of the questionnaire

    def add(self, field):
        """One more field: the option of a set, a rank, or the only field."""
        self.fields.append(field)
        self.fields.sort(key=lambda f: f["kommunalblick"].get("rank", 0))
        own = field["kommunalblick"]
        new = [own["option"]] if "option" in own else [c["value"] for c in field.get("categories", [])]
        self.codes += [c for c in new if c not in self.codes]


def table(path):
    """Rows of a CSV as dictionaries; a file that is not there has none."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Survey:
    """The package in a folder."""

    def __init__(self, folder):
        self.folder = Path(folder)
        package = json.loads((self.folder / "datapackage.json").read_text(encoding="utf-8"))
        self.own = package["kommunalblick"]
        self.reasons = {m["value"]: m["reason"] for m in self.own["missing"]}
        self.questions = {q["id"]: q for q in self.own["questions"]}
        resource = next(r for r in package["resources"] if r["name"] == "responses")
        described = resource["schema"]["fields"]
        self.columns = [f["name"] for f in described]
        self.fields = [f for f in described if "question" in f.get("kommunalblick", {})]
        self.weights = [f["name"] for f in described if f.get("kommunalblick", {}).get("weight")]
        self.variables = {}
        for field in self.fields:
            self.place(field)
        self.rows = self.read("responses")

    def read(self, name):
        """The rows of one of the package's tables."""
        return table(self.folder / f"{name}.csv")

    def place(self, field):
        """Puts a field to its variable."""
        own = field["kommunalblick"]
        id = own["question"] + (f".{own['item']}" if "item" in own else "")
        kind = "multiple" if "option" in own else "ranking" if "rank" in own else "single"
        self.variables.setdefault(id, Variable(id, own["question"], kind)).add(field)

    def variable(self, id):
        """The variable of this id."""
        if id not in self.variables:
            raise QueryError(f"“{id}” is no question or item with answers.")
        return self.variables[id]

    def routings(self, field):
        """The conditions under which a field is asked: its question's, and its own."""
        own = field["kommunalblick"]
        return [lists(t["routing"]) for t in (self.questions[own["question"]], own) if "routing" in t]

    def given(self, variable, row):
        """The codes a respondent gave, in order; none where the answer is missing."""
        cells = [(f, row[f["name"]]) for f in variable.fields]
        if variable.kind == "multiple":
            return [f["kommunalblick"]["option"] for f, cell in cells if cell == TICKED]
        if variable.kind == "ranking" and cells[0][1] in self.reasons:
            return []
        return [cell for _, cell in cells if cell not in self.reasons]

    def at_rank(self, variable, row, rank):
        """The code a respondent gave at a rank, from 0, as a list of one or none."""
        cell = row[variable.fields[rank]["name"]] if rank < len(variable.fields) else ""
        return [] if cell in self.reasons else [cell]

    def reason(self, variable, row):
        """Why there is no answer: what the first cell says; a set without a tick is no answer."""
        return self.reasons.get(row[variable.fields[0]["name"]], "no-answer")

    def holds(self, condition, row):
        """Whether a condition is true of a respondent."""
        id, negated, codes = condition
        variable = self.variable(id)
        unknown = [c for c in codes if c not in variable.codes and c not in self.reasons.values()]
        if unknown:
            raise QueryError(f"“{unknown[0]}” is no code of “{id}”.")
        has = self.given(variable, row) or [self.reason(variable, row)]
        return negated != any(code in codes for code in has)

    def population(self, conditions):
        """The respondents of whom all conditions are true."""
        return [r for r in self.rows if all(self.holds(c, r) for c in conditions)]
