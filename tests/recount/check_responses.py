"""Structure of the responses, from the CSV and the descriptor alone; a sentence for each failure.

    python3 check_responses.py DATA_DIR
"""

import csv
import re
import sys
from collections import Counter

from query import QueryError, parse
from survey import TICKED, Survey

ID = re.compile(r"[a-z]+-\d{3}")
NUMBER = re.compile(r"\d+(\.\d+)?")
ALIKE = 5
SHOWN = 60


def header(survey):
    """The columns are the descriptor's, in its order."""
    expected = survey.columns
    with (survey.folder / "responses.csv").open(encoding="utf-8", newline="") as file:
        found = next(csv.reader(file), [])
    if found != expected:
        odd = sorted(set(found) ^ set(expected)) or ["their order"]
        yield f"The columns are not the descriptor's: {', '.join(odd)}."


def ids(survey):
    """Ids have the form, no two are alike, and there are as many rows as participants."""
    for id, times in Counter(r["id"] for r in survey.rows).items():
        if not ID.fullmatch(id):
            yield f"The id “{id}” is not of the form word-NNN."
        if times > 1:
            yield f"The id “{id}” is there {times} times."
    answered = survey.own["participants"]["answered"]
    if len(survey.rows) != answered:
        yield f"There are {len(survey.rows)} rows; {answered} took part."


def cells(survey):
    """Every cell is a category, a number or a missing value, and no row is longer than the header."""
    yield from (f"{r['id']}: the row has more cells than columns." for r in survey.rows if None in r)
    for field in survey.fields:
        for row in survey.rows:
            cell = row[field["name"]]
            if cell not in survey.reasons and not fits(field, cell):
                yield f"{row['id']}: {field['name']} is “{cell}”, no category, no number and no missing value."
    for name in survey.weights:
        for row in survey.rows:
            if not NUMBER.fullmatch(row[name]):
                yield f"{row['id']}: {name} is “{row[name]}”, no weight."


def fits(field, cell):
    """Whether a field may hold a cell: a category where it has any, a number where it is of numbers, else any words."""
    if "categories" in field:
        return cell in [c["value"] for c in field["categories"]]
    return field["type"] == "string" or bool(NUMBER.fullmatch(cell))


def routing(survey):
    """Not asked where the routing does not hold, and only there."""
    unasked = {v for v, reason in survey.reasons.items() if reason == "not-asked"}
    for field in survey.fields:
        conditions = [c for conditions in survey.routings(field) for c in conditions]
        why = " and ".join(c[0] for c in conditions) or "everyone is asked"
        for row in survey.rows:
            asked = all(survey.holds(c, row) for c in conditions)
            if asked and row[field["name"]] in unasked:
                yield f"{row['id']}: {field['name']} is not asked, but should be ({why})."
            if not asked and row[field["name"]] not in unasked:
                yield f"{row['id']}: {field['name']} has “{row[field['name']]}”, but should not be asked ({why})."


def sets(survey):
    """An answered set is whole and has a tick; “none” stands alone."""
    for variable in of_kind(survey, "multiple"):
        names = [f["name"] for f in variable.fields]
        alone = {f["name"] for f in variable.fields if f["kommunalblick"].get("exclusive")}
        for row in survey.rows:
            missing = [n for n in names if row[n] in survey.reasons]
            ticked = [n for n in names if row[n] == TICKED]
            if missing and len(missing) < len(names):
                yield f"{row['id']}: {variable.id} is answered, but {missing[0]} is missing."
            if len({row[n] for n in missing}) > 1:
                yield f"{row['id']}: {variable.id} is missing for different reasons."
            if not missing and not ticked:
                yield f"{row['id']}: {variable.id} is answered, but nothing is ticked."
            if len(ticked) > 1 and alone & set(ticked):
                yield f"{row['id']}: {variable.id} has “{(alone & set(ticked)).pop()}” together with another option."


def rankings(survey):
    """Ranks are filled from the first without gaps, with different options."""
    for variable in of_kind(survey, "ranking"):
        for row in survey.rows:
            ranks = [row[f["name"]] for f in variable.fields]
            given = [r for r in ranks if r not in survey.reasons]
            if ranks[: len(given)] != given:
                yield f"{row['id']}: {variable.id} has a gap before a rank that is given."
            if len(set(given)) < len(given):
                yield f"{row['id']}: {variable.id} has an option at two ranks."


def of_kind(survey, kind):
    """The variables of a kind."""
    return [v for v in survey.variables.values() if v.kind == kind]


def alike(survey):
    """No five respondents answered alike throughout."""
    rows = {}
    for row in survey.rows:
        rows.setdefault(tuple(row[f["name"]] for f in survey.fields), []).append(row["id"])
    for same in rows.values():
        if len(same) >= ALIKE:
            yield f"{len(same)} rows are the same: {', '.join(same)}."


def printed_constants(survey):
    """(question, option) of which the study prints nobody or everybody, of all who answered."""
    for finding in survey.read("findings"):
        if finding["query"] and finding["statistic"] == "percent" and finding["value"] in ("0", "100"):
            query = parse(finding["query"])
            if not query.where and not query.nets:
                yield query.question, finding["option"]


def constants(survey):
    """A column of two or more answers has more than one value, unless printed so."""
    printed = set(printed_constants(survey))
    for field in survey.fields:
        own, name = field["kommunalblick"], field["name"]
        valid = [r[name] for r in survey.rows if r[name] not in survey.reasons]
        keys = {(own["question"], own["option"]) if "option" in own else (name, v) for v in valid}
        if not valid:
            yield f"{name} has no answer at all."
        elif len(valid) > 1 and len(set(valid)) == 1 and not keys & printed:
            yield f"{name} is “{valid[0]}” in all {len(valid)} rows with an answer."


def failures(survey):
    """Everything that is wrong."""
    found = list(header(survey))
    if found or not survey.rows:
        return found or list(ids(survey))
    checks = (ids, cells, routing, sets, rankings, alike, constants)
    return [sentence for check in checks for sentence in check(survey)]


def main():
    """The command line."""
    survey = Survey(sys.argv[1])
    try:
        found = failures(survey)
    except QueryError as error:
        sys.exit(str(error))
    for sentence in found[:SHOWN]:
        print(sentence)
    if found:
        sys.exit(f"Failures: {len(found)}, in {len(survey.rows)} rows.")
    print(f"{len(survey.rows)} rows × {len(survey.fields)} columns: the structure holds.")


if __name__ == "__main__":
    main()
