"""Hand-made cases for the recount: `python3 -m unittest discover tests/recount`."""

import copy
import csv
import json
import random
import tempfile
import unittest
from contextlib import redirect_stdout
from decimal import Decimal
from io import StringIO
from pathlib import Path

import cells
import check_responses
import fake
import independence
from query import QueryError, parse
from recount import count, differences, half_up, merged, near, percent_status, recount, rounded_twice, whole_status
from survey import Survey
from ties import tied

DATA = Path(__file__).parents[2] / "data"
EXACT = {"test": "exact", "lower": "", "upper": ""}


def field(name, codes, **own):
    """A field of a descriptor."""
    return {"name": name, "categories": [{"value": c} for c in codes], "kommunalblick": own}


FIELDS = [
    {"name": "id"},
    field("klasse", ["a", "b"], question="klasse"),
    field("m.x", ["ja", "nein"], question="m", option="x"),
    field("m.y", ["ja", "nein"], question="m", option="y"),
    field("m.keine", ["ja", "nein"], question="m", option="keine", exclusive=True),
    field("r.2", ["p", "q", "s"], question="r", rank=2),
    field("r.1", ["p", "q", "s"], question="r", rank=1),
    field("b.i", ["1", "2", "3"], question="b", item="i", routing="m:x"),
]
OWN = {
    "missing": [{"value": "", "reason": "not-asked"}, {"value": "k.A.", "reason": "no-answer"}, {"value": "w.n.", "reason": "dont-know"}],
    "questions": [{"id": "klasse"}, {"id": "m"}, {"id": "r", "routing": "klasse:a"}, {"id": "b"}],
    "participants": {"asked": 20, "answered": 6},
    "roles": {"size_class": {"question": "klasse"}, "strategy_status": {"question": "klasse"}},
}
ROWS = """id,klasse,m.x,m.y,m.keine,r.2,r.1,b.i
synthetisch-001,a,ja,nein,nein,q,p,1
synthetisch-002,a,ja,ja,nein,k.A.,p,2
synthetisch-003,a,nein,nein,ja,p,q,
synthetisch-004,b,nein,nein,nein,,,
synthetisch-005,b,k.A.,k.A.,k.A.,,,
synthetisch-006,w.n.,ja,nein,nein,,,k.A.
"""


