"""Writes an invented survey of 500 respondents in which shares are equal, or only read the same. Nothing is drawn; run it in this folder."""
import json

ROWS = 500
QUESTIONS = {
    "three": {"x": 200, "y": 200, "z": 100},  # 40 %, 40 %, 20 %
    "half": {"yes": 250, "no": 250},
    "near": {"x": 201, "y": 199, "z": 100},  # 40.2 % and 39.8 %: both read 40 %
    "five": {"e": 50, "a": 225, "b": 75, "c": 75, "d": 75},  # one of 45 %, three of 15 %, one of 10 %
}
GROUPS = {"small": 100, "middle": 200, "large": 200}
PLAN = {"small": 50, "middle": 100, "large": 50}  # yes: 50 %, 50 %, 25 %
LIKE = {"small": 30, "middle": 60, "large": 60}  # yes: 30 % everywhere


def runs(counts):
    return [code for code, n in counts.items() for _ in range(n)]


def within(counts):
    return [answer for group, n in GROUPS.items() for answer in ["yes"] * counts[group] + ["no"] * (n - counts[group])]


def field(name, codes):
    categories = [{"value": code, "label": code.capitalize()} for code in codes]
    return {"name": name, "type": "string", "title": name, "categories": categories, "kommunalblick": {"question": name}}


columns = {name: runs(counts) for name, counts in QUESTIONS.items()}
columns |= {"size": runs(GROUPS), "plan": within(PLAN), "like": within(LIKE), "side": ["left", "right"] * (ROWS // 2)}
weight = {"name": "w", "type": "number", "title": "w", "kommunalblick": {"weight": True}}
codes = {name: list(dict.fromkeys(values)) for name, values in columns.items()}
package = {
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
    "name": "ties", "title": "Ties", "version": "1", "licenses": [{"name": "CC0-1.0"}],
    "resources": [{
        "name": "responses", "type": "table", "path": "responses.csv", "encoding": "utf-8",
        "schema": {"fields": [{"name": "id", "type": "string"}, weight] + [field(name, codes[name]) for name in columns], "missingValues": [""]},
    }],
    "kommunalblick": {
        "responses": "observed", "sections": [{"id": "all", "title": "All"}],
        "missing": [{"value": "", "reason": "not-asked", "label": "not asked"}],
        "questions": [{"id": name, "type": "single", "section": "all", "title": name.capitalize()} for name in columns],
    },
}
lines = [",".join(["id", "w", *columns])]
for row, answers in enumerate(zip(*columns.values())):
    lines.append(",".join([f"r{row + 1}", "0.1" if row % 3 else "0.7", *answers]))
with open("responses.csv", "w", newline="\n") as file:
    file.write("\n".join(lines) + "\n")
with open("datapackage.json", "w", newline="\n") as file:
    json.dump(package, file, indent=1)
    file.write("\n")
