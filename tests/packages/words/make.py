"""Writes an invented survey whose codes are words that the explorer has for things of its own. Seeded; run it in this folder."""
import json
import random

CODES = ["no-class", "no-answer", "dont-know", "not-asked", "total", "first", "second", "mean", "median", "rest"]
FEW = CODES[:3]


def field(name, codes, **own):
    categories = [{"value": code, "label": f"Answer {at + 1}"} for at, code in enumerate(codes)]
    return {"name": name, "type": "string", "title": name, "categories": categories, "kommunalblick": own}


def question(name, kind, **more):
    return {"id": name, "type": kind, "section": "all", "title": name.capitalize(), **more}


fields = [
    {"name": "id", "type": "string"},
    field("group", CODES, question="group"),
    field("few", FEW, question="few"),
    field("plan", ["yes", "no"], question="plan"),
    field("step", ["mean", "median", "total", "rest"], question="step"),
    *[field(f"tick.{code}", ["on", "off"], question="tick", option=code) for code in FEW],
    *[field(f"item.{item}", ["total", "no-class"], question="item", item=item) for item in ["total", "first"]],
]
missing = [("", "not-asked", "not asked"), ("-", "no-answer", "not answered"), ("?", "dont-know", "not known")]
package = {
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
    "name": "words", "title": "Words", "version": "1", "licenses": [{"name": "CC0-1.0"}],
    "resources": [{
        "name": "responses", "type": "table", "path": "responses.csv", "encoding": "utf-8",
        "schema": {"fields": fields, "missingValues": [value for value, _, _ in missing]},
    }],
    "kommunalblick": {
        "responses": "observed", "sections": [{"id": "all", "title": "All"}],
        "missing": [{"value": value, "reason": reason, "label": label} for value, reason, label in missing],
        "questions": [
            question("group", "single"), question("few", "single"), question("plan", "single"), question("step", "scale"),
            question("tick", "multiple"), question("item", "battery", item_type="single"),
        ],
    },
}

random.seed(20261128)


def answer(codes, lost):
    return random.choice(["", "-", "?"]) if random.random() < lost else random.choice(codes)


def plan(few):
    return "yes" if random.random() < {"no-class": 0.8, "no-answer": 0.3, "dont-know": 0.5}.get(few, 0.5) else "no"


lines = [",".join(field["name"] for field in fields)]
for nth in range(1, 161):
    few = answer(FEW, 0.2)
    ticks = [random.choice(["on", "off"]) for _ in FEW]
    row = [f"r{nth}", answer(CODES, 0.1), few, plan(few), answer(["mean", "median", "total", "rest"], 0.1), *ticks]
    row += [answer(["total", "no-class"], 0.1) for _ in range(2)]
    lines.append(",".join(row))
with open("responses.csv", "w", newline="\n") as file:
    file.write("\n".join(lines) + "\n")
with open("datapackage.json", "w", newline="\n") as file:
    json.dump(package, file, indent=1)
    file.write("\n")