class Package(unittest.TestCase):
    """A package in a temporary folder."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        resource = {"name": "responses", "schema": {"fields": FIELDS}}
        self.put("datapackage.json", json.dumps({"resources": [resource], "kommunalblick": OWN}))
        self.put("responses.csv", ROWS)

    def put(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def count(self, text, option=""):
        return count(Survey(self.folder), parse(text), option)[:2]


class Queries(unittest.TestCase):
    def test_split_first_then_decoded_once(self):
        query = parse("?question=a%26b&where=c%3Bd:e%2Cf,g+h;i:!j%2541&net=n%3A:k,l;o:p")
        self.assertEqual(query.question, "a&b")
        self.assertEqual(query.where, [("c;d", False, ["e,f", "g+h"]), ("i", True, ["j%41"])])
        self.assertEqual(query.nets, {"n:": ["k", "l"], "o": ["p"]})

    def test_nothing_is_swallowed(self):
        wrong = ["", "where=a:b", "question=", "question=a&question=b", "question=a&wher=b:c", "question=a%2", "question=a%FF"]
        wrong += ["question=a&where=b", "question=a&where=b:", "question=a&where=b:!", "question=a&where=b:c;", "question=a&net=n:!x"]
        wrong += ["question=a&measure=mean", "question=a&base=none", "question=a&by=b", "question=a&net=n:x;n:y"]
        for text in wrong:
            with self.subTest(text), self.assertRaises(QueryError):
                parse(text)

    def test_a_reading_replaces_the_population_alone_or_everything(self):
        text = "question=a&where=b:c&net=n:x,y&measure=mentions"
        self.assertEqual(parse(merged(text, "where=d:!e")).where, [("d", True, ["e"])])
        self.assertEqual(parse(merged(text, "where=d:!e")).nets, {"n": ["x", "y"]})
        self.assertEqual(merged(text, "question=z"), "question=z")
        for old, new in [("", "where=d:e"), (text, "measure=count")]:
            with self.assertRaises(QueryError):
                merged(old, new)


class Rounding(unittest.TestCase):
    def test_five_of_eleven(self):
        self.assertEqual((half_up(5, 11), half_up(5, 11, 1), rounded_twice(5, 11)), (45, 455, 46))
        self.assertEqual(percent_status(5, 11, "45", EXACT), ("exact", "half-up"))
        self.assertEqual(percent_status(5, 11, "46", EXACT), ("double-rounded", "double"))
        self.assertEqual(near(5, 11, "44"), ("within-1", ""))
        self.assertEqual(near(5, 11, "47"), ("not-reproducible", ""))

    def test_a_half_goes_up(self):
        self.assertEqual([half_up(1, 8, d) for d in (0, 1)], [13, 125])
        self.assertEqual(half_up(1, 200), 1)
        self.assertEqual(half_up(0, 7), 0)
        self.assertEqual(half_up(7, 7), 100)

    def test_decimals_as_printed(self):
        self.assertEqual(percent_status(1, 3, "33.3", EXACT), ("exact", "half-up"))
        self.assertEqual(percent_status(1, 3, "34.3", EXACT), ("within-1", ""))
        self.assertEqual(percent_status(1, 3, "34.4", EXACT), ("not-reproducible", ""))

    def test_nobody_is_no_percent(self):
        self.assertEqual(percent_status(0, 0, "0", EXACT), ("not-reproducible", ""))

    def test_bands_hold_their_bounds(self):
        band = {"test": "band", "lower": "37.5", "upper": "42.5"}
        self.assertEqual(percent_status(3, 8, "40", band), ("worded", "band"))
        self.assertEqual(percent_status(17, 40, "40", band), ("worded", "band"))
        self.assertEqual(percent_status(374, 1000, "40", band)[0], "not-reproducible")
        self.assertEqual(percent_status(9, 10, "40", band | {"upper": ""})[0], "worded")

    def test_below_and_above_leave_the_printed_number_out(self):
        below, above = ({"test": t, "lower": "", "upper": u} for t, u in (("below", ""), ("above", "80")))
        self.assertEqual(percent_status(24, 100, "25", below)[0], "worded")
        self.assertEqual(percent_status(1, 4, "25", below), ("within-1", ""))
        self.assertEqual([percent_status(k, 10, "70", above)[0] for k in (8, 9)], ["worded", "not-reproducible"])

    def test_whole_numbers(self):
        self.assertEqual(whole_status(143, "143..204", EXACT), ("exact", ""))
        self.assertEqual(whole_status(205, "143..204", EXACT), ("not-reproducible", ""))
        self.assertEqual(whole_status(2, "2", EXACT), ("exact", ""))


class Counting(Package):
    def test_nothing_ticked_is_no_answer(self):
        self.assertEqual(self.count("question=m", "x"), (3, 4))
        self.assertEqual(self.count("question=m&base=asked", "x"), (3, 6))
        self.assertEqual(self.count("question=m&where=m:no-answer&base=all"), (2, 2))

    def test_a_net_counts_a_respondent_once(self):
        self.assertEqual(self.count("question=m&net=xy:x,y", "xy"), (3, 4))
        self.assertEqual(self.count("question=m&measure=mentions", "x"), (3, 5))

    def test_rankings(self):
        self.assertEqual(self.count("question=r&measure=mentions", "p"), (3, 5))
        self.assertEqual(self.count("question=r&measure=first", "p"), (2, 3))
        self.assertEqual(self.count("question=r&measure=second", "p"), (1, 2))
        self.assertEqual(self.count("question=r&measure=third", "p"), (0, 0))
        for measure in ("top3", "percent", "count"):
            self.assertEqual(self.count(f"question=r&measure={measure}", "q"), (2, 3))

    def test_places(self):
        places = [count(Survey(self.folder), parse("question=r&measure=mentions"), o)[2] for o in "pqs"]
        self.assertEqual(places, [1, 2, 3])

    def test_reasons_are_codes(self):
        self.assertEqual(self.count("question=m&where=klasse:dont-know"), (1, 1))
        self.assertEqual(self.count("question=m&where=klasse:!a,b"), (1, 1))
        self.assertEqual(self.count("question=m&where=b.i:not-asked,1", "x"), (1, 2))
        self.assertEqual(self.count("question=klasse&where=r:not-asked&base=all", "b"), (2, 3))
        self.assertEqual(self.count("question=klasse&where=r:p;m:!y", "a"), (2, 2))

    def test_routing_makes_the_base(self):
        self.assertEqual(self.count("question=b.i", "1"), (1, 2))
        self.assertEqual(self.count("question=b.i&base=asked", "1"), (1, 3))
        self.assertEqual(self.count("question=b.i&base=all", "1"), (1, 6))

    def test_unknown_names(self):
        for text, option in [("question=b", ""), ("question=m", "z"), ("question=m&net=n:z", "n"), ("question=m&where=klasse:c", ""), ("question=m&measure=first", "x")]:
            with self.subTest(text), self.assertRaises(QueryError):
                self.count(text, option)


class Findings(Package):
    def setUp(self):
        super().setUp()
        head = "id,question,option,query,statistic,value\n"
        rows = ["F1,,,,count,6", "F2,,,,percent,30", "F3,m,x,question=m,percent,75", "F4,m,x,question=m&where=klasse:a,percent,99"]
        rows += ["F5,m,,question=m&where=klasse:a,n,2", "F6,,,,text,so", "F7,r,q,question=r&measure=mentions,rank,2", "F8,,,,percent,67", "F10,r,,question=r&where=klasse:a;klasse:!b,n_range,1..3"]
        self.put("findings.csv", head + "\n".join(rows) + "\n")
        self.put("criteria.csv", "id,test,lower,upper\nF1,rows,,\nF2,response-rate,,\nF4,below,50,\nF10,bases,,\n")
        self.put("readings.csv", "id,findings,question,option,query\nR1,F4 F5,,,\nR2,F5,,,where=klasse:b\nR3,F8,m,,question=m&base=all\nR4,F8,,y,\n")

    def test_every_finding(self):
        found = [",".join(r.values()) for r in recount(Survey(self.folder))]
        expected = ["F1,6,6,exact,,1,21", "F2,6,20,exact,half-up,1,21", "F3,3,4,exact,half-up,1,5", "F4,2,3,worded,band,1,4", "F5,0,0,not-reproducible,,1,6"]
        expected += ["F6,,,not-testable,,,", "F7,2,5,exact,,1,3", "F8,1,6,not-reproducible,,1,7", "F10,0,3,not-reproducible,,3,6"]
        self.assertEqual(found, expected)

    def test_readings_that_differ_and_unknown_findings(self):
        head = "id,findings,question,option,query\n"
        for rows in ("R1,F3,,x,\nR2,F3,,y,\n", "R1,F99,,,\n"):
            self.put("readings.csv", head + rows)
            with self.subTest(rows), self.assertRaises(QueryError):
                recount(Survey(self.folder))

    def test_differences_are_named(self):
        here = recount(Survey(self.folder))
        there = copy.deepcopy(here)
        self.assertEqual(list(differences(here, there)), [])
        there[2]["k"], there[7]["id"] = "4", "F9"
        expected = ["F9 is there, but no finding here.", "F3: k is 3 here, 4 there.", "F8 is a finding here, but missing there."]
        self.assertEqual(list(differences(here, there)), expected)


class Structure(unittest.TestCase):
    """Random responses to the real codebook pass; each broken cell is found."""

    def setUp(self):
        self.survey = Survey(DATA)
        self.survey.rows = fake.respondents(self.survey)

    def failures(self):
        checks = [getattr(check_responses, n) for n in ("ids", "cells", "routing", "sets", "rankings", "alike", "constants")]
        return " ".join(s for check in checks for s in check(self.survey))

    def first(self, kind):
        variable = next(v for v in self.survey.variables.values() if v.kind == kind)
        row = next(r for r in self.survey.rows if len(self.survey.given(variable, r)) > 1)
        return row, [f["name"] for f in variable.fields]

    def test_whole(self):
        self.assertEqual(self.failures(), "")

    def test_ids_and_cells(self):
        self.survey.rows[1]["id"] = self.survey.rows[0]["id"]
        self.survey.rows[2]["id"] = "x"
        self.survey.rows[3][self.survey.fields[0]["name"]] = "riesig"
        self.survey.rows.pop()
        for words in ("2 times", "“x” is not", "“riesig”", "411 rows"):
            self.assertIn(words, self.failures())

    def test_routing(self):
        row, names = self.first("ranking")
        row |= dict.fromkeys(names, "")
        self.assertIn("but should be", self.failures())
        other = next(r for r in self.survey.rows if r is not row and r[names[0]] == "")
        other[names[0]] = "k.A."
        self.assertIn("but should not be asked", self.failures())

    def test_sets(self):
        row, names = self.first("multiple")
        row[names[0]] = "w.n."
        self.assertIn("is answered, but", self.failures())
        row |= dict.fromkeys(names, "nein")
        self.assertIn("nothing is ticked", self.failures())
        alone = next(f for f in self.survey.fields if f["kommunalblick"].get("exclusive"))["name"]
        row = next(r for r in self.survey.rows if r[alone] == "nein")
        row[alone] = "ja"
        self.assertIn("together with another", self.failures())

    def test_rankings(self):
        row, names = self.first("ranking")
        row[names[1]] = row[names[0]]
        self.assertIn("at two ranks", self.failures())
        row[names[1]] = "k.A."
        self.assertIn("a gap", self.failures())

    def test_alike_and_constant(self):
        for i in range(1, 5):
            self.survey.rows[i] = self.survey.rows[0] | {"id": self.survey.rows[i]["id"]}
        self.assertIn("5 rows are the same", self.failures())
        name = self.survey.fields[0]["name"]
        for row in self.survey.rows:
            row[name] = "gk7"
        self.assertIn("is “gk7” in all 412", self.failures())

    def test_columns(self):
        with tempfile.TemporaryDirectory() as folder:
            fake.write(self.survey, self.survey.rows, folder)
            self.assertEqual(check_responses.failures(Survey(folder)), [])
            path = Path(folder) / "responses.csv"
            rows = list(csv.reader(StringIO(path.read_text(encoding="utf-8"))))
            path.write_text("\n".join(",".join(r[:-1]) for r in rows), encoding="utf-8")
            self.assertIn("The columns", check_responses.failures(Survey(folder))[0])


class Example(unittest.TestCase):
    """The package with numbers, words and a weight."""

    def setUp(self):
        self.survey = Survey(DATA / "example")

    def test_whole(self):
        self.assertEqual(check_responses.failures(self.survey), [])

    def test_cells(self):
        for name, cell in (("besuche", "viele"), ("stunden", "2,5"), ("gewicht", ""), ("gewicht", "-1"), ("land", "xx")):
            kept = self.survey.rows[0][name]
            self.survey.rows[0][name] = cell
            found = list(check_responses.cells(self.survey))
            self.assertEqual(len(found), 1, f"{name} {cell}")
            self.assertIn(f"bibliothek-001: {name} is “{cell}”", found[0])
            self.survey.rows[0][name] = kept

    def test_sums(self):
        self.survey.rows = [
            {**row, "stunden": hours, "gewicht": weight, "land": "bw"}
            for row, hours, weight in zip(self.survey.rows, ("2.5", "k.A.", "4.0"), ("1", "0", "1.25"))
        ]
        self.assertEqual(cells.cell(self.survey, "question=stunden", "")[2:], [2, 2, Decimal("6.5")])
        self.assertEqual(cells.cell(self.survey, "question=land", "bw")[2:], [3, 3, Decimal("2.25")])


class Independence(unittest.TestCase):
    def setUp(self):
        self.survey = Survey(DATA)
        self.survey.rows = fake.respondents(self.survey)
        self.untied = self.two_untied()

    def two_untied(self):
        ties = tied(self.survey)
        own = [v for v in self.survey.variables.values() if v.kind == "single" and not any(self.survey.routings(v.fields[0]))]
        own = [v for v in own if len(v.codes) > 3 and v.id != self.survey.own["roles"]["size_class"]["question"]]
        return next((a.id, b.id) for a in own for b in own if a.question != b.question and frozenset((a.id, b.id)) not in ties)

    def report(self, permutations=30):
        out = StringIO()
        with redirect_stdout(out):
            good = independence.run(self.survey, permutations)
        return good, out.getvalue()

    def test_random_answers_pass(self):
        """Chance alone fails about one seed in ten with so few permutations, three in a row hardly ever."""
        for seed in (1, 2, 3):
            self.survey.rows = fake.respondents(self.survey, seed)
            if self.report()[0]:
                return
        self.fail("random answers of three seeds look dependent")

    def test_one_dependence_is_found(self):
        a, b = (self.survey.variable(id) for id in self.untied)
        rng = random.Random(7)
        for row in self.survey.rows:
            x, y = row[a.fields[0]["name"]], row[b.fields[0]["name"]]
            if x in a.codes and y in b.codes and rng.random() < 0.5:
                row[b.fields[0]["name"]] = b.codes[a.codes.index(x) % len(b.codes)]
        good, text = self.report()
        self.assertFalse(good)
        self.assertIn(f"{a.id}=", text)

    def test_z_by_hand(self):
        """Eight rows, four ticks each, all four in common: expected 2, variance 4·4·4·4/(64·7)."""
        values = [("ja",)] * 4 + [("nein",)] * 4
        blocks = [independence.Block(None, values, ["x"], [{("ja",)}]) for _ in range(2)]
        pair = independence.Pair(*blocks, [0b11111111])
        (z,) = pair.z(blocks[0].masks(values), blocks[1].masks(values))
        self.assertAlmostEqual(z, 2 / (256 / 448) ** 0.5)

    def test_shuffling_keeps_cells_and_gaps(self):
        values = ["a", None, "b", "a", "c", None]
        out = independence.shuffled(random.Random(1), values, [[0, 1, 2], [3, 4, 5]])
        self.assertEqual([sorted(v for v in out[s] if v) for s in (slice(3), slice(3, 6))], [["a", "b"], ["a", "c"]])
        self.assertEqual([i for i, v in enumerate(out) if v is None], [1, 5])


class Ties(unittest.TestCase):
    def test_routing_population_and_a_third(self):
        ties = tied(Survey(DATA))
        self.assertIn(frozenset(("partizipation-unternehmen", "partizipation")), ties)
        self.assertIn(frozenset(("partizipation-unternehmen", "selbsteinschaetzung.zivilgesellschaft")), ties)
        self.assertNotIn(frozenset(("fim", "schul-it")), ties)


if __name__ == "__main__":
    unittest.main()
