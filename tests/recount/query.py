"""The query text form, read anew: split first, each piece percent-decoded once, `+` is a plus."""

import re
from dataclasses import dataclass, field

KEYS = "question by where against net measure per base weight order survey".split()
COUNTABLE = {
    "measure": "percent count mentions first second third top3".split(),
    "base": "valid asked all".split(),
}
ESCAPE = re.compile(rb"%([0-9A-Fa-f]{2})?")


class QueryError(ValueError):
    """A query that cannot be read or counted; the text is a sentence."""


@dataclass
class Query:
    """Conditions are (variable, negated, codes); nets are name -> codes."""

    question: str = ""
    where: list = field(default_factory=list)
    nets: dict = field(default_factory=dict)
    measure: str = "percent"
    base: str = "valid"


def decode(piece):
    """Percent-decodes one piece, once."""

    def byte(match):
        if match.group(1) is None:
            raise QueryError(f"“{piece}” has a % without two hex digits.")
        return bytes([int(match.group(1), 16)])

    try:
        return ESCAPE.sub(byte, piece.encode()).decode()
    except UnicodeDecodeError:
        raise QueryError(f"“{piece}” is not UTF-8 once decoded.") from None


def lists(text):
    """`a:x,y;b:!z` as [(a, False, [x, y]), (b, True, [z])]."""
    out = []
    for piece in text.split(";"):
        name, colon, codes = piece.partition(":")
        negated = codes.startswith("!")
        codes = [decode(c) for c in codes[negated:].split(",") if c]
        if not name or not colon or not codes:
            raise QueryError(f"“{piece}” in “{text}” is not name:code,code.")
        out.append((decode(name), negated, codes))
    return out


def parts(text):
    """The parameters as written, each key once."""
    found = {}
    for piece in text.removeprefix("?").split("&"):
        if not piece:
            continue
        key, _, value = piece.partition("=")
        key = decode(key)
        if key not in KEYS:
            raise QueryError(f"“{key}” in “{text}” is no parameter of a query.")
        if key in found or not value:
            raise QueryError(f"“{key}” in “{text}” is there twice or has no value.")
        found[key] = value
    return found


def query_of(found):
    """Parameters as a query that can be counted."""
    query = Query(decode(found.get("question", "")), lists(found["where"]) if "where" in found else [])
    for name, negated, codes in lists(found["net"]) if "net" in found else []:
        if negated or name in query.nets:
            raise QueryError(f"The net “{name}” is negated or there twice.")
        query.nets[name] = codes
    for key, words in COUNTABLE.items():
        value = decode(found.get(key, getattr(query, key)))
        if value not in words:
            raise QueryError(f"“{key}={value}” cannot be counted; one of {', '.join(words)} can.")
        setattr(query, key, value)
    for key in ("by", "against", "weight"):
        if key in found:
            raise QueryError(f"“{key}” makes more than one number.")
    return query


def parse(text):
    """Reads a query; whatever is not understood is an error."""
    query = query_of(parts(text))
    if not query.question:
        raise QueryError(f"“{text}” names no question.")
    return query
