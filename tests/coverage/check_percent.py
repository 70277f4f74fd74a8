#!/usr/bin/env python3
"""Does the list of findings cover every percent sign of the study?

percent.csv has one row for each percent sign in the text of the study: the
line it stands on (counted from 1), the number before it, the findings that
account for it, or the reason why it is not a finding. The text itself is not
part of this project; source.sha256 says which text the list was made from.

    python3 check_percent.py            list against data/findings.csv, both ways
    python3 check_percent.py STUDY.txt  the same, and the list against the text

Prints one sentence for each failure and a last line "N passed, N failed".
The exit code is 0 if nothing failed, 1 if something did, 2 if a file is missing.
"""

import csv
import hashlib
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE.parent.parent / "data"

passed = 0
failures = []


def check(ok, sentence):
    global passed
    if ok:
        passed += 1
    else:
        failures.append(sentence)


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def signs(text):
    """(line, number before it or "") for every percent sign, in reading order."""
    for sign in re.finditer("%", text):
        number = re.search(r"(\d+(?:,\d+)?)\s*$", text[: sign.start()][-80:])
        value = number.group(1).replace(",", ".") if number else ""
        yield text.count("\n", 0, sign.start()) + 1, value


def check_text(rows, path):
    raw = path.read_bytes()
    expected = (HERE / "source.sha256").read_text(encoding="utf-8").split()[0]
    check(hashlib.sha256(raw).hexdigest() == expected, f"{path.name} is not the text this list was made from (SHA-256 differs).")
    found = list(signs(raw.decode("utf-8")))
    check(len(found) == len(rows), f"The text has {len(found)} percent signs, the list has {len(rows)} rows.")
    for (line, value), row in zip(found, rows):
        check(
            (str(line), value) == (row["line"], row["value"]),
            f"The text has {value or 'no number'} before the percent sign on line {line}, the list has {row['value'] or 'no number'} on line {row['line']}.",
        )


def check_list(rows, findings):
    listed = set()
    for row in rows:
        place = f"line {row['line']}, {row['value'] or 'no number'}"
        ids = row["findings"].split()
        check(bool(ids) != bool(row["reason"]), f"The row for {place} needs either findings or a reason, not both or neither.")
        for id in ids:
            check(id not in listed, f"{id} stands in two rows of the list, the second for {place}.")
            listed.add(id)
            finding = findings.get(id)
            check(finding is not None, f"{id} ({place}) is not in findings.csv.")
            if finding:
                check(finding["statistic"] == "percent", f"{id} ({place}) is not a percentage in findings.csv but {finding['statistic']}.")
                check(finding["value"] == row["value"], f"{id} is {finding['value']} in findings.csv but {row['value']} on line {row['line']} of the study.")
    for id, finding in findings.items():
        # an amount in words ("ein Drittel") has no percent sign
        if finding["statistic"] == "percent" and finding["status"] != "worded":
            check(id in listed, f"{id} ({finding['value']} %, {finding['source']}) accounts for no percent sign of the study.")


def main():
    for path in [HERE / "percent.csv", DATA / "findings.csv"] + [Path(a) for a in sys.argv[1:2]]:
        if not path.is_file():
            print(f"There is no file {path}.")
            return 2
    rows = read(HERE / "percent.csv")
    check_list(rows, {f["id"]: f for f in read(DATA / "findings.csv")})
    if len(sys.argv) > 1:
        check_text(rows, Path(sys.argv[1]))
    for sentence in failures:
        print(sentence)
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
