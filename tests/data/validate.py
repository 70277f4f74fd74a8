#!/usr/bin/env python3
"""Are data/ and data/example/ valid Data Packages, and would broken ones be noticed?

Checks every table with frictionless, then breaks copies of the packages and
checks that frictionless or our own loader (`xtask build`) names the fault.

Prints one sentence for each failure and a last line "N passed, N failed".
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from frictionless import Package, validate

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
EXAMPLE = DATA / "example"
XTASK = [os.environ["XTASK"]] if "XTASK" in os.environ else ["cargo", "xtask"]


def faults(folder):
    """What frictionless finds: one line a fault, empty if the package is valid."""
    try:
        report = validate(str(folder / "datapackage.json"), type="package")
    except Exception as error:  # a descriptor that is no descriptor at all
        return [f"datapackage.json: {error}"]
    found = [f"datapackage.json: {error.message}" for error in report.errors]
    for task in report.tasks:
        found += [f"{task.place}: {error.message}" for error in task.errors]
    return found


def loader_says(folder):
    """What our loader says against a package: nothing if it would build it."""
    with tempfile.TemporaryDirectory() as out:
        call = [*XTASK, "build", "--data", str(folder), "--out", f"{out}/site"]
        answer = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    return answer.stderr if answer.returncode else ""


def valid(package):
    """A check: every table of the package passes, and every CSV file belongs to it."""

    def check():
        yield from faults(package)
        listed = {resource.path for resource in Package(str(package / "datapackage.json")).resources}
        for path in sorted(package.glob("*.csv")):
            if path.name not in listed:
                yield f"{path.name} is there but not in datapackage.json."

    return check


def plain_text(package):
    """A check: UTF-8 without byte order mark, LF, a line break at the end: the same bytes on every machine."""

    def check():
        for path in sorted(path for path in package.iterdir() if path.is_file()):
            raw = path.read_bytes()
            if raw.startswith(b"\xef\xbb\xbf"):
                yield f"{path.name} begins with a byte order mark."
            if b"\r" in raw:
                yield f"{path.name} has carriage returns."
            if not raw.endswith(b"\n"):
                yield f"{path.name} does not end with a line break."

    return check


def broken(change, by_frictionless, place, package=DATA):
    """A check: after `change(folder)` frictionless finds the fault (where it can), and the loader names its place (where it must)."""

    def check():
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "data"
            shutil.copytree(package, folder)
            change(folder)
            if by_frictionless and not faults(folder):
                yield "frictionless takes the broken copy for valid."
            said = loader_says(folder) if place else ""
            if place and not re.search(place, said):
                yield f"our loader does not name {place}; it says: {said[:500] or 'nothing'}"

    return check


def broken_example(pattern, replacement, by_frictionless, place):
    """A check, as `broken`: the first match in the example's answers replaced."""
    return broken(edit("responses.csv", pattern, replacement), by_frictionless, rf"responses\.csv, line 2, {place}", EXAMPLE)


def edit(file, pattern, replacement):
    """Replaces the first match in a file, which must be there."""

    def change(folder):
        path = folder / file
        text, count = re.subn(pattern, replacement, path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
        assert count == 1, f"{pattern} is not in {file}"
        path.write_text(text, encoding="utf-8", newline="")

    return change


def add_answer(folder):
    """One municipality whose size class does not exist: Data Package v2 has categories, frictionless does not check them."""
    path = folder / "responses.csv"
    header = path.read_text(encoding="utf-8").splitlines()[0]
    cells = {"id": "made-up", "groessenklasse": "gk77"}
    row = ",".join(cells.get(column, "") for column in header.split(","))
    path.write_text(f"{header}\n{row}\n", encoding="utf-8", newline="")


def drop_type(folder):
    """A descriptor that breaks the standard: a field whose type does not exist."""
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["resources"][0]["schema"]["fields"][0]["type"] = "sentence"
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def other_forms():
    """A check: the packages in other forms of the standard are valid, and their counts are what frictionless reads."""
    call = [sys.executable, str(ROOT / "tests/packages/make.py"), "--check"]
    answer = subprocess.run(call, capture_output=True, text=True, encoding="utf-8")
    if answer.returncode:
        yield answer.stdout + answer.stderr


CHECKS = {
    "tests/packages/ are valid": other_forms,
    "data/ is valid": valid(DATA),
    "data/ is plain text": plain_text(DATA),
    "data/example/ is valid": valid(EXAMPLE),
    "data/example/ is plain text": plain_text(EXAMPLE),
    "a column that is gone is found": broken(edit("findings.csv", ",query,", ","), True, r"findings\.csv, line 1, column query"),
    "an id that stands there twice is found": broken(edit("findings.csv", "^F002,", "F001,"), True, r"findings\.csv, line \d+, column id"),
    "a row that is too short is found": broken(edit("figures.csv", "\n(abb-2),.*\n", r"\n\1\n"), True, r"figures\.csv, line 3"),
    "a cell outside of its categories is found": broken(add_answer, False, r"responses\.csv, line 2, column groessenklasse"),
    "a descriptor with an unknown type is found": broken(drop_type, True, None),
    "a Land outside of its categories is found": broken_example("^(bibliothek-001,[^,]*),[a-z]+,", r"\1,xx,", False, "column land"),
    "a tick outside of its categories is found": broken_example(r"^(bibliothek-001,.*?,\d+\.\d,[^,]*),(ja|nein),", r"\1,jein,", False, r"column angebote\."),
    "a cell that is no number is found": broken_example(r"^(bibliothek-001,.*?),\d+\.\d,", r"\1,viele,", True, "column stunden"),
    "a negative weight is found": broken_example("^bibliothek-001,", "bibliothek-001,-", True, "column gewicht"),
}


def main():
    failed = 0
    for name, check in CHECKS.items():
        problems = list(check())
        failed += bool(problems)
        print(f"{'FAILED' if problems else 'passed'}: {name}")
        for problem in problems:
            print(f"    {problem}")
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
