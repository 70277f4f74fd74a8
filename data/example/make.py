#!/usr/bin/env python3
"""Writes the invented answers of the example survey, responses.csv beside this file.

    python3 data/example/make.py          writes them
    python3 data/example/make.py --check  exit 1 where the file is not what this would write

No library was asked: every cell comes from a seeded random number. Only
`random()` and arithmetic are used (`fsum`, because `sum` rounds differently
since 3.12), so that every version of Python writes the same bytes. Labels, routing and translations are written by hand in
datapackage.json and translations.csv.

What depends on what, so that a test has something to find:

- strong: the number of inhabitants decides on offers, hours, visits, Sundays;
- middling: a staff that is short in one respect is short in the others, and
  more money goes with a better grade;
- weak: the grade depends a little on the kind of library;
- nothing: the Land decides on nothing at all.
"""

import csv
import io
import sys
from math import fsum
from pathlib import Path
from random import Random

SEED = 20261124
ROWS = 640
FILE = Path(__file__).resolve().parent / "responses.csv"

NOT_ASKED, NO_ANSWER, DONT_KNOW = "", "k.A.", "w.n."

LAENDER = [
    ("bw", 140), ("by", 150), ("be", 17), ("bb", 38), ("hb", 5), ("hh", 9), ("he", 80), ("mv", 28),
    ("ni", 100), ("nw", 185), ("rp", 58), ("sl", 12), ("sn", 60), ("st", 38), ("sh", 45), ("th", 35),
]
SIZES = [("unter-5000", 30), ("ab-5000", 34), ("ab-20000", 20), ("ab-50000", 12), ("ab-100000", 4)]

# By size, from the smallest on.
KINDS = [
    [("stadt", 10), ("gemeinde", 55), ("kirche", 35), ("fahr", 0)],
    [("stadt", 40), ("gemeinde", 42), ("kirche", 18), ("fahr", 0)],
    [("stadt", 80), ("gemeinde", 12), ("kirche", 5), ("fahr", 3)],
    [("stadt", 92), ("gemeinde", 0), ("kirche", 3), ("fahr", 5)],
    [("stadt", 97), ("gemeinde", 0), ("kirche", 0), ("fahr", 3)],
]
OFFERS = {
    "onleihe": [0.42, 0.66, 0.88, 0.96, 1.0],
    "lesefoerderung": [0.55, 0.70, 0.82, 0.90, 0.92],
    "lernplaetze": [0.08, 0.22, 0.51, 0.74, 0.90],
    "werkstatt": [0.02, 0.06, 0.18, 0.37, 0.61],
    "dinge": [0.06, 0.11, 0.19, 0.27, 0.36],
    "lieferdienst": [0.07, 0.08, 0.08, 0.09, 0.08],
}
HOURS = [9.0, 17.0, 27.0, 35.0, 44.0]
VISITS = [55, 190, 620, 1900, 6400]
SUNDAY = [0.03, 0.05, 0.12, 0.22, 0.42]
SUNDAY_PLANNED = [0.02, 0.05, 0.10, 0.14, 0.16]
# Nobody has a guard open the house: the option stands in the questionnaire all the same.
SUNDAY_STAFF = [("eigenes-personal", 38), ("ehrenamt", 34), ("offen", 28), ("wachdienst", 0)]
BANDS = ["unter-5", "5-10", "10-25", "25-50", "ab-50"]
GOALS = [("besuche", 20), ("lesen", 30), ("treffpunkt", 24), ("digitales", 14), ("personal", 9), ("klima", 3)]
STAFF = [("beratung", 0.10), ("oeffnung", -0.05), ("veranstaltungen", -0.12), ("technik", -0.20)]
STAFF_STEPS = ["gar-nicht", "kaum", "meist", "voll"]
MONEY = ["stark-gesunken", "gesunken", "gleich", "gestiegen", "stark-gestiegen"]
GRADE_OF_KIND = {"stadt": 0.0, "gemeinde": 0.12, "kirche": 0.36, "fahr": -0.1}
REMARKS = [
    "Wir suchen dringend eine Vertretung für die Sommerferien.",
    "Die Ausleihe läuft bei uns noch über Karteikarten.",
    "Der Umbau beginnt im nächsten Jahr, deshalb gelten die Angaben nur bis dahin.",
    "Besuche zählen wir erst seit diesem Jahr.",
    "Ohne die Ehrenamtlichen wäre die Bücherei geschlossen.",
    "Wir teilen uns das Haus mit der Volkshochschule, der Musikschule und dem Stadtarchiv.",
]
# How many libraries of the invented whole stand behind one answer.
WEIGHT_OF_SIZE = [1.7, 1.1, 0.65, 0.45, 0.3]
WEIGHT_OF_KIND = {"stadt": 0.95, "gemeinde": 1.0, "kirche": 1.3, "fahr": 0.8}
# Two that answered twice; the second answer counts for nothing.
TWICE = [211, 518]


class Draw:
    """Random choices from `random()` and arithmetic alone."""

    def __init__(self, seed):
        self.random = Random(seed).random

    def chance(self, share):
        """True with this probability."""
        return self.random() < share

    def pick(self, weighted):
        """One code of [(code, weight)]."""
        left = self.random() * fsum(weight for _, weight in weighted)
        for code, weight in weighted:
            left -= weight
            if left < 0:
                return code
        return weighted[0][0]

    def about(self, width):
        """A number between −width and width, small ones more often."""
        return (self.random() + self.random() + self.random() - 1.5) / 1.5 * width

    def answer(self, cell, no_answer=0.0, dont_know=0.0):
        """The cell, or a reason for missing in its place."""
        fate = self.random()
        if fate < no_answer:
            return NO_ANSWER
        return DONT_KNOW if fate < no_answer + dont_know else cell


