"""Writes cases.json: the inputs of every statistic. Python's own generator, seeded; run it before reference.R and reference.py.

A case has a name, the edges it stands for, an input, and, where we answer other than the references do, `ours`: those
fields as we give them, and why. Further cases may be added here, or to cases.json by hand.
"""

import json
import pathlib
import random

SEED = 20181130
random.seed(SEED)
STATISTICS = {}


def case(statistic, name, given, edges=(), ours=None):
    entry = {"name": name, "edges": list(edges), "input": given}
    if ours:
        entry["ours"] = ours
    STATISTICS.setdefault(statistic, []).append(entry)


def weights(n, zero=0.0):
    return [0 if random.random() < zero else round(random.uniform(0.2, 4.5), 3) for _ in range(n)]


def codes(n, k, missing=0.0):
    return [None if random.random() < missing else random.randrange(k) for _ in range(n)]


def grades(n, missing=0.0):
    return [None if random.random() < missing else random.choice([1, 2, 2, 3, 3, 3, 4, 4, 5, 6]) for _ in range(n)]


# Shares. 7 of 8 and so on; share and effective n for weighted data.
for k, n in [(1, 2), (7, 8), (37, 412), (211, 412), (381, 412), (3, 9), (15, 29), (1, 412), (500_000, 1_000_003)]:
    case("wilson", f"{k} of {n}", {"k": k, "n": n})
case("wilson", "none of 12", {"k": 0, "n": 12}, ["zero-cells"])
case("wilson", "all of 12", {"k": 12, "n": 12}, ["zero-cells", "one-category"])
case("wilson", "0 of 1", {"k": 0, "n": 1}, ["base-1", "zero-cells"])
case("wilson", "1 of 1", {"k": 1, "n": 1}, ["base-1"])
case("wilson", "nobody", {"k": 0, "n": 0}, ["all-missing", "empty-groups"])
case("wilson", "weighted share", {"share": 0.6612, "n": 310.754})
case("wilson", "weighted share on a base below one", {"share": 0.25, "n": 0.8})
case("wilson", "weighted share, all", {"share": 1, "n": 41.37})

pairs = [((211, 412), (37, 112)), ((7, 8), (1, 9)), ((30, 61), (45, 88)), ((1, 400), (2, 12)), ((56, 70), (48, 80)),
         ((9, 10), (3, 10)), ((250, 501), (250, 501)), ((99, 100), (1, 100))]
for (k1, n1), (k2, n2) in pairs:
    case("newcombe", f"{k1} of {n1} and {k2} of {n2}", {"first": {"k": k1, "n": n1}, "second": {"k": k2, "n": n2}})
case("newcombe", "none against some", {"first": {"k": 0, "n": 15}, "second": {"k": 4, "n": 18}}, ["zero-cells"])
case("newcombe", "all against none", {"first": {"k": 10, "n": 10}, "second": {"k": 0, "n": 10}}, ["zero-cells"])
case("newcombe", "none against none", {"first": {"k": 0, "n": 10}, "second": {"k": 0, "n": 20}}, ["one-category"])
case("newcombe", "one respondent each", {"first": {"k": 1, "n": 1}, "second": {"k": 0, "n": 1}}, ["base-1"])
case("newcombe", "second is empty", {"first": {"k": 3, "n": 10}, "second": {"k": 0, "n": 0}}, ["empty-groups"])
case("newcombe", "both are empty", {"first": {"k": 0, "n": 0}, "second": {"k": 0, "n": 0}}, ["all-missing"])
case("newcombe", "weighted", {"first": {"share": 0.372, "n": 88.41}, "second": {"share": 0.551, "n": 203.7}})
case("newcombe", "weighted against all", {"first": {"share": 0.5, "n": 12.5}, "second": {"share": 1, "n": 7.25}})

# Means without weights.
for n in (2, 3, 8, 30, 97, 412):
    case("mean", f"{n} grades", {"values": grades(n)})
