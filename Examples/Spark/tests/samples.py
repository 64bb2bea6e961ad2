"""Tables of made-up submissions: the examples, each with a supplier of its own, and some that are broken."""

import itertools
import json
import pathlib
import re

import pyarrow
import pyarrow.parquet

EXAMPLES = pathlib.Path(__file__).parents[2] / "Submissions"
# Of so many records, one is broken.
BROKEN_EVERY = 50
BROKEN = (
    b"<submission n='%d'", b"no submission %d", b'{"schema":"urn:assay:submission:1","n":%d}',
    b"<a>\xff\n%d</a>", b'{"id":%d}\n')
RECORDS_A_BATCH = 500


def submissions(count):
    """Submissions, no two of them the same."""
    texts = [path.read_text() for path in sorted(EXAMPLES.glob("*.xml"))]
    for number in range(count):
        if number % BROKEN_EVERY == 7:
            yield BROKEN[number // BROKEN_EVERY % len(BROKEN)] % number
            continue
        text = texts[number % len(texts)]
        yield re.sub(r'(<supplier[^>]* id=")[^"]*', rf"\g<1>S-{number:07}", text, count=1).encode()


def write_parquet(path, count):
    """Writes a table of a few row groups, so that Spark reads it in parts."""
    schema = pyarrow.schema([("id", pyarrow.string()), ("submission", pyarrow.binary())])
    rows = zip((f"row-{number:07}" for number in itertools.count()), submissions(count))
    with pyarrow.parquet.ParquetWriter(path, schema) as writer:
        while batch := list(itertools.islice(rows, RECORDS_A_BATCH)):
            ids, texts = zip(*batch)
            writer.write_table(pyarrow.table([ids, texts], schema=schema))
