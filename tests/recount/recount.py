"""Every printed number counted again from the responses, apart from the engine.

    python3 recount.py DATA_DIR                  prints id,k,n,status,rounding,accepted,possible
    python3 recount.py DATA_DIR --compare FILE   names each difference to FILE
"""

import csv
import sys
from fractions import Fraction
from functools import partial
from itertools import product

from command import run
from query import QueryError, lists, parse, parts

RANKS = {"first": 0, "second": 1, "third": 2}
COLUMNS = ["id", "k", "n", "status", "rounding", "accepted", "possible"]
PASSED = ("exact", "worded", "double-rounded")
TESTS = "exact band below above rows response-rate bases none".split()


def half_up(k, n, digits=0):
    """100·k/n in units of the last of `digits` decimals, a half going up."""
    return (200 * k * 10**digits + n) // (2 * n)


def rounded_twice(k, n, digits=0):
    """Half up to one decimal more, then again."""
    return (half_up(k, n, digits + 1) + 5) // 10


def codes_of(query, variable, option):
    """The codes an option or net stands for."""
    codes = query.nets.get(option, [option])
    unknown = [c for c in codes if c not in variable.codes]
    if unknown:
        raise QueryError(f"“{unknown[0]}” is no option of “{variable.id}” and no net of the query.")
    return codes


def answers(survey, query, variable, rows):
    """What each respondent gave, at the rank that the measure asks for."""
    if query.measure not in RANKS:
        return [survey.given(variable, r) for r in rows]
    if variable.kind != "ranking":
        raise QueryError(f"“{variable.id}” has no ranks.")
    return [survey.at_rank(variable, r, RANKS[query.measure]) for r in rows]


def base_of(survey, query, variable, rows):
    """n: respondents with an answer, or mentions; or everyone asked, or everyone."""
    if query.base == "all":
        return len(rows)
    given = answers(survey, query, variable, rows)
    if query.base == "asked":
        return sum(bool(g) or survey.reason(variable, r) != "not-asked" for g, r in zip(given, rows))
    return sum(len(g) if query.measure == "mentions" else bool(g) for g in given)


def hits(survey, query, variable, rows, codes):
    """k: mentions of the codes, or respondents with any of them."""
    given = [[code in codes for code in g] for g in answers(survey, query, variable, rows)]
    return sum(sum(g) if query.measure == "mentions" else any(g) for g in given)


def count(survey, query, option):
    """(k, n, place by k) of a query; without an option k is the base."""
    variable = survey.variable(query.question)
    rows = survey.population(query.where)
    n = base_of(survey, query, variable, rows)
    if not option:
        return n, n, None
    k = hits(survey, query, variable, rows, codes_of(query, variable, option))
    larger = [c for c in variable.codes if hits(survey, query, variable, rows, [c]) > k]
    return k, n, 1 + len(larger)


def read_as(finding, readings, column):
    """What the readings put in a column of a finding; two that differ are an error."""
    given = {r[column] for r in readings if r[column] and finding["id"] in r["findings"].split()}
    if len(given) > 1:
        raise QueryError(f"the readings differ: {', '.join(sorted(given))}.")
    return "".join(given)


def effective(finding, readings):
    """Option and query by the readings, else as printed; the query is None where there is none."""
    question, option, new = (read_as(finding, readings, c) for c in ("question", "option", "query"))
    question, option = question or finding["question"], option or finding["option"]
    text = merged(finding["query"], new) if new else finding["query"]
    query = parse(text) if text else None
    if query and query.question != question:
        raise QueryError(f"the query asks “{query.question}”, the row says “{question}”.")
    return option, query


def merged(text, new):
    """A query without question, only a `where`, replaces the population alone."""
    found = parts(new)
    if "question" in found:
        return new
    if set(found) != {"where"} or not text:
        raise QueryError(f"“{new}” names no question and is no population of a printed query.")
    lists(found["where"])
    return "&".join(f"{k}={v}" for k, v in (parts(text) | found).items())


def within(share, criterion):
    """Whether both bounds hold, included; an empty one is open."""
    lower, upper = criterion["lower"], criterion["upper"]
    return (not lower or share >= Fraction(lower)) and (not upper or share <= Fraction(upper))


def banded(share, criterion, printed):
    """Whether a number lies in its band, the printed one itself excluded for below and above."""
    if not within(share, criterion):
        return False
    test = criterion["test"]
    return test == "band" or (share < Fraction(printed) if test == "below" else share > Fraction(printed))


def units(printed):
    """A printed number without its point, and its decimals: 33.3 is (333, 1)."""
    whole, _, decimals = printed.partition(".")
    return int(whole + decimals), len(decimals)


def near(k, n, printed):
    """Status and rounding of a percent whose test failed."""
    value, digits = units(printed)
    if rounded_twice(k, n, digits) == value:
        return "double-rounded", "double"
    return within_a_point(k, n, printed)


def within_a_point(k, n, printed):
    """The same of one in words, which rounding does not save."""
    value, digits = units(printed)
    if abs(half_up(k, n, digits) - value) <= 10**digits:
        return "within-1", ""
    return "not-reproducible", ""


def percent_status(k, n, printed, criterion):
    """Status and rounding of a percent."""
    if n == 0:
        return "not-reproducible", ""
    value, digits = units(printed)
    if criterion["test"] in ("band", "below", "above"):
        passed = banded(Fraction(100 * k, n), criterion, printed)
        return ("worded", "band") if passed else within_a_point(k, n, printed)
    return ("exact", "half-up") if half_up(k, n, digits) == value else near(k, n, printed)


