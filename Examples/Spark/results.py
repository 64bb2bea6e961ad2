"""The folder of results: one folder a run, which appears whole or not at all.

    results/run=000001/submissions/*.parquet, scores, findings, actions, errors, and run.json

A run writes below results/_staging, where no reader looks, and its one folder is renamed when all of it
is there. Within a run, Spark's own commit protocol, version 1, takes each task's files once, whatever
number of attempts wrote them; version 2 would move them one attempt at a time to where they can be seen.
"""

import json
import uuid

from needs import Missing


class Results:
    """A folder of results, on any file system that Spark reaches and that renames a folder at once."""

    def __init__(self, spark, folder):
        self._spark = spark
        self._jvm = spark._jvm
        self._configuration = spark._jsc.hadoopConfiguration()
        path = self._path(folder)
        self._files = path.getFileSystem(self._configuration)
        self.folder = path.makeQualified(self._files.getUri(), self._files.getWorkingDirectory()).toString()
        self._runs = sorted(
            found.getPath().toString()
            for found in self._files.globStatus(self._path(f"{self.folder}/run=*")) or [])
        self._staging = f"{self.folder}/_staging/{uuid.uuid4()}"

    def demand(self, edition):
        """Refuses to put scores beside others that were made in another way."""
        for run in self._runs:
            made = json.loads(self._read(f"{run}/run.json"))
            for what, value in edition.items():
                if made[what] != value:
                    raise Missing(
                        f"{run} was made with another {what}: {made[what]!r}, now {value!r}. "
                        "Score into another folder, so that scores of two kinds are not mixed.")

    def done(self):
        """The digests of the submissions that have been answered."""
        if not self._runs:
            return self._spark.createDataFrame([], "digest string")
        return self._spark.read.parquet(*(f"{run}/submissions" for run in self._runs)).select("digest")

    def staged(self, *names):
        """The place of a part of this run while it is being written."""
        return "/".join([self._staging, *names])

    def commit(self, facts):
        """Makes the folder `run` of what was staged appear as the next run; returns where."""
        stream = self._files.create(self._path(self.staged("run", "run.json")))
        stream.write(bytearray(json.dumps(facts, indent=2).encode() + b"\n"))
        stream.close()
        last = int(self._runs[-1].rpartition("=")[2]) if self._runs else 0
        target = f"{self.folder}/run={last + 1:06}"
        never_over = self._spark._sc._gateway.new_array(self._jvm.org.apache.hadoop.fs.Options.Rename, 1)
        never_over[0] = self._jvm.org.apache.hadoop.fs.Options.Rename.NONE
        context = self._jvm.org.apache.hadoop.fs.FileContext.getFileContext(
            self._path(target).toUri(), self._configuration)
        if self._files.exists(self._path(target)):
            raise Missing(f"{target} is there since this run began: another has ended meanwhile. Run again.")
        context.rename(self._path(self.staged("run")), self._path(target), never_over)
        return target

    def clear(self):
        """Takes away what this run staged and did not commit."""
        self._files.delete(self._path(self._staging), True)
        above = self._path(f"{self.folder}/_staging")
        if self._files.exists(above) and not self._files.listStatus(above):
            self._files.delete(above, False)

    def _path(self, name):
        return self._jvm.org.apache.hadoop.fs.Path(name)

    def _read(self, name):
        stream = self._files.open(self._path(name))
        try:
            return bytes(stream.readAllBytes()).decode()
        finally:
            stream.close()