def step(steps, number):
    """The step at a number from 0 to 1; what lies outside is the first or the last."""
    return steps[min(max(int(number * len(steps)), 0), len(steps) - 1)]


def offers(draw, size):
    """A set of yes and no, with “none” where there is no other yes."""
    given = {code: draw.chance(by_size[size]) for code, by_size in OFFERS.items()}
    given["keine"] = not any(given.values())
    if draw.chance(0.02):
        return {f"angebote.{code}": NO_ANSWER for code in given}
    return {f"angebote.{code}": "ja" if yes else "nein" for code, yes in given.items()}


def goals(draw, size):
    """Three ranks; some name fewer, some none."""
    left = [(code, weight + (6 * size if code == "digitales" else 0)) for code, weight in GOALS]
    named = draw.pick([(3, 84), (2, 7), (1, 4), (0, 5)])
    ranks = {}
    for rank in (1, 2, 3):
        code = draw.pick(left)
        left = [(other, weight) for other, weight in left if other != code]
        ranks[f"ziele.rang{rank}"] = code if rank <= named else NO_ANSWER
    return ranks


def sunday(draw, size):
    """Open on Sundays, and by whom: only those are asked that are, or will be."""
    yes, planned = SUNDAY[size], SUNDAY_PLANNED[size]
    cell = draw.pick([("ja", yes), ("geplant", planned), ("nein", 1 - yes - planned)])
    cell = draw.answer(cell, no_answer=0.01, dont_know=0.01)
    staff = draw.answer(draw.pick(SUNDAY_STAFF), no_answer=0.06, dont_know=0.05)
    return {"sonntag": cell, "sonntag-dienst": staff if cell in ("ja", "geplant") else NOT_ASKED}


def digital(draw, size, asked):
    """Share of digital loans; asked where there are any."""
    band = step(BANDS, 0.35 + 0.06 * size + draw.about(0.45))
    cell = draw.answer(band, no_answer=0.04, dont_know=0.09)
    return {"digitalanteil": cell if asked else NOT_ASKED}


def numbers(draw, size):
    """Hours in half hours, and visits, of which few houses have very many."""
    hours = int((HOURS[size] + draw.about(9)) * 2) / 2
    skew = (0.35 + 1.3 * draw.random()) * (0.35 + 1.3 * draw.random()) * (0.35 + 1.3 * draw.random())
    return {
        "stunden": draw.answer(str(max(hours, 2.0)), no_answer=0.015),
        "besuche": draw.answer(str(int(VISITS[size] * skew)), no_answer=0.04, dont_know=0.08),
    }


def staff(draw):
    """Four items that go together."""
    mood = draw.random()
    return {
        f"personal.{item}": draw.answer(step(STAFF_STEPS, 0.6 * mood + 0.4 * draw.random() + shift), no_answer=0.03)
        for item, shift in STAFF
    }


def opinions(draw, kind):
    """Money, and a school grade that depends on it, and a little on the kind."""
    money = draw.random()
    grade = 0.45 + GRADE_OF_KIND[kind] / 3 - 0.25 * (money - 0.5) + draw.about(0.5)
    return {
        "mittel": draw.answer(step(MONEY, 0.5 + 0.9 * (money - 0.5)), no_answer=0.02, dont_know=0.05),
        "note": draw.answer(step(["1", "2", "3", "4", "5", "6"], grade), no_answer=0.03),
    }


def row(draw, number):
    """One invented library, without its weight."""
    size = draw.pick([(at, weight) for at, (_, weight) in enumerate(SIZES)])
    kind = draw.pick(KINDS[size])
    cells = {"id": f"bibliothek-{number:03}", "gewicht": WEIGHT_OF_SIZE[size] * WEIGHT_OF_KIND[kind]}
    cells |= {"land": draw.pick(LAENDER), "groesse": SIZES[size][0], "art": kind}
    cells |= sunday(draw, size) | numbers(draw, size) | offers(draw, size)
    cells |= digital(draw, size, cells["angebote.onleihe"] == "ja") | goals(draw, size)
    cells |= staff(draw) | opinions(draw, kind)
    remark = draw.pick([(text, 1) for text in REMARKS])
    return cells | {"bemerkung": remark if draw.chance(0.07) else NO_ANSWER}


def weigh(rows):
    """Weights with a mean of 1, but for the rounding to four decimals."""
    for number in TWICE:
        rows[number - 1]["gewicht"] = 0
    mean = fsum(cells["gewicht"] for cells in rows) / len(rows)
    for cells in rows:
        cells["gewicht"] = f"{cells['gewicht'] / mean:.4f}" if cells["gewicht"] else "0"


def text():
    """The whole file."""
    draw = Draw(SEED)
    rows = [row(draw, number) for number in range(1, ROWS + 1)]
    weigh(rows)
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def main():
    """The command line."""
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(f"“{' '.join(sys.argv[1:])}” is not understood; it is --check or nothing.")
    made = text().encode()
    if not sys.argv[1:]:
        FILE.write_bytes(made)
    elif not FILE.exists() or FILE.read_bytes() != made:
        sys.exit(f"{FILE.name} is not what make.py writes; run python3 data/example/make.py.")
    print(f"{FILE.name}: {ROWS} invented answers.")


if __name__ == "__main__":
    main()