case("mean", "two numbers far from zero", {"values": [1e9 + 1, 1e9 + 2, 1e9 + 4]})
case("mean", "inhabitants", {"values": [round(random.lognormvariate(9, 1.2)) for _ in range(120)]})
case("mean", "negative numbers", {"values": [-3.5, -1.25, 0, 2.75]})
case("mean", "missing answers", {"values": grades(50, 0.3)})
case("mean", "all the same", {"values": [3] * 7}, ["one-category"])
case("mean", "one answer", {"values": [4]}, ["base-1"])
case("mean", "nobody", {"values": []}, ["empty-groups"])
case("mean", "no answers", {"values": [None] * 5}, ["all-missing"])

# Means and medians with weights, in a population (`domain`) of the sample.
ONE = {"se": None, "lower": None, "upper": None, "why": "one respondent says nothing about spread; R gives a standard error of 0"}
for statistic in ("weighted_mean", "median"):
    for n, zero, missing in [(6, 0, 0), (25, 0, 0), (60, 0, 0.2), (150, 0, 0.1), (412, 0, 0.05)]:
        case(statistic, f"{n} rows", {"values": grades(n, missing), "weights": weights(n, zero)})
    case(statistic, "part of the sample", {"values": grades(120, 0.1), "weights": weights(120), "domain": [i % 3 == 0 for i in range(120)]})
    case(statistic, "a small part of the sample", {"values": grades(200), "weights": weights(200), "domain": [i < 9 for i in range(200)]})
    case(statistic, "some weights are zero", {"values": grades(80, 0.1), "weights": weights(80, 0.25)}, ["zero-weights"])
    case(statistic, "zero weights in a part", {"values": grades(90), "weights": weights(90, 0.4), "domain": [i % 2 == 0 for i in range(90)]}, ["zero-weights"])
    case(statistic, "all weights are zero", {"values": [1, 2, 3], "weights": [0, 0, 0]}, ["zero-weights"])
    case(statistic, "numbers", {"values": [round(random.lognormvariate(9, 1.2)) for _ in range(75)], "weights": weights(75)})
    case(statistic, "all the same", {"values": [2] * 6, "weights": [1, 2, 1, 3, 1, 2]}, ["one-category"])
    case(statistic, "one row in the sample", {"values": [4], "weights": [2]}, ["base-1"])
    case(statistic, "one row of the sample", {"values": [4, 2, 5, 1], "weights": [2, 1, 1, 3], "domain": [True, False, False, False]}, ["base-1"], ONE if statistic == "weighted_mean" else None)
    case(statistic, "one row has weight", {"values": [4, 2, 5], "weights": [2, 0, 0]}, ["base-1", "zero-weights"], ONE if statistic == "weighted_mean" else None)
    case(statistic, "empty part", {"values": [4, 2, 5], "weights": [2, 1, 1], "domain": [False] * 3}, ["empty-groups"])
    case(statistic, "no answers", {"values": [None] * 4, "weights": [1] * 4}, ["all-missing"])
    case(statistic, "nobody", {"values": [], "weights": []}, ["empty-groups"])
for n in (9, 10, 40, 101, 412):
    case("median", f"{n} rows without weights", {"values": grades(n), "weights": [1] * n})
case("median", "half the weight ends at a value", {"values": [1, 2, 3, 4], "weights": [1, 2, 2, 1]})
case("median", "half the weight ends at a value, in decimals", {"values": [1, 2, 3, 4], "weights": [0.1, 0.2, 0.2, 0.1]})
case("median", "the first value has most of the weight", {"values": [1, 2, 3], "weights": [5, 1, 1]})

