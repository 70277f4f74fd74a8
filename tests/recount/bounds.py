"""Counts that the stated numbers force, found again apart from the generator, by trying everything.

    python3 bounds.py DATA_DIR    exit 1 and a sentence for each line of bounds.csv that is not what is found here

Sizes, the closed table and the blocks are tried for every way to divide the respondents without a stated size. Every count that some way
allows lies between the bounds, and both bounds are reached.
"""

import sys
from collections import defaultdict
from fractions import Fraction
from functools import cache
from itertools import product

from command import run
from query import parse
from recount import units


class Stated:
    """The stated shares, counts and numbers of cases."""

    def __init__(self, survey):
        self.survey = survey
        loose = {c["id"] for c in survey.read("criteria") if c["test"] != "exact"}
        self.shares, self.counts, self.cases, self.read = defaultdict(list), {}, defaultdict(list), set()
        for finding in survey.read("findings"):
            if finding["id"] not in loose and finding["query"]:
                self.add(finding, parse(finding["query"]))
        for line in survey.read("bases"):
            self.bases(parse(line["query"]), line)

    def add(self, finding, query):
        """One finding, for whom it is; what is read otherwise is left to the generator."""
        codes = tuple(query.nets.get(finding["option"], [finding["option"]]))
        key = (query.question, codes, population(query.where))
        if finding["statistic"] == "percent" and query.measure == "percent":
            self.shares[key].append(finding["value"])
        elif finding["statistic"] == "count":
            self.counts[key] = int(finding["value"])
        elif finding["statistic"] == "n" and query.measure == "percent":
            self.cases[query.question, population(query.where)].insert(0, (int(finding["value"]), int(finding["value"])))

    def bases(self, query, line):
        """A number of cases that was read from several findings; of a battery for each item."""
        if query.measure == "percent":
            items = [v for v in self.survey.variables if v.startswith(f"{query.question}.")]
            self.read.update(items or [query.question])
            for question in items or [query.question]:
                self.cases[question, population(query.where)].append((int(line["lower"]), int(line["upper"])))

    def allowed(self, question, codes, where, n):
        """The counts of n that round to every share stated for these options, once or twice."""
        stated = tuple(self.shares.get((question, codes, where), ()))
        return counts(stated, n)


@cache
def counts(stated, n):
    """All k of n whose share rounds half up, once or over one decimal more, to each of the numbers."""
    return [k for k in range(n + 1) if all(rounds(k, n, number) for number in stated)]


def rounds(k, n, number):
    """Whether k of n is stated as a number: rounded once, or to one decimal more and then again."""
    value, digits = units(number)
    share = Fraction(100 * k * 10**digits, n) if n else None
    return n > 0 and value - Fraction(55, 100) <= share < value + Fraction(1, 2)


def population(where):
    """Conditions as they can be compared."""
    return tuple(sorted((v, bool(n), tuple(codes)) for v, n, codes in where))


def parts_of(lists, total):
    """By list the rows that are part of a choice of one a list with this sum; nothing where no choice has it."""
    zero = tuple(0 for _ in total)
    heads = [{zero}]
    for rows in lists:
        sums = {tuple(map(sum, zip(a, b))) for a in heads[-1] for b in rows}
        heads.append({s for s in sums if all(x <= t for x, t in zip(s, total))})
    tails, found = {total}, []
    for rows, head in zip(reversed(lists), reversed(heads[:-1])):
        pairs = [(a, b) for a in head for b in rows if tuple(map(sum, zip(a, b))) in tails]
        found.append({b for _, b in pairs})
        tails = {a for a, _ in pairs}
    return found[::-1] if all(found) else None


