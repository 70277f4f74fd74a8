"""Writes reference-python.json: what scipy, statsmodels, numpy and dython give for cases.json. Run from anywhere.

Cramér's V with Bergsma's correction stands in none of scipy and R: it is computed here from the paper's formulas (equations of
section 3), and dython, which computes it independently, must agree wherever its chi² is ours (it corrects 2 by 2 tables for continuity).
"""

import importlib.metadata
import json
import math
import pathlib
import warnings

import numpy
from dython.nominal import cramers_v as dython_v
from scipy import stats
from scipy.stats.contingency import association
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

HERE = pathlib.Path(__file__).parent
warnings.simplefilter("ignore")


def table_of(counts):
    """Rows and columns nobody is in are taken out; less than two of either: no table."""
    table = numpy.array(counts)
    table = table[table.sum(axis=1) > 0][:, table.sum(axis=0) > 0]
    return None if min(table.shape) < 2 else table


def counted(given):
    n = given["n"]
    return (given["k"] if "k" in given else given["share"] * n), n


def wilson(given):
    k, n = counted(given)
    if n == 0:
        return None
    lower, upper = proportion_confint(k, n, method="wilson")
    return {"lower": lower, "upper": upper}


def newcombe(given):
    (k1, n1), (k2, n2) = counted(given["first"]), counted(given["second"])
    if n1 == 0 or n2 == 0:
        return None
    lower, upper = confint_proportions_2indep(k1, n1, k2, n2, method="newcomb", compare="diff")
    return {"difference": k1 / n1 - k2 / n2, "lower": lower, "upper": upper}


def mean(given):
    y = [v for v in given["values"] if v is not None]
    if not y:
        return None
    if len(y) == 1:
        return {"mean": y[0], "lower": None, "upper": None}
    se = stats.sem(y)
    lower, upper = (y[0], y[0]) if se == 0 else stats.t.interval(0.95, len(y) - 1, loc=numpy.mean(y), scale=se)
    return {"mean": numpy.mean(y), "sd": numpy.std(y, ddof=1), "se": se, "lower": lower, "upper": upper}


def median(given):
    domain = given.get("domain", [True] * len(given["values"]))
    rows = [(v, w) for v, w, d in zip(given["values"], given["weights"], domain) if d and v is not None]
    if sum(w for _, w in rows) == 0:
        return None
    values, weights = zip(*rows)
    return {"median": numpy.quantile(values, 0.5, method="inverted_cdf", weights=weights)}


def chi_squared(given):
    table = table_of(given["counts"])
    if table is None:
        return None
    found = stats.chi2_contingency(table, correction=False)
    return {"statistic": found.statistic, "df": found.dof, "p": found.pvalue, "smallest_expected": found.expected_freq.min()}


def bergsma(table):
    n, (r, c) = table.sum(), table.shape
    phi2 = stats.chi2_contingency(table, correction=False).statistic / n
    phi2 = max(0, phi2 - (r - 1) * (c - 1) / (n - 1))
    r, c = r - (r - 1) ** 2 / (n - 1), c - (c - 1) ** 2 / (n - 1)
    return math.sqrt(phi2 / min(r - 1, c - 1)) if min(r - 1, c - 1) > 0 else None


def cramers_v(given):
    table = table_of(given["counts"])
    if table is None:
        return None
    corrected = bergsma(table)
    if table.shape != (2, 2) and table.sum() < 100_000 and corrected is not None:
        rows = numpy.repeat(numpy.arange(table.shape[0]), table.sum(axis=1))
        columns = numpy.concatenate([numpy.repeat(numpy.arange(table.shape[1]), row) for row in table])
        assert math.isclose(dython_v(rows, columns), corrected, rel_tol=1e-12), (table, corrected)
    return {"plain": association(table, method="cramer", correction=False), "corrected": corrected}


def holm(given):
    known = [p for p in given["p"] if p is not None]
    adjusted = iter(multipletests(known, method="holm")[1] if known else [])
    return {"p": [None if p is None else next(adjusted) for p in given["p"]]}


def kish(given):
    w = numpy.array(given["weights"], dtype=float)
    return {"n": w.sum() ** 2 / (w**2).sum()} if w.sum() > 0 else None


WAYS = {
    "wilson": (wilson, 'statsmodels proportion_confint(k, n, method="wilson")'),
    "newcombe": (newcombe, 'statsmodels confint_proportions_2indep(..., method="newcomb", compare="diff")'),
    "mean": (mean, "scipy stats.t.interval(0.95, n - 1, loc=mean, scale=stats.sem(y))"),
    "median": (median, 'numpy quantile(y, 0.5, method="inverted_cdf", weights=w)'),
    "chi_squared": (chi_squared, "scipy stats.chi2_contingency(table, correction=False)"),
    "cramers_v": (cramers_v, "scipy association(table, method='cramer'); corrected by Bergsma's formulas, checked with dython cramers_v"),
    "holm": (holm, 'statsmodels multipletests(p, method="holm")'),
    "kish": (kish, "numpy w.sum() ** 2 / (w ** 2).sum()"),
}


def plain(value):
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [plain(v) for v in value]
    return value if value is None or isinstance(value, (int, float)) and not isinstance(value, numpy.generic) else value.item()


given = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))
blocks = []
for name, (way, call) in WAYS.items():
    lines = ",\n".join(
        f"{json.dumps(case['name'])}: {json.dumps(plain(way(case['input'])), allow_nan=False)}" for case in given["statistics"][name]
    )
    blocks.append(f'"{name}": {{"call": {json.dumps(call)}, "expected": {{\n{lines}\n}}}}')
software = "; ".join(f"{name} {importlib.metadata.version(name)}" for name in ("scipy", "statsmodels", "numpy", "dython"))
body = ",\n".join(blocks)
(HERE / "reference-python.json").write_text(
    f'{{"software": "{software}", "script": "reference.py", "seed": {given["seed"]}, "statistics": {{\n{body}\n}}}}\n', encoding="utf-8"
)
