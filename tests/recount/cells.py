"""Some cells of a package, counted apart from the engine.

    python3 cells.py DATA_DIR CASES            prints the cases with k, n and sum
    python3 cells.py DATA_DIR CASES --compare  exit 1 where they are not what stands in CASES

CASES is a table of query, option, k, n, sum. The sum is that of the numbers, for a
question that asks for one; else that of the first weight of those who gave the option.
"""

import csv
import sys
from decimal import Decimal
from pathlib import Path

from query import parse
from recount import count
from survey import Survey, table

COLUMNS = ["query", "option", "k", "n", "sum"]


def numbers(survey, variable, query):
    """The numbers that a population gave."""
    rows = survey.population(query.where)
    return [Decimal(cell) for row in rows for cell in survey.given(variable, row)]


def weighted(survey, variable, query, option):
    """The weights of those of a population who gave an option, or one of a net."""
    codes = query.nets.get(option, [option])
    rows = survey.population(query.where)
    held = [row for row in rows if set(codes) & set(survey.given(variable, row))]
    return [Decimal(row[survey.weights[0]]) for row in held]


def cell(survey, text, option):
    """One case, counted."""
    query = parse(text)
    variable = survey.variable(query.question)
    if not variable.codes:
        given = numbers(survey, variable, query)
        return [text, option, len(given), len(given), sum(given)]
    k, n, _ = count(survey, query, option)
    return [text, option, k, n, sum(weighted(survey, variable, query, option))]


def main():
    """The command line."""
    folder, file = sys.argv[1:3]
    survey, cases = Survey(folder), table(Path(file))
    counted = [[str(part) for part in cell(survey, case["query"], case["option"])] for case in cases]
    if sys.argv[3:] != ["--compare"]:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerows([COLUMNS, *counted])
        return
    wrong = [row for row, case in zip(counted, cases) if row != list(case.values())]
    for row in wrong:
        print(f"Counted is {','.join(row)}, which {file} says otherwise.")
    if wrong or not cases:
        sys.exit(f"Cells that differ: {len(wrong)} of {len(cases)}.")
    print(f"{len(cases)} cells are the same.")


if __name__ == "__main__":
    main()