# Crosstabs.
big = [[random.randrange(2, 18) for _ in range(5)] for _ in range(10)]
TABLES = [
    ("2 by 2", [[12, 7], [5, 19]], []),
    ("2 by 2, strong", [[80, 3], [4, 90]], []),
    ("3 by 4", [[10, 12, 8, 5], [7, 15, 9, 11], [2, 8, 14, 13]], []),
    ("10 by 5, about 412 cases", big, []),
    ("10 by 2 with small classes", [[1, 2], [0, 3], [5, 4], [9, 12], [20, 31], [44, 60], [30, 41], [21, 33], [8, 10], [2, 1]], ["zero-cells"]),
    ("5 by 3 sparse", [[3, 0, 1], [0, 2, 0], [4, 1, 0], [0, 0, 5], [1, 1, 1]], ["zero-cells"]),
    ("independent", [[10, 20, 30], [20, 40, 60]], []),
    ("perfect", [[9, 0, 0], [0, 9, 0], [0, 0, 9]], ["zero-cells"]),
    ("an empty row and an empty column", [[4, 0, 9], [0, 0, 0], [8, 0, 3]], ["empty-groups", "zero-cells"]),
    ("large", [[25_013, 30_204, 9_870], [24_400, 31_050, 9_999]], []),
    ("2 by 6", [[14, 9, 22, 3, 8, 1], [10, 19, 12, 7, 2, 6]], []),
    ("6 by 4", [[random.randrange(0, 25) for _ in range(4)] for _ in range(6)], []),
    ("4 by 4 with rare cells", [[40, 1, 0, 2], [3, 55, 1, 0], [12, 9, 4, 1], [0, 2, 1, 3]], ["zero-cells"]),
    ("two respondents", [[1, 0], [0, 1]], ["zero-cells"]),
    ("one row", [[4, 5, 6]], ["one-category"]),
    ("one column left", [[4, 0], [6, 0]], ["one-category", "empty-groups"]),
    ("one respondent", [[1, 0], [0, 0]], ["base-1"]),
    ("nobody", [[0, 0], [0, 0]], ["all-missing"]),
]
for statistic in ("chi_squared", "exact", "cramers_v", "residuals"):
    for name, counts, edges in TABLES:
        case(statistic, name, {"counts": counts}, edges)

# Corrections.
case("holm", "five", {"p": [0.01, 0.04, 0.03, 0.005, 0.2]})
case("holm", "two", {"p": [0.03, 0.02]})
case("holm", "ties", {"p": [0.02, 0.02, 0.01, 0.02]})
case("holm", "above one", {"p": [0.4, 0.9, 0.6]})
case("holm", "zero and one", {"p": [0, 1, 0.5]})
case("holm", "in order", {"p": [0.001, 0.01, 0.02, 0.9]})
case("holm", "in reverse order", {"p": [0.9, 0.02, 0.01, 0.001]})
case("holm", "far out", {"p": [1e-300, 1e-12, 3e-5]})
case("holm", "forty", {"p": [round(random.random() ** 3, 6) for _ in range(40)]})
case("holm", "all the same", {"p": [0.01] * 6}, ["one-category"])
case("holm", "one", {"p": [0.04]}, ["base-1"])
case("holm", "nothing", {"p": []}, ["empty-groups"])
case("holm", "some tests could not be made", {"p": [0.01, None, 0.03, None]}, ["empty-groups"])
case("holm", "no test could be made", {"p": [None, None]}, ["all-missing"])

for n in (2, 5, 17, 60, 200, 412):
    case("kish", f"{n} weights", {"weights": weights(n)})
case("kish", "all alike", {"weights": [1.7] * 31}, ["one-category"])
case("kish", "one large", {"weights": [1000] + [1] * 50})
case("kish", "very small", {"weights": [1e-12, 2e-12, 3e-12]})
case("kish", "some are zero", {"weights": weights(40, 0.5)}, ["zero-weights"])
case("kish", "all are zero", {"weights": [0, 0, 0]}, ["zero-weights"])
case("kish", "one", {"weights": [3.2]}, ["base-1"])
case("kish", "nobody", {"weights": []}, ["all-missing", "empty-groups"])