class Forced:
    """Everything that is forced: {(query, option): (lower, upper, base)}."""

    def __init__(self, survey):
        self.survey, self.stated, self.found = survey, Stated(survey), {}
        roles = survey.own["roles"]
        self.size, self.kind = roles["size_class"]["question"], roles["size_class"]["kind_question"]
        self.classes = [c["code"] for c in roles["size_class"]["classes"]]
        self.kinds = [tuple(c["kinds"]) for c in roles["size_class"]["classes"]]
        self.table = roles["strategy_status"]["question"]
        self.options = survey.variable(self.table).codes
        self.total = survey.own["participants"]["answered"]
        self.fixed = [self.stated.counts.get((self.size, (c,), ())) for c in self.classes]
        self.sums = tuple(self.stated.cases[self.table, ((self.table, False, (o,)),)][0][0] for o in self.options)
        self.try_all()
        self.sizes()
        self.cells()
        self.others()

    def within(self, codes):
        """The population of some classes."""
        return ((self.size, False, tuple(codes)),)

    def ways(self):
        """Every way to divide what is left among the classes without a size."""
        open_ = [i for i, s in enumerate(self.fixed) if s is None]
        left = self.total - sum(s or 0 for s in self.fixed)
        for parts in product(range(left + 1), repeat=max(len(open_) - 1, 0)):
            if sum(parts) <= left:
                way = list(self.fixed)
                for i, part in zip(open_, (*parts, left - sum(parts))):
                    way[i] = part
                yield way

    @cache
    def rows(self, c, size):
        """The rows of a class in the table."""
        where = self.within([self.classes[c]])
        out = []
        for n in range(1, size + 1):
            cells = [self.stated.allowed(self.table, (o,), where, n) for o in self.options]
            out += [row for row in product(*cells) if sum(row) == n]
        return out

    def blocks(self):
        """Sets of questions for everyone with one stated number of cases, and nothing more known of who answered."""
        out = defaultdict(list)
        for question in self.survey.questions.values():
            cases = self.stated.cases.get((question["id"], ()), [])
            alone = question["id"] not in {self.size, self.kind, *self.stated.read} and "routing" not in question
            if alone and len({c for c in cases}) == 1 and cases[0][0] == cases[0][1] and cases[0][0] != self.total:
                if question["id"] in self.survey.variables:
                    out[cases[0][0]].append(question["id"])
        named = {condition[0] for key in self.stated.shares for condition in key[2] if condition[0] != key[0]}
        return [(ids, total) for total, ids in out.items() if len(ids) > 1 and not named & set(ids)]

    @cache
    def bases(self, ids, c, size):
        """The bases of a class with which all shares of a block come out."""
        where = self.within([self.classes[c]])
        asked = [(q, (o,)) for q in ids for o in self.survey.variable(q).codes]
        asked = [(q, o) for q, o in asked if (q, o, where) in self.stated.shares]
        return [(n,) for n in range(size + 1) if all(self.stated.allowed(q, o, where, n) for q, o in asked)]

    def try_all(self):
        """What any way of dividing allows: sizes, rows, bases."""
        many = range(len(self.classes))
        self.span, self.tables = [set() for _ in many], [set() for _ in many]
        self.left = {tuple(ids): [set() for _ in many] for ids, _ in self.blocks()}
        for way in self.ways():
            table = parts_of([self.rows(c, way[c]) for c in many], self.sums)
            blocks = {tuple(ids): parts_of([self.bases(tuple(ids), c, way[c]) for c in many], (total,)) for ids, total in self.blocks()}
            if table and all(blocks.values()):
                for c in many:
                    self.span[c].add(way[c])
                    self.tables[c] |= table[c]
                    for ids, bases in blocks.items():
                        self.left[ids][c] |= bases[c]

    def put(self, question, codes, where, numbers, base):
        """One bound: the least and the greatest of the numbers."""
        self.found[question, tuple(codes), where] = (min(numbers), max(numbers), base)

    def groups(self):
        """(population, classes) of each class, of all classes of a kind in both words, and of everyone."""
        for c, code in enumerate(self.classes):
            yield self.within([code]), [c]
        for kinds in dict.fromkeys(self.kinds):
            own = [c for c, k in enumerate(self.kinds) if k == kinds]
            yield self.within([self.classes[c] for c in own]), own
            yield ((self.kind, False, kinds),), own
        yield (), list(range(len(self.classes)))

    def sizes(self):
        """The classes, of everyone and of the kinds; the kinds of the classes."""
        left = self.total - sum(s or 0 for s in self.fixed)
        for where, own in self.groups():
            if where and where[0][0] == self.size:
                continue
            base = sum(left if self.fixed[c] is None else self.fixed[c] for c in own)
            base -= left * max(sum(self.fixed[c] is None for c in own) - 1, 0)
            for c, code in enumerate(self.classes):
                self.put(self.size, [code], where, self.span[c] if c in own else [0], base)
        open_ = [code for code, s in zip(self.classes, self.fixed) if s is None]
        if len(open_) > 1:
            self.put(self.size, open_, (), [left], self.total)
        for c, code in enumerate(self.classes):
            for kind in self.survey.variable(self.kind).codes:
                if kind not in self.kinds[c]:
                    self.put(self.kind, [kind], self.within([code]), [0], self.fixed[c])
                elif len(self.kinds[c]) == 1:
                    self.put(self.kind, [kind], self.within([code]), self.span[c], self.fixed[c])

    def nets(self):
        """The options of the table, alone and as they are printed together."""
        printed = [codes for q, codes, _ in self.stated.shares if q == self.table and len(codes) > 1]
        return [(o,) for o in self.options] + list(dict.fromkeys(printed))

    def cells(self):
        """The cells of the table, and the same asked for the classes and kinds."""
        for codes in self.nets():
            at = [self.options.index(o) for o in codes]
            whole = sum(self.sums[i] for i in at)
            for where, own in self.groups():
                rows = [{sum(row[i] for i in at) for row in self.tables[c]} for c in own]
                answers = [{sum(row) for row in self.tables[c]} for c in own]
                base = sum(self.sums) if not where else sum(map(min, answers)) if all(len(a) == 1 for a in answers) else None
                spans = [sum(map(min, rows)), sum(map(max, rows))] if where else [whole]
                self.put(self.table, codes, where, spans, base)
                if where and len(own) == 1 and where[0][0] == self.size:
                    self.put(self.size, where[0][2], ((self.table, False, codes),), spans, whole)
                elif where and where[0][0] == self.kind and len(where[0][2]) == 1:
                    self.put(self.kind, where[0][2], ((self.table, False, codes),), spans, whole)
        for ids, bases in self.left.items():
            for c, code in enumerate(self.classes):
                where = self.within([code])
                for q, codes, w in [k for k in self.stated.shares if k[0] in ids and k[2] == where and len(k[1]) == 1]:
                    ks = {k for (n,) in bases[c] for k in self.stated.allowed(q, codes, where, n)}
                    self.put(q, codes, where, ks, min(bases[c])[0] if len(bases[c]) == 1 else None)

    def others(self):
        """Options whose number is stated as cases, and options that the others leave."""
        for (question, where), cases in self.stated.cases.items():
            if len(where) == 1 and where[0][0] == question and question not in (self.size, self.table) and cases[0][0] == cases[0][1]:
                self.put(question, where[0][2], (), [cases[0][0]], None)
        for id, variable in self.survey.variables.items():
            if variable.kind == "single" and id not in (self.size, self.table) and (id, ()) in self.stated.cases:
                self.complement(id, variable.codes, self.stated.cases[id, ()][0])

    def complement(self, id, options, cases):
        """The options of which nothing is stated, where a whole and its other parts are."""
        sets = [frozenset(c) for q, c, w in self.stated.shares if q == id and not w]
        order = {frozenset(c): c for q, c, w in self.stated.shares if q == id and not w}
        for option in options:
            if frozenset([option]) in sets:
                continue
            for whole in [s for s in sets if option in s] + [None]:
                parts = cover(sets, (whole or frozenset(options)) - {option})
                if parts is None:
                    continue
                numbers = []
                for n in range(cases[0], cases[1] + 1):
                    spans = [self.stated.allowed(id, order[p], (), n) for p in parts]
                    around = [n] if whole is None else self.stated.allowed(id, order[whole], (), n)
                    if around and all(spans):
                        numbers.append(max(min(around) - sum(map(max, spans)), 0))
                        numbers.append(max(around) - sum(map(min, spans)))
                self.put(id, [option], (), numbers, cases[0] if cases[0] == cases[1] else None)
                break


