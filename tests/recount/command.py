"""The command line of the programs that count a package."""

import argparse
import sys

from query import QueryError
from survey import Survey


def run(doc, count, say, compare=None):
    """Counts the package in the folder that is named and says what came out; with `--compare FILE` what differs from another program's results."""
    parser = argparse.ArgumentParser(description=doc.splitlines()[0])
    parser.add_argument("data")
    if compare:
        parser.add_argument("--compare", metavar="FILE")
    args = parser.parse_args()
    try:
        here = count(Survey(args.data))
    except QueryError as error:
        sys.exit(str(error))
    if compare and args.compare:
        sys.exit(compare(here, args.compare))
    say(here)