# Rao and Scott.
def linked(n, r, c, missing, zero):
    rows = codes(n, r, missing)
    cols = [None if random.random() < missing or a is None else min(c - 1, max(0, a * c // r + random.choice([-1, 0, 0, 1]))) for a in rows]
    return {"rows": rows, "columns": cols, "weights": weights(n, zero)}


for n, r, c, missing, zero in [(60, 2, 2, 0, 0), (120, 3, 2, 0, 0), (412, 10, 5, 0, 0), (250, 3, 4, 0.1, 0), (90, 2, 3, 0.2, 0), (412, 4, 4, 0.05, 0), (1000, 5, 3, 0, 0)]:
    edges = ["zero-cells"] if r > 3 else []
    case("rao_scott", f"{n} rows, {r} by {c}, {missing:.0%} missing", linked(n, r, c, missing, zero), edges)
case("rao_scott", "412 rows, 10 by 5, hardly linked", {"rows": codes(412, 10), "columns": codes(412, 5), "weights": weights(412)})
case("rao_scott", "equal weights", {**linked(150, 3, 3, 0, 0), "weights": [1] * 150})
case("rao_scott", "zero weights", linked(140, 3, 3, 0.05, 0.3), ["zero-weights"])
case("rao_scott", "a row that has only zero weights", {"rows": [0, 1, 0, 1, 2, 2, 0, 1, 0, 1], "columns": [0, 1, 0, 0, 1, 0, 1, 1, 0, 1], "weights": [1, 2, 1.5, 1, 0, 0, 2, 1, 1, 3]}, ["zero-weights", "empty-groups"])
case("rao_scott", "a code nobody has", {"rows": [0, 3, 0, 3, 3, 0, 0, 3, 0, 3], "columns": [0, 4, 0, 0, 4, 0, 4, 4, 0, 2], "weights": [1, 2, 1.5, 1, 1, 2, 2, 1, 1, 3]}, ["empty-groups", "zero-cells"])
case("rao_scott", "a zero cell", {"rows": [0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 0, 1], "columns": [0, 0, 1, 1, 1, 1, 0, 1, 0, 1, 1, 1], "weights": [1, 2, 1, 3, 1, 1, 2, 1, 1, 2, 1, 1]}, ["zero-cells"])
case("rao_scott", "one column", {"rows": [0, 1, 0, 1], "columns": [0, 0, 0, 0], "weights": [1, 2, 1, 1]}, ["one-category"])
case("rao_scott", "one respondent", {"rows": [0], "columns": [0], "weights": [1]}, ["base-1"])
case("rao_scott", "no answers", {"rows": [None] * 4, "columns": [0, 1, 0, 1], "weights": [1] * 4}, ["all-missing"])
case("rao_scott", "all weights are zero", {"rows": [0, 1, 0, 1], "columns": [0, 1, 1, 0], "weights": [0] * 4}, ["zero-weights"])


# Raking.
def margin(n, k, total):
    categories = list(range(k)) + [random.randrange(k) for _ in range(n - k)]
    random.shuffle(categories)
    parts = [random.uniform(0.5, 2) for _ in range(k)]
    targets = [round(total * p / sum(parts), 2) for p in parts]
    targets[-1] = round(total - sum(targets[:-1]), 2)
    return {"categories": categories, "targets": targets}


def rake(name, n, sizes, total, iterations, epsilon, zero=0.0, edges=()):
    given = {"weights": weights(n, zero), "margins": [margin(n, k, total) for k in sizes], "iterations": iterations, "epsilon": epsilon}
    case("rake", name, given, edges)


rake("one margin", 20, [3], 20, 10, 1)
rake("two margins, as R does by default", 60, [3, 2], 11_000, 10, 1)
rake("two margins, to the end", 60, [3, 2], 60, 200, 1e-12)
rake("three margins", 120, [4, 3, 2], 1000, 200, 1e-10)
rake("a sample like ours", 412, [10, 5], 11_012, 100, 1e-9)
rake("four margins", 200, [2, 3, 4, 5], 200, 300, 1e-10)
rake("a coarse tolerance", 80, [3, 3], 800, 50, 0.01)
rake("three turns are not enough", 60, [5, 4], 600, 3, 1e-13)
rake("zero weights stay zero", 70, [3, 2], 700, 200, 1e-10, 0.3, ["zero-weights"])
case("rake", "one category", {"weights": [1, 2, 1], "margins": [{"categories": [0, 0, 0], "targets": [30]}], "iterations": 10, "epsilon": 1e-9}, ["one-category"])
case("rake", "one respondent", {"weights": [2], "margins": [{"categories": [0], "targets": [10]}, {"categories": [0], "targets": [10]}], "iterations": 10, "epsilon": 1e-9}, ["base-1"], {"weights": [10], "why": "R makes no design of one row; one respondent stands for all"})
case("rake", "a cell nobody is in", {"weights": [1, 1, 2, 1, 3], "margins": [{"categories": [0, 0, 1, 1, 1], "targets": [4, 6]}, {"categories": [0, 0, 0, 1, 1], "targets": [7, 3]}], "iterations": 200, "epsilon": 1e-10}, ["zero-cells"])
case("rake", "a category nobody is in", {"weights": [1, 1, 1], "margins": [{"categories": [0, 0, 1], "targets": [4, 6, 2]}], "iterations": 10, "epsilon": 1e-9}, ["empty-groups"])
case("rake", "a category of zero weights", {"weights": [1, 1, 0], "margins": [{"categories": [0, 0, 1], "targets": [4, 6]}], "iterations": 10, "epsilon": 1e-9}, ["zero-weights", "empty-groups"])
case("rake", "a target of zero for people who are there", {"weights": [1, 1, 1], "margins": [{"categories": [0, 0, 1], "targets": [4, 0]}], "iterations": 10, "epsilon": 1e-9})
case("rake", "a target of zero for nobody", {"weights": [1, 1, 1], "margins": [{"categories": [0, 0, 1], "targets": [4, 2, 0]}], "iterations": 10, "epsilon": 1e-9}, ["empty-groups"])
case("rake", "no way to meet both margins", {"weights": [1, 1, 1], "margins": [{"categories": [0, 0, 1], "targets": [6, 4]}, {"categories": [0, 0, 1], "targets": [5, 5]}], "iterations": 100, "epsilon": 1e-9}, [], {"weights": None, "why": "R stops as nothing changes any more, though the first margin is not met"})
case("rake", "nobody", {"weights": [], "margins": [{"categories": [], "targets": [1, 2]}], "iterations": 10, "epsilon": 1e-9}, ["all-missing"])

# Later cases stand here, so that the seeded ones above stay as they are.
light = linked(90, 3, 3, 0, 0)
light["rows"], light["columns"] = light["rows"] + [0], light["columns"] + [2]
light["weights"] = [1e-5 if r == 0 and c == 0 else w for r, c, w in zip(light["rows"], light["columns"], light["weights"] + [1.5])]
case("rao_scott", "a cell of hardly any weight", light)
twelve = [[random.choice([0, 1, 2, 5, 9]) for _ in range(12)] for _ in range(3)]
for statistic in ("chi_squared", "exact", "cramers_v", "residuals"):
    case(statistic, "3 by 12, sparse", {"counts": twelve}, ["zero-cells"])

out = pathlib.Path(__file__).with_name("cases.json")
lists = ",\n".join(
    f'"{name}": [\n' + ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries) + "\n]"
    for name, entries in STATISTICS.items()
)
out.write_text(f'{{"seed": {SEED}, "statistics": {{\n{lists}\n}}}}\n', encoding="utf-8")
print({name: len(entries) for name, entries in STATISTICS.items()})
