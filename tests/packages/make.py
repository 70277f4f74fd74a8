#!/usr/bin/env python3
"""Writes the packages of this folder, and counts.json in each: how often which value stands in which field.

    python3 tests/packages/make.py          writes them (needs what tests/requirements.txt names)
    python3 tests/packages/make.py --check  exit 1 where a file is not what this would write, or frictionless calls a package invalid

The packages are invented. Their values are drawn once, with a seed, as logical
values; each package writes them in another form of the standard. The counts are
not taken from what was drawn: frictionless reads every package, as a second
reader beside ours, and its values are counted.
"""

import csv
import io
import json
import random
import sys
from collections import Counter
from pathlib import Path

from frictionless import Package, validate

HERE = Path(__file__).resolve().parent
SEED = 20261128
ROWS = 60
SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"


def draw(choices, weights=None):
    return RANDOM.choices(choices, weights)[0]


def resource(fields, **more):
    """The resource of the answers."""
    schema = {"fields": fields, **more.pop("schema", {})}
    return {"name": "responses", "type": "table", "path": "responses.csv", "encoding": "utf-8", "schema": schema, **more}


def descriptor(name, responses, own=None):
    package = {"$schema": SCHEMA, "name": name, "title": f"Probe {name}", "resources": [responses]}
    return {**package, "kommunalblick": own} if own else package


def table(rows, **dialect):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n", **dialect).writerows(rows)
    return out.getvalue()


def plain():
    """The forms of the standard alone: no word of ours, semicolons, Windows-1252, two files, decimal commas."""
    fields = [
        {"name": "nr", "type": "integer"},
        {"name": "Größe", "type": "string", "title": "Größe der Gemeinde", "categories": ["klein", "mittel", "groß"], "categoriesOrdered": True},
        {"name": "bund", "type": "integer", "categories": [{"value": 1, "label": "dafür"}, {"value": 2, "label": "dagegen"}, {"value": 10}], "missingValues": ["", "-9"]},
        {"name": "netz", "type": "boolean", "trueValues": ["ja", "J"], "falseValues": ["nein"], "missingValues": [{"value": "k.A.", "label": "keine Angabe"}]},
        {"name": "art", "type": "string", "constraints": {"enum": ["Stadt", "Kreis"]}},
        {"name": "etat", "type": "number", "decimalChar": ",", "groupChar": "."},
        {"name": "anteil", "type": "number", "decimalChar": ",", "bareNumber": False},
        {"name": "jahr", "type": "year"},
        {"name": "tag", "type": "date"},
        {"name": "wort", "type": "string"},
    ]
    rows = []
    for number in range(1, ROWS + 1):
        rows.append([
            number,
            draw(["klein", "mittel", "groß", ""], [5, 3, 2, 1]),
            draw(["1", "2", "10", "", "-9"], [6, 4, 2, 1, 1]),
            draw(["ja", "J", "nein", "k.A."], [4, 2, 3, 1]),
            draw(["Stadt", "Kreis", ""], [3, 2, 1]),
            draw(["1.250,5", "980", "12.345.678,25", ""], [3, 3, 1, 1]),
            draw(["12,5 %", "80 %", ""], [3, 2, 1]),
            draw([1990, 2004]),
            "2026-11-28",
            draw(["gut – sehr gut", "5 €; mehr"]),
        ])
    responses = resource(
        fields,
        path=["teil-1.csv", "daten/teil-2.csv"],
        encoding="windows-1252",
        dialect={"delimiter": ";"},
        schema={"primaryKey": ["nr"]},
    )
    header = [field["name"] for field in fields]
    halves = {"teil-1.csv": rows[:25], "daten/teil-2.csv": rows[25:]}
    files = {path: table([header, *half], delimiter=";").encode("windows-1252") for path, half in halves.items()}
    return descriptor("plain", responses), files