def whole_status(number, printed, criterion):
    """Status and rounding of a count, base or place."""
    if criterion["test"] in ("band", "below", "above"):
        passed, good = banded(number, criterion, printed), ("worded", "band")
    else:
        low, _, high = printed.partition("..")
        passed, good = int(low) <= number <= int(high or low), ("exact", "")
    return good if passed else ("not-reproducible", "")


def bases_of(survey, finding):
    """The bases that a range is about: of each item, each group that was asked where it is about everyone, and each rank."""
    question = survey.questions.get(finding["question"], {})
    items = [v for v in survey.variables.values() if v.id == finding["question"] or v.question == finding["question"]]
    own = parse(finding["query"]).where if finding["query"] else []
    routing = [c for c in (lists(question["routing"]) if "routing" in question else []) if not c[1]][:1]
    groups = [own] if own else [[(v, False, [code])] for v, _, codes in routing for code in codes] or [[]]
    found = []
    for item, where in product(items, groups):
        rows = survey.population(where)
        ranks = range(3) if item.kind == "ranking" else [None]
        given = [survey.given if r is None else partial(survey.at_rank, rank=r) for r in ranks]
        found += [sum(bool(give(item, row)) for row in rows) for give in given]
    return found


def span_status(found, printed):
    """Status and rounding of a range that several bases lie in."""
    low, high = map(int, printed.split(".."))
    return ("exact" if low <= min(found) and max(found) <= high else "not-reproducible"), ""


def accepted(survey, finding, criterion, n):
    """(how many, of how many) counts a test would accept: every count of the base, every number of cases, every place."""
    test, statistic, printed = criterion["test"], finding["statistic"], finding["value"]
    if statistic == "percent":
        passed = [percent_status(k, n, printed, criterion)[0] for k in range(n + 1)]
    elif statistic == "count":
        top = survey.own["participants"]["asked"] if test == "rows" else n
        passed = [whole_status(k, printed, criterion)[0] for k in range(top + 1)]
    elif statistic == "rank":
        passed = [whole_status(k + 1, printed, criterion)[0] for k in range(len(survey.variable(finding["question"]).codes))]
    else:
        check = (lambda k: span_status([k], printed)) if test == "bases" else (lambda k: whole_status(k, printed, criterion))
        passed = [check(k)[0] for k in range(1, len(survey.rows) + 1)]
    return sum(p in PASSED for p in passed), len(passed)


def recount_one(survey, finding, criterion, readings):
    """(k, n, status, rounding) of a finding."""
    test, statistic, printed = criterion["test"], finding["statistic"], finding["value"]
    if test not in TESTS:
        raise QueryError(f"“{test}” is no test.")
    rows = len(survey.rows)
    if test == "rows":
        return rows, rows, *whole_status(rows, printed, criterion)
    if test == "response-rate":
        asked = survey.own["participants"]["asked"]
        return rows, asked, *percent_status(rows, asked, printed, criterion)
    if test == "bases":
        found = bases_of(survey, finding)
        return min(found), max(found), *span_status(found, printed)
    option, query = effective(finding, readings)
    if test == "none" or query is None or statistic == "text":
        return "", "", "not-testable", ""
    k, n, place = count(survey, query, option)
    if statistic == "percent":
        return k, n, *percent_status(k, n, printed, criterion)
    number = {"count": k, "rank": place}.get(statistic, n)
    return k, n, *whole_status(number, printed, criterion)


def recount(survey):
    """A row of `COLUMNS` for every finding, in the order of the file."""
    criteria = {c["id"]: c for c in survey.read("criteria")}
    readings = survey.read("readings")
    findings = survey.read("findings")
    named = [*criteria, *(id for r in readings for id in r["findings"].split())]
    for id in sorted(set(named) - {f["id"] for f in findings}):
        raise QueryError(f"{id}: criteria or readings name it, but it is no finding.")
    default = {"test": "exact", "lower": "", "upper": ""}
    out = []
    for finding in findings:
        id = finding["id"]
        try:
            row = recount_one(survey, finding, criteria.get(id, default), readings)
        except QueryError as error:
            raise QueryError(f"{id}: {error}") from None
        tested = row[2] != "not-testable"
        row += accepted(survey, finding, criteria.get(id, default), row[1]) if tested else ("", "")
        out.append(dict(zip(COLUMNS, map(str, (id, *row)))))
    return out


def differences(here, there):
    """A sentence for each finding and column in which two recounts differ."""
    other = {r["id"]: r for r in there}
    for id in [i for i in other if i not in {r["id"] for r in here}]:
        yield f"{id} is there, but no finding here."
    for row in here:
        if row["id"] not in other:
            yield f"{row['id']} is a finding here, but missing there."
            continue
        for what in [c for c in COLUMNS[1:] if c in other[row["id"]]]:
            a, b = row[what], other[row["id"]][what]
            if a != b:
                yield f"{row['id']}: {what} is {a or 'empty'} here, {b or 'empty'} there."


def compare(here, path):
    """Prints the differences to a file; whether there are any."""
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        there = list(reader)
    lacking = [c for c in COLUMNS[:4] if c not in (reader.fieldnames or [])]
    found = [f"{path} has no column {c}." for c in lacking] or list(differences(here, there))
    print("\n".join(found) if found else f"{len(here)} findings agree.")
    return bool(found)


def say(here):
    """Prints the results as a table."""
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(here)


if __name__ == "__main__":
    run(__doc__, recount, say, compare)
