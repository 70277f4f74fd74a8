"""Within size class × strategy status, nothing depends on anything that is not printed.

    python3 independence.py DATA_DIR [PERMUTATIONS]

For every pair of indicators of different questions that nothing ties (`ties.py`), over the cells with at least `LEAST` rows
valid on both: z = Σ(both − expected) / √Σ(hypergeometric variance), as Mantel and Haenszel. The distribution of |z| is held
against answers shuffled inside the cells, so that marginals and missing values stay what they are.
"""

import random
import sys
from dataclasses import dataclass
from operator import mul
from time import perf_counter

from survey import TICKED, Survey
from ties import neutral, tied

LEAST = 8
SEED = 20190228
PERMUTATIONS = 200
MEASURES = ("share of |z| > 1.96", "99th percentile of |z|", "greatest |z|")


@dataclass
class Block:
    """Columns that are shuffled together: a field, or the fields of a set."""

    variable: object
    values: list  # a respondent's cells, joined; None where missing
    names: list
    bits: list  # which values make an indicator

    def masks(self, values):
        """Each indicator's respondents as the bits of a number."""
        return [sum(1 << i for i, v in enumerate(values) if v in wanted) for wanted in self.bits]


def block(survey, variable):
    """The indicators of a variable; two categories are one indicator, for the other says the same."""
    values = [tuple(r[f["name"]] for f in variable.fields) for r in survey.rows]
    values = [None if set(v) & set(survey.reasons) else v for v in values]
    seen = set(values) - {None}
    if variable.kind == "multiple":
        wanted = [{v for v in seen if v[i] == TICKED} for i in range(len(variable.codes))]
        return Block(variable, values, [f["name"] for f in variable.fields], wanted)
    codes = variable.codes[:1] if len(variable.codes) == 2 else variable.codes
    return Block(variable, values, [f"{variable.id}={c}" for c in codes], [{(c,)} for c in codes])


def cells_of(survey):
    """Row numbers by class and status, a missing one being one more."""
    roles = [survey.variable(id).fields[0]["name"] for id in sorted(neutral(survey))]
    cells = {}
    for i, row in enumerate(survey.rows):
        key = tuple("" if row[f] in survey.reasons else row[f] for f in roles)
        cells.setdefault(key, []).append(i)
    return [rows for rows in cells.values() if len(rows) >= LEAST]


def shuffled(rng, values, cells):
    """The valid answers of each cell in another order."""
    out = list(values)
    for rows in cells:
        places = [i for i in rows if values[i] is not None]
        answers = [values[i] for i in places]
        rng.shuffle(answers)
        for place, answer in zip(places, answers):
            out[place] = answer
    return out


class Pair:
    """Two blocks and the cells in which enough rows are valid on both."""

    def __init__(self, a, b, masks):
        self.a, self.b = a, b
        self.cells = [m for m in (a_b & c for a_b in [valid(a) & valid(b)] for c in masks) if m.bit_count() >= LEAST]
        self.all = sum(self.cells)
        self.sizes = [m.bit_count() for m in self.cells]
        self.weights = [1 / n for n in self.sizes]
        self.variances = [1 / (n * n * (n - 1)) for n in self.sizes]

    def margins(self, masks):
        """Per indicator: its rows, its counts in the cells, and counts × the rest."""
        for mask in masks:
            counts = [(mask & cell).bit_count() for cell in self.cells]
            yield mask & self.all, counts, [r * (n - r) for r, n in zip(counts, self.sizes)]

    def z(self, masks_a, masks_b):
        """z of every indicator of the one with every indicator of the other; 0 where one is constant in every cell."""
        right = list(self.margins(masks_b))
        for x, r, r_rest in self.margins(masks_a):
            share = list(map(mul, r, self.weights))
            spread = list(map(mul, r_rest, self.variances))
            for y, c, c_rest in right:
                variance = sum(map(mul, spread, c_rest))
                both = (x & y).bit_count() - sum(map(mul, share, c))
                yield both / variance**0.5 if variance else 0.0


def valid(block):
    """The respondents with an answer, as the bits of a number."""
    return sum(1 << i for i, v in enumerate(block.values) if v is not None)


def pairs_of(survey, blocks, cells):
    """The pairs that nothing ties; and how many are tied."""
    masks = [sum(1 << i for i in rows) for rows in cells]
    loose = tied(survey)
    out, left_out = [], 0
    for i, a in enumerate(blocks):
        for b in blocks[i + 1 :]:
            if a.variable.question == b.variable.question:
                continue
            if frozenset((a.variable.id, b.variable.id)) in loose:
                left_out += 1
                continue
            pair = Pair(a, b, masks)
            out += [pair] if pair.cells else []
    return out, left_out


def measured(pairs, masks):
    """|z| of every pair, in a fixed order."""
    return [abs(z) for p in pairs for z in p.z(masks[p.a.variable.id], masks[p.b.variable.id])]


def summary(sizes):
    """The three measures."""
    ordered = sorted(sizes)
    last = len(ordered) - 1
    return sum(s > 1.96 for s in ordered) / len(ordered), ordered[round(0.99 * last)], ordered[last]


def strongest(pairs, sizes, count=5):
    """The names of the pairs with the greatest |z|."""
    names = [(x, y) for p in pairs for x in p.a.names for y in p.b.names]
    for z, (x, y) in sorted(zip(sizes, names), reverse=True)[:count]:
        yield f"  {z:5.2f}  {x} × {y}"


def verdict(observed, chance):
    """A line for each measure; whether all lie within what shuffled answers reach."""
    good = True
    for name, here, drawn in zip(MEASURES, observed, zip(*chance)):
        drawn, inside = sorted(drawn), here <= max(drawn)
        good &= inside
        line = f"{name}: {here:.4f}; shuffled: median {drawn[len(drawn) // 2]:.4f}, greatest {drawn[-1]:.4f}"
        print(line + ("" if inside else "  ← beyond"))
    return good


def run(survey, permutations=PERMUTATIONS, seed=SEED):
    """Prints the report; whether the answers look independent."""
    start, rng = perf_counter(), random.Random(seed)
    variables = [v for v in survey.variables.values() if v.kind != "ranking" and v.id not in neutral(survey)]
    blocks, cells = [block(survey, v) for v in variables], cells_of(survey)
    pairs, left_out = pairs_of(survey, blocks, cells)
    if not pairs:
        print("No two questions have enough answers in common.")
        return False
    sizes = measured(pairs, {b.variable.id: b.masks(b.values) for b in blocks})
    print(f"{len(cells)} cells with {LEAST} rows or more, {len(pairs)} pairs of variables ({left_out} are tied), {len(sizes)} of indicators")
    chance = []
    for _ in range(permutations):
        chance.append(summary(measured(pairs, {b.variable.id: b.masks(shuffled(rng, b.values, cells)) for b in blocks})))
    good = verdict(summary(sizes), chance)
    print("\n".join(["strongest pairs:", *strongest(pairs, sizes)]))
    print(f"{permutations} permutations, seed {seed}, {perf_counter() - start:.1f} s")
    return good


if __name__ == "__main__":
    if not run(Survey(sys.argv[1]), *map(int, sys.argv[2:3])):
        sys.exit("The answers depend on each other where nothing printed says so, or there are none.")