def cover(sets, options):
    """Sets that are these options, each once, small ones first; nothing where there are none."""
    if not options:
        return []
    first = min(options)
    for one in sorted((s for s in set(sets) if first in s and s <= options), key=len):
        rest = cover(sets, options - one)
        if rest is not None:
            return [one, *rest]
    return None


def written(survey):
    """The lines of bounds.csv in the same form."""
    out = {}
    for line in survey.read("bounds"):
        query = parse(line["query"])
        codes = tuple(query.nets.get(line["option"], [line["option"]]))
        base = int(line["base"]) if line["base"] else None
        out[query.question, codes, population(query.where)] = (int(line["lower"]), int(line["upper"]), base)
    return out


def both(survey):
    """The lines of bounds.csv, and what is forced."""
    return written(survey), Forced(survey).found


def say(bounds):
    """Exits with what differs."""
    there, here = bounds
    wrong = [k for k in {**here, **there} if here.get(k) != there.get(k)]
    for key in wrong[:60]:
        print(f"{key}: {there.get(key, 'no line')} in bounds.csv, {here.get(key, 'nothing')} here.")
    if wrong or not here:
        sys.exit(f"Bounds that differ: {len(wrong)} of {len(here)}.")
    print(f"{len(here)} bounds are what the stated numbers force.")


if __name__ == "__main__":
    run(__doc__, both, say)
