"""Writes the data package of this folder: forty invented respondents with weights and numbers of every size.

Python's own generator, seeded. The huge and tiny columns are ordinary ones times a power of ten, so that their right statistics are
those of the ordinary column (which R and scipy verify in tests/stats) times that power; weights times anything change no share and no mean.
"""

import csv
import json
import pathlib
import random

random.seed(20181130)
HERE = pathlib.Path(__file__).parent
ROWS = 40

weights = [random.choice([1, 2, 3]) for _ in range(ROWS)]
plain = [round(random.uniform(1, 9), 1) for _ in range(ROWS)]
COLUMNS = {
    "w": weights,
    "w_huge": [f"{w * 5}e307" for w in weights],
    "w_tiny": [f"{w}e-300" for w in weights],
    "w_zero": [0] * ROWS,
    "w_wide": [["1e308", "1", "1e-308", "0"][i % 4] for i in range(ROWS)],
    "plain": plain,
    "huge": [f"{x}e300" for x in plain],
    "tiny": [f"{x}e-9" for x in plain],
    "least": [f"{x}e-300" for x in plain],
    "both": ["1.7e308" if i % 2 else "-1.7e308" for i in range(ROWS)],
    "constant": ["0.0004"] * ROWS,
    "constant_huge": ["1e300"] * ROWS,
    "negative": [-x for x in plain],
    "close": [f"1000000.{i % 4}" for i in range(ROWS)],
    "whole": [i % 7 for i in range(ROWS)],
    "outlier": ["1e9" if i == 7 else f"0.000{i % 9 + 1}" for i in range(ROWS)],
}
CHOICES = {"a": [random.choice("xyz") for _ in range(ROWS)], "g": [random.choice("pq") for _ in range(ROWS)]}

names = ["id", *CHOICES, *COLUMNS]
rows = zip(range(1, ROWS + 1), *CHOICES.values(), *COLUMNS.values())
with open(HERE / "responses.csv", "w", newline="") as out:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(rows)


def field(name):
    if name == "id":
        return {"name": "id", "type": "string"}
    if name in CHOICES:
        labels = [{"value": code, "label": code.upper()} for code in sorted(set(CHOICES[name]))]
        return {"name": name, "type": "string", "categories": labels, "kommunalblick": {"question": name}}
    if name.startswith("w"):
        if name != "whole":
            return {"name": name, "type": "number", "title": f"Gewicht {name}", "kommunalblick": {"weight": True}}
    return {"name": name, "type": "number", "kommunalblick": {"question": name}}


def question(name):
    return {"id": name, "type": "single" if name in CHOICES else "number", "section": "s", "title": f"Frage {name}"}


questions = [n for n in names if n in CHOICES or (n in COLUMNS and (n == "whole" or not n.startswith("w")))]
package = {
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
    "name": "extremes",
    "title": "Zahlen jeder Größe",
    "version": "1",
    "licenses": [{"name": "CC0-1.0"}],
    "resources": [{
        "name": "responses", "type": "table", "path": "responses.csv", "encoding": "utf-8",
        "schema": {"fields": [field(n) for n in names], "missingValues": ["", "k.A."]},
    }],
    "kommunalblick": {
        "responses": "observed",
        "sections": [{"id": "s", "title": "Alles"}],
        "questions": [question(n) for n in questions],
        "missing": [
            {"value": "", "reason": "not-asked", "label": "nicht gefragt"},
            {"value": "k.A.", "reason": "no-answer", "label": "keine Angabe"},
        ],
    },
}
(HERE / "datapackage.json").write_text(json.dumps(package, ensure_ascii=False, indent=1) + "\n")
