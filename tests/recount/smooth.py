"""Shares change gradually along the size classes where nothing is said of a class.

    python3 smooth.py DATA_DIR           exit 1 and a sentence for each share that jumps and is not in jumps.csv, or is there and does not
    python3 smooth.py DATA_DIR --list    prints the first columns of jumps.csv; its last says which findings put a share there

A class is spoken of where a printed number or a statement names it and the option; of questions that take one answer (or share out mentions),
and of an answer that excludes the others, where it names any option. In every other class the share of an option lies between those of the
classes beside it, or at most two respondents or ten points beyond; below them also where a statement puts another option of the class on top.
"""

import sys
from fractions import Fraction
from pathlib import Path

from query import QueryError, parse
from survey import Survey, table

ROOM = Fraction(10)
RESPONDENTS = 2


class Said:
    """What printed numbers and statements say of single classes."""

    def __init__(self, survey, size):
        self.named, self.tops = set(), {}
        for finding in survey.read("findings"):
            if finding["query"] and finding["option"]:
                self.add(size, finding["query"], finding["option"])
        for line in survey.read("statements"):
            options = line["options"].replace(">", ",").replace("=", ",").split(",")
            for text in [t for t in (line["query"], line["against"]) if t]:
                for option in options:
                    self.add(size, text, option)
                if line["test"] == "top":
                    query = parse(text)
                    for code in classes_of(size, query):
                        self.tops[query.question, code] = options

    def add(self, size, text, option):
        """One option, or a net of several, in the classes that a query is about."""
        query = parse(text.replace("&by=", "&")) if "by=" not in text else None
        for code in classes_of(size, query) if query else []:
            for one in query.nets.get(option, [option]):
                self.named.add((query.question, one, code))
            self.named.add((query.question, None, code))


def classes_of(size, query):
    """The size classes of a population, where it is about any."""
    return [code for variable, negated, codes in query.where if variable == size and not negated for code in codes]


def chains(survey):
    """The classes for the same kinds, in order."""
    out = {}
    for one in survey.own["roles"]["size_class"]["classes"]:
        out.setdefault(tuple(one["kinds"]), []).append(one["code"])
    return list(out.values())


def share(survey, variable, option, rows):
    """k, n and percent of an option; of a ranking of all mentions."""
    given = [survey.given(variable, row) for row in rows]
    n = sum(map(len, given)) if variable.kind == "ranking" else sum(map(bool, given))
    k = sum(option in g for g in given)
    return k, n, Fraction(100 * k, n) if n else None


def jumps(survey):
    """Question, option and class of each share that lies beyond those beside it, with a sentence."""
    size = survey.own["roles"]["size_class"]["question"]
    said = Said(survey, size)
    rows = {code: survey.population([(size, False, [code])]) for chain in chains(survey) for code in chain}
    for variable in survey.variables.values():
        if variable.id in (size, survey.own["roles"]["size_class"]["kind_question"]):
            continue
        alone = {f["kommunalblick"].get("option") for f in variable.fields if f["kommunalblick"].get("exclusive")}
        for option in variable.codes:
            whole = variable.kind != "multiple" or option in alone
            for chain in chains(survey):
                line = [share(survey, variable, option, rows[code]) for code in chain]
                spoken = [(variable.id, None if whole else option, code) in said.named for code in chain]
                yield from beyond(survey, said, variable, option, chain, line, spoken, rows)


def beyond(survey, said, variable, option, chain, line, spoken, rows):
    """Of one option along one chain."""
    for at, (code, (k, n, own)) in enumerate(zip(chain, line)):
        beside = [line[j][2] for j in (at - 1, at + 1) if 0 <= j < len(line) and line[j][2] is not None]
        if spoken[at] or own is None or not beside:
            continue
        room = max(ROOM, Fraction(100 * RESPONDENTS, n))
        top = said.tops.get((variable.id, code))
        cap = min(share(survey, variable, o, rows[code])[2] for o in top) if top else Fraction(100)
        low, high = min(min(beside), cap) - room, max(beside) + room
        if not low <= own <= high:
            shown = " ".join(f"{float(s[2]):.0f}{'*' if spoken[j] else ''}" if s[2] is not None else "-" for j, s in enumerate(line))
            yield (variable.id, option, code), f"{variable.id}, {option}, {code}: {k} of {n}; along the classes {shown}."


def main():
    """The command line."""
    try:
        found = dict(jumps(Survey(sys.argv[1])))
    except QueryError as error:
        sys.exit(str(error))
    if sys.argv[2:] == ["--list"]:
        print("question,option,class,findings,why", *(",".join(key) + ",," for key in found), sep="\n")
        return
    listed = table(Path(__file__).with_name("jumps.csv"))
    known = [(row["question"], row["option"], row["class"]) for row in listed]
    wrong = [sentence for key, sentence in found.items() if key not in known]
    findings = {row["id"] for row in table(Path(sys.argv[1], "findings.csv"))}
    wrong += [f"{row['question']}, {row['option']}, {row['class']}: jumps.csv names no finding." for row in listed if not row["findings"] or set(row["findings"].split()) - findings]
    wrong += [f"{', '.join(key)} does not jump any more: take it out of jumps.csv." for key in known if key not in found]
    print(*wrong, sep="\n")
    if wrong:
        sys.exit(f"Jumps that are not as listed: {len(wrong)}.")
    print(f"No share jumps where nothing is said but {len(known)} that are listed.")


if __name__ == "__main__":
    main()