def sets():
    """Fields of one question whose categories differ: order, number, form."""
    labels = {"1": "trifft zu", "2": "teils", "3": "trifft nicht zu", "4": "entfällt"}
    scale = lambda *codes: [{"value": int(code), "label": labels[code]} for code in codes]
    own = lambda question, **part: {"question": question, **part}
    fields = [
        {"name": "id", "type": "string"},
        {"name": "lage.personal", "type": "integer", "title": "Personal", "categories": scale("1", "2", "3"), "kommunalblick": own("lage", item="personal")},
        {"name": "lage.geld", "type": "integer", "title": "Geld", "categories": scale("3", "2", "1", "4"), "kommunalblick": own("lage", item="geld")},
        {"name": "lage.raum", "type": "integer", "title": "Raum", "categories": scale("3", "1"), "kommunalblick": own("lage", item="raum")},
        {"name": "angebot.netz", "type": "string", "title": "Netz", "categories": ["ja", "nein"], "kommunalblick": own("angebot", option="netz")},
        {"name": "angebot.bus", "type": "boolean", "title": "Bus", "kommunalblick": own("angebot", option="bus")},
        {"name": "angebot.bad", "type": "string", "title": "Bad", "categories": ["ja", "weiß nicht", "nein"], "kommunalblick": own("angebot", option="bad")},
        {"name": "rang.1", "type": "string", "title": "1.", "categories": ["a", "b", "c"], "kommunalblick": own("rang", rank=1)},
        {"name": "rang.2", "type": "string", "title": "2.", "categories": ["c", "d", "b", "a"], "kommunalblick": own("rang", rank=2)},
    ]
    rows = []
    for number in range(1, ROWS + 1):
        first, second = RANDOM.sample(["a", "b", "c"], 2)
        second = draw([second, "d", ""], [4, 1, 1])
        asked = draw([True, False], [8, 1])
        bus = draw(["true", "false"]) if asked else ""
        rows.append([
            f"z{number}",
            draw(["1", "2", "3", "k.A."], [6, 3, 2, 1]),
            draw(["1", "2", "3", "4"], [1, 2, 6, 1]),
            draw(["1", "3", ""], [5, 2, 1]),
            draw(["ja", "nein"]) if asked else "",
            bus,
            draw(["ja", "nein", "weiß nicht"]) if asked else "",
            first,
            second,
        ])
    questions = [
        {"id": "lage", "type": "battery", "item_type": "scale", "section": "s", "title": "Lage"},
        {"id": "angebot", "type": "multiple", "section": "s", "title": "Angebot"},
        {"id": "rang", "type": "ranking", "section": "s", "title": "Rang"},
    ]
    missing = [
        {"value": "", "reason": "not-asked", "label": "nicht gefragt"},
        {"value": "k.A.", "reason": "no-answer", "label": "keine Angabe"},
    ]
    own = {"sections": [{"id": "s", "title": "Alles"}], "questions": questions, "missing": missing}
    header = [field["name"] for field in fields]
    responses = resource(fields, schema={"missingValues": ["", "k.A."]})
    return descriptor("sets", responses, own), {"responses.csv": table([header, *rows]).encode()}


def dialect():
    """A table that is written in every unusual way at once."""
    fields = [
        {"name": "id", "type": "string"},
        {"name": "wahl", "type": "string", "categories": ["a, b", "it's", "x|y"]},
        {"name": "zahl", "type": "integer"},
        {"name": "nie", "type": "string", "categories": ["u"]},
    ]
    quoted = {"a, b": "a, b", "it's": "'it''s'", "x|y": "'x|y'"}
    lines = ["Datei der Umfrage", "zahl| wahl| id| frei"]
    for number in range(1, ROWS + 1):
        lines.append("| ".join([draw(["1", "22", "NA"]), quoted[draw(list(quoted))], f"'z{number}'", "w"]))
        if number % 20 == 0:
            lines.append("# bis hier")
    lines.insert(6, "ohne| jeden| Wert| x")
    responses = resource(
        fields,
        dialect={"delimiter": "|", "quoteChar": "'", "skipInitialSpace": True, "commentChar": "#", "commentRows": [7], "headerRows": [2]},
        schema={"fieldsMatch": "partial", "missingValues": ["NA"]},
        encoding="utf-16",
    )
    return descriptor("dialect", responses), {"responses.csv": ("\r\n".join(lines) + "\r\n").encode("utf-16")}


def inline():
    """Answers in the descriptor itself, among them numbers, true and false, and nothing."""
    fields = [
        {"name": "nr", "type": "string"},
        {"name": "wahl", "type": "integer", "categories": [3, 1]},
        {"name": "netz", "type": "boolean", "trueValues": ["ja"], "falseValues": ["nein"]},
        {"name": "zahl", "type": "number"},
    ]
    rows = [{"nr": f"z{n}", "wahl": draw([1, 3, None]), "netz": draw([True, False, None]), "zahl": draw([1.5, 20, None])} for n in range(ROWS)]
    responses = resource(fields, data=rows)
    for key in ["path", "encoding"]:
        del responses[key]
    return descriptor("inline", responses), {}


def counts(folder):
    """How often each value stands in each field, as frictionless reads it."""
    (responses,) = Package(str(folder / "datapackage.json")).resources
    counted = {field.name: Counter() for field in responses.schema.fields}
    for row in responses.read_rows():
        for name, value in row.items():
            text = str(value).lower() if isinstance(value, bool) else str(value)
            counted.setdefault(name, Counter())["" if value is None else text] += 1
    shown = {name: dict(sorted(values.items())) for name, values in counted.items() if len(values) < 10}
    return json.dumps(shown, ensure_ascii=False, indent=1) + "\n"


def write(path, content, check):
    """Writes a file; with `check` whether it is there as it would be written."""
    if check:
        return path.is_file() and path.read_bytes() == content
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def main(check):
    wrong = []
    for make in [plain, sets, dialect, inline]:
        described, files = make()
        folder = HERE / make.__name__
        files["datapackage.json"] = (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode()
        wrong += [str(folder / name) for name, content in files.items() if not write(folder / name, content, check)]
        report = validate(str(folder / "datapackage.json"), type="package")
        found = [error.message for error in report.errors] + [e.message for task in report.tasks for e in task.errors]
        wrong += [f"{folder.name}: {message}" for message in found]
        if not write(folder / "counts.json", counts(folder).encode(), check):
            wrong.append(str(folder / "counts.json"))
    print("\n".join(wrong) or "All packages are valid and as they would be written.")
    return 1 if wrong else 0


RANDOM = random.Random(SEED)

if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv))
