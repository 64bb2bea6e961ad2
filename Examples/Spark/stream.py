"""One long-lived `assay … --stream` process, and the two of them that answer a partition.

This file is shipped to the workers.
"""

import collections
import json
import queue
import subprocess
import tempfile
import threading

import pyarrow
from pyspark import SparkFiles

# How long a process that closed its output may take to end.
SECONDS_TO_END = 2
ANSWERS = "digest string, id string, bytes long, score string, plan string"


class ToolEnded(Exception):
    """The tool did not answer in order to the end; Spark gives the partition to another process."""


class Stream:
    """A process of the tool that reads a line for each submission and answers it with a line, in order."""

    def __init__(self, command):
        self._command = command
        self._errors = tempfile.TemporaryFile()
        self._process = subprocess.Popen(
            command, bufsize=1 << 20, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors)
        self._waiting = queue.SimpleQueue()
        self._answered = 0
        # The tool stops reading while nobody reads its answers, so one thread does not do both.
        threading.Thread(target=self._feed, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._process.kill()
        self._process.wait()
        self._waiting.put(None)
        self._process.stdout.close()
        self._errors.close()

    def ask(self, lines):
        """Hands over lines without waiting for their answers."""
        self._waiting.put(b"".join(line + b"\n" for line in lines))

    def answers(self, count):
        """Waits for the next answers."""
        return [self._answer() for _ in range(count)]

    def finish(self):
        """Lets the process end, after the last answer was taken."""
        self._waiting.put(None)
        if self._process.stdout.read(1) or self._process.wait():
            raise self._ended("after its last answer")

    def _feed(self):
        try:
            while (lines := self._waiting.get()) is not None:
                self._process.stdin.write(lines)
                self._process.stdin.flush()
            self._process.stdin.close()
        except BrokenPipeError:
            pass  # It has ended, which whoever waits for its answers notices.

    def _answer(self):
        line = self._process.stdout.readline()
        self._answered += 1
        if not line.startswith(b'{"record":%d,' % self._answered) or not line.endswith(b"}\n"):
            raise self._ended(f"where it answered record {self._answered} with {line[:80]!r}")
        return line

    def _ended(self, when):
        try:
            code = self._process.wait(timeout=SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            code = "none yet"
        self._errors.seek(0)
        said = self._errors.read().decode(errors="replace").strip()
        return ToolEnded(f"{' '.join(self._command)} went wrong {when}. Its exit code is {code}. {said}")


def line(submission):
    """The line on which the tool reads a submission: XML in a field, everything else as it is.

    A carriage return is for JSON what a line feed is: space between its parts, and refused within a
    string. So text that is no submission stays none, and no text becomes two lines.
    """
    if submission.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        try:
            return json.dumps({"xml": submission.decode()}).encode()
        except UnicodeDecodeError:
            pass
    return submission.replace(b"\n", b"\r")


def answering(program, options):
    """Makes the function that answers a partition, whose submissions are sorted by their digests."""

    def answer(batches):
        tool, questionnaires = SparkFiles.get(program), SparkFiles.get("questionnaires")
        commands = [
            [tool, command, "--stream", "--flush", "--jobs", "1",
             "--questionnaires", questionnaires, *options]
            for command in ("score", "plan")]
        with Stream(commands[0]) as score, Stream(commands[1]) as plan:
            # The tool has the next batch while the answers to this one go to Spark.
            asked = collections.deque()
            for rows in _batches_of_new(batches):
                for stream in (score, plan):
                    stream.ask(line(submission) for *_, submission in rows)
                asked.append(rows)
                if len(asked) > 1:
                    yield _answered(asked.popleft(), score, plan)
            while asked:
                yield _answered(asked.popleft(), score, plan)
            score.finish()
            plan.finish()

    return answer


def _batches_of_new(batches):
    """The rows of each batch, of those with the same digest only the first."""
    before = None
    for batch in batches:
        rows = []
        for row in zip(*(batch.column(name).to_pylist() for name in ("digest", "id", "submission"))):
            if row[0] != before:
                rows.append(row)
            before = row[0]
        if rows:
            yield rows


def _answered(rows, score, plan):
    digests, ids, submissions = zip(*rows)
    columns = (digests, ids, map(len, submissions), score.answers(len(rows)), plan.answers(len(rows)))
    types = (pyarrow.string(), pyarrow.string(), pyarrow.int64(), pyarrow.string(), pyarrow.string())
    return pyarrow.RecordBatch.from_arrays(
        [pyarrow.array(list(column), kind) for column, kind in zip(columns, types)],
        names=["digest", "id", "bytes", "score", "plan"])
