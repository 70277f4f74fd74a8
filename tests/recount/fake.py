"""Random responses that follow a descriptor, for trying the other scripts: no model of the study.

    python3 fake.py DATA_DIR OUT_DIR [SEED]      copies the package, with random responses
"""

import csv
import random
import shutil
import sys
from pathlib import Path

from survey import Survey

MISSING = "k.A."


def single(rng, variable):
    """A category, sometimes no answer."""
    return [MISSING if rng.random() < 0.08 else rng.choice(variable.codes)]


def multiple(rng, variable):
    """Ticks, or the exclusive option alone, or no answer at all."""
    own = [f["kommunalblick"] for f in variable.fields]
    alone = next((o["option"] for o in own if o.get("exclusive")), None)
    open_to = [o["option"] for o in own if not o.get("exclusive")]
    if rng.random() < 0.08:
        return [MISSING] * len(own)
    ticked = [o for o in open_to if rng.random() < 0.45]
    ticked = ticked or [alone or rng.choice(open_to)]
    return ["ja" if o["option"] in ticked else "nein" for o in own]


def ranking(rng, variable):
    """Up to as many different options as there are ranks."""
    size = len(variable.fields)
    given = rng.sample(variable.codes, rng.choice([0] + [size] * 9))
    return given + [MISSING] * (size - len(given))


def conditions(survey, variable):
    """All conditions of its routing."""
    return [c for conditions in survey.routings(variable.fields[0]) for c in conditions]


def respondent(survey, rng, number):
    """One row; routed questions after those they depend on."""
    row = {"id": f"synthetisch-{number:03}"}
    for variable in sorted(survey.variables.values(), key=lambda v: bool(conditions(survey, v))):
        names = [f["name"] for f in variable.fields]
        asked = all(survey.holds(c, row) for c in conditions(survey, variable))
        draw = {"single": single, "multiple": multiple, "ranking": ranking}[variable.kind]
        row.update(zip(names, draw(rng, variable) if asked else [""] * len(names)))
    return row


def respondents(survey, seed=1):
    """As many as answered."""
    rng = random.Random(seed)
    return [respondent(survey, rng, i + 1) for i in range(survey.own["participants"]["answered"])]


def write(survey, rows, folder):
    """The package's other files and these rows."""
    shutil.copytree(survey.folder, folder, dirs_exist_ok=True)
    with (Path(folder) / "responses.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["id"] + [f["name"] for f in survey.fields], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    package = Survey(sys.argv[1])
    write(package, respondents(package, *map(int, sys.argv[3:4])), sys.argv[2])
