#!/usr/bin/env python3
"""Writes two surveys that no study stands above: `clubs`, two questions and no word of ours, and `schools`, with every role a package can give.

    python3 tests/packages/others.py

Both are invented; their answers are drawn with a seed.
"""

import csv
import json
import random
from pathlib import Path

HERE = Path(__file__).resolve().parent
DRAWN = random.Random(20261128)


def write(name, descriptor, rows):
    folder = HERE / name
    folder.mkdir(exist_ok=True)
    (folder / "datapackage.json").write_text(json.dumps(descriptor, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    with (folder / "responses.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def categories(pairs):
    return [{"value": value, "label": label} for value, label in pairs]


def field(name, pairs, **own):
    return {"name": name, "type": "string", "title": own.pop("title", name), "categories": categories(pairs), "kommunalblick": {"question": name, **own}}


def clubs():
    """Headers as people type them, which are ids as they stand."""
    fields = [
        {"name": "Budget 2026/27", "type": "integer"},
        {"name": "Straße?", "type": "string", "categories": ["gut", "schlecht"]},
    ]
    descriptor = {"name": "vereine", "resources": [{"name": "responses", "path": "responses.csv", "schema": {"fields": fields}}]}
    rows = [[field["name"] for field in fields]]
    rows += [[DRAWN.randint(10, 90) * 10, DRAWN.choice(["gut", "gut", "schlecht"])] for _ in range(40)]
    return descriptor, rows


SIZES = [("klein", "unter 300 Lernende"), ("mittel", "300 bis unter 800 Lernende"), ("gross", "ab 800 Lernende")]
GRADES = [("gut", "gut"), ("mittel", "mittelmäßig"), ("schlecht", "schlecht")]
YES = [("ja", "ja"), ("nein", "nein")]


def schools():
    fields = [
        {"name": "id", "type": "string", "constraints": {"unique": True}},
        {"name": "gewicht", "type": "number", "kommunalblick": {"weight": True}, "title": "Gewicht nach Größe"},
        field("groesse", SIZES),
        field("ganztag", [("ja", "ja"), ("plan", "geplant"), ("nein", "nein")]),
        *[{**field("angebote", YES), "name": f"angebote.{code}", "title": label, "kommunalblick": {"question": "angebote", "option": code}}
          for code, label in [("chor", "Chor"), ("labor", "Labor"), ("garten", "Schulgarten")]],
        *[{**field("stand", GRADES), "name": f"stand.{code}", "title": label, "kommunalblick": {"question": f"stand.{code}"}}
          for code, label in [("raeume", "Räume"), ("technik", "Technik")]],
        {"name": "lehrkraefte", "type": "integer", "title": "Lehrkräfte", "kommunalblick": {"question": "lehrkraefte"}},
    ]
    for column in fields:
        own = column.get("kommunalblick", {})
        if own.get("question", "").startswith("stand."):
            column["kommunalblick"] = {"question": "stand", "item": own["question"][6:]}
    question = lambda id, kind, section, title, **more: {"id": id, "type": kind, "section": section, "title": title, **more}
    own = {
        "language": "de",
        "responses": "observed",
        "unit": {"one": "Schule", "many": "Schulen"},
        "sections": [{"id": "haus", "title": "Die Schule"}, {"id": "leben", "title": "Schulleben"}],
        "missing": [{"value": "", "reason": "no-answer", "label": "keine Angabe"}],
        "questions": [
            question("groesse", "single", "haus", "Schulgröße"),
            question("ganztag", "single", "haus", "Ganztag", wording="Gibt es Unterricht am Nachmittag?"),
            question("angebote", "multiple", "leben", "Angebote"),
            question("stand", "battery", "leben", "Wie gut ist die Schule ausgestattet?", item_type="scale"),
            question("lehrkraefte", "number", "haus", "Lehrkräfte"),
        ],
        "roles": {
            "size_class": {"question": "groesse", "classes": [{"code": "klein", "from": 0}, {"code": "mittel", "from": 300}, {"code": "gross", "from": 800}]},
            "well_placed": {"question": "stand", "codes": ["gut"], "areas": [{"item": "raeume"}, {"item": "technik"}]},
            "self_check": ["ganztag", "angebote", "stand"],
            "favourable": "ganztag:ja,plan;angebote:chor,labor,garten",
        },
        "texts": {"glossary": [{"title": "Ganztag", "text": "Unterricht auch am Nachmittag."}, {"title": "Kollegium", "text": "Alle Lehrkräfte."}]},
    }
    responses = {"name": "responses", "path": "responses.csv", "schema": {"fields": fields}}
    recommendations = {"name": "recommendations", "path": "recommendations.csv"}
    descriptor = {"name": "schulen", "title": "Schulen im Vergleich", "resources": [responses, recommendations], "kommunalblick": own}
    rows = [[column["name"] for column in fields]]
    for at in range(240):
        size = DRAWN.choice(["klein", "mittel", "gross"])
        full = DRAWN.choices(["ja", "plan", "nein"], {"klein": [1, 1, 3], "mittel": [2, 1, 2], "gross": [4, 1, 1]}[size])[0]
        ticks = [DRAWN.choice(["ja", "nein"]) for _ in range(3)]
        states = [DRAWN.choices(["gut", "mittel", "schlecht"], [3, 2, 1] if full == "ja" else [1, 2, 2])[0] for _ in range(2)]
        rows.append([f"s{at}", DRAWN.choice(["0.8", "1", "1.3"]), size, full, *ticks, *states, DRAWN.randint(8, 90)])
    return descriptor, rows


RECOMMENDED = """id,title_de,title_en,text_de,text_en,questions,rule
1,Nachmittage füllen,Fill the afternoons,Angebote am Nachmittag binden Kinder an die Schule.,Afternoon offers tie children to the school.,ganztag angebote,ganztag:nein
"""

if __name__ == "__main__":
    write("clubs", *clubs())
    write("schools", *schools())
    (HERE / "schools/recommendations.csv").write_text(RECOMMENDED, encoding="utf-8")
