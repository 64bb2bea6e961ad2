"""Tables in, tables out: on this machine's cores, on a cluster that loses a worker, and what is refused."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import pyarrow
import pyarrow.dataset
import pyarrow.parquet

import samples
import single
from cluster import Cluster

SPARK = pathlib.Path(__file__).parents[1]
QUESTIONNAIRES = SPARK.parents[1] / "Questionnaires"
TOOL = os.environ.get("ASSAY_TOOL", "assay")
SECONDS_TO_BEGIN = 300


class Runs(unittest.TestCase):
    """What needs a folder with the tool, the archive and tables in it."""

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        shutil.copy(TOOL, cls.folder / "assay")
        subprocess.run(
            ["tar", "-czf", cls.folder / "questionnaires.tar.gz", "-C", QUESTIONNAIRES, "."], check=True)

    def command(self, table, results, *more):
        return [
            sys.executable, SPARK / "score.py", "--tool", self.folder / "assay",
            "--questionnaires", self.folder / "questionnaires.tar.gz", "--table", self.folder / table,
            "--results", self.folder / results, *more]

    def score(self, table, results, *more, code=0, environment={}):
        done = subprocess.run(
            [*map(str, self.command(table, results, "--master", "local[2]", *more))],
            capture_output=True, text=True, env={**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", **environment})
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stderr if code else done.stdout

    def write(self, name, rows, **types):
        columns = {column: [row[column] for row in rows] for column in rows[0]}
        table = pyarrow.table({
            column: pyarrow.array(values, types.get(column)) for column, values in columns.items()})
        pyarrow.parquet.write_table(table, self.folder / name)

    def rows(self, results, table):
        paths = [str(path) for path in self.folder.glob(f"{results}/run=*/{table}/*.parquet")]
        return pyarrow.dataset.dataset(paths).to_table().to_pylist()

    def assert_as_without_spark(self, table, results):
        single.found(self.folder / results, self.folder / "found")
        single.expected(
            str(self.folder / "assay"), str(QUESTIONNAIRES), self.folder / table, self.folder / "expected")
        for name in ("found", "expected"):
            single.sort(self.folder / name)
        self.assertEqual((self.folder / "found").read_text(), (self.folder / "expected").read_text())


class Tables(Runs):
    def test_only_what_is_new_is_scored_and_each_once(self):
        samples.write_parquet(self.folder / "first.parquet", 60)
        samples.write_parquet(self.folder / "second.parquet", 64)
        self.assertIn("60 new submissions", self.score("first.parquet", "results"))
        self.assertIn("Nothing is new", self.score("first.parquet", "results"))
        self.assertIn("4 new submissions", self.score("second.parquet", "results", "--records-a-task", "1"))
        self.assert_as_without_spark("second.parquet", "results")
        file = next(self.folder.glob("results/run=*/scores/*.parquet"))
        self.assertIn(
            b'"comment":"the questionnaire"',
            pyarrow.parquet.read_schema(file).metadata[b"org.apache.spark.sql.parquet.row.metadata"])
        # Scores of two kinds are not mixed.
        said = self.score("second.parquet", "results", "--", "--as-of", "2027-12-01", code=69)
        self.assertIn("was made with another options: '', now '--as-of 2027-12-01'", said)
        said = self.score("first.parquet", "aged", "--", "--as-of", "2027-12-01")
        self.assertIn("60 new submissions", said)

    def test_the_same_submission_in_several_rows_comes_out_once(self):
        text = next(samples.submissions(1)).decode()
        self.write("twins.parquet", [
            {"number": 7, "xml": text}, {"number": 5, "xml": text}, {"number": 6, "xml": None},
            {"number": 8, "xml": ""}])
        said = self.score("twins.parquet", "twins", "--submission", "xml", "--id", "number")
        self.assertIn("2 new submissions", said)
        self.assertIn("1 of them refused", said)
        self.assertEqual(
            sorted((row["id"], row["state"]) for row in self.rows("twins", "submissions")),
            [("5", "scored"), ("6", "refused")])
        self.assertEqual([row["message"] for row in self.rows("twins", "errors")], ["the file is empty"])

    def test_lines_of_json_give_what_parquet_gives(self):
        xml = next(samples.submissions(1)).decode()
        converted = subprocess.run(
            [self.folder / "assay", "convert", "-", "--to", "json", "--questionnaires", QUESTIONNAIRES],
            input=xml.encode(), capture_output=True, check=True)
        document = json.loads(converted.stdout)
        lines = [
            json.dumps({"id": "a", "submission": xml}), json.dumps({"id": "b", "submission": document}),
            '{"id": "c", "submission": ', json.dumps({"id": "d"})]
        (self.folder / "lines.json").write_text("\n".join(lines) + "\n")
        self.assertIn("4 new submissions", self.score("lines.json", "json", "--format", "json"))
        states = {row["id"]: row["state"] for row in self.rows("json", "submissions")}
        self.assertEqual(states, {"a": "scored", "b": "scored", None: "refused", "d": "refused"})
        self.assertEqual(
            [row["message"] for row in self.rows("json", "errors") if row["id"] is None],
            ["the JSON ends before it is complete"])
        # A line a submission, and JSON as a supplier's own program lays it out.
        (self.folder / "lines.txt").write_text(
            json.dumps(document) + "\n" + json.dumps({"id": "a", "xml": xml}) + "\n")
        self.assertIn("2 new submissions", self.score("lines.txt", "text", "--format", "text"))
        self.write("laid-out.parquet", [{"id": "a", "submission": json.dumps(document, indent=2)}])
        self.assertIn(" 0 of them refused", self.score("laid-out.parquet", "laid-out"))
        found = [
            sorted((row["questionnaire"], row["claimed"] or -1) for row in self.rows(results, "scores"))
            for results in ("json", "text", "laid-out")]
        self.assertEqual(found[0], found[1])
        self.assertEqual(found[1], sorted(found[2] * 2))

    def test_sql_alone_gives_the_same_scores(self):
        samples.write_parquet(self.folder / "sql.parquet", 24)
        values = {
            "tool": self.folder / "assay", "questionnaires": self.folder / "questionnaires.tar.gz",
            "table": self.folder / "sql.parquet", "scores": self.folder / "sql-scores"}
        said = subprocess.run(
            ["spark-sql", "--master", "local[2]",
             "--conf", "spark.sql.catalogImplementation=in-memory", "-f", SPARK / "transform.sql",
             *(part for name, value in values.items() for part in ("-d", f"{name}={value}"))],
            capture_output=True, text=True,
            env={**os.environ, "PATH": f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"})
        self.assertEqual(said.returncode, 0, said.stderr)
        self.score("sql.parquet", "sql")
        names = ("digest", "supplier_id", "questionnaire", "claimed", "assured", "level")
        files = [str(path) for path in (self.folder / "sql-scores").glob("*.parquet")]
        by_sql = pyarrow.dataset.dataset(files).to_table().to_pylist()
        self.assertEqual(
            sorted(repr([row[name] for name in names]) for row in by_sql if not row["problem"]),
            sorted(repr([row[name] for name in names]) for row in self.rows("sql", "scores")))
        self.assertEqual(sum(bool(row["problem"]) for row in by_sql), 1)


class Refusals(Runs):
    def test_what_is_missing_is_said(self):
        self.write("short.parquet", [{"supplier": "a", "answers": "b"}])
        self.write("numbers.parquet", [{"id": "a", "submission": 1}])
        (self.folder / "none.json").write_text('{"answers": 1}\n')
        (self.folder / "not.tar.gz").write_text("none")
        (self.folder / "file").write_text("none")
        subprocess.run(["tar", "-czf", self.folder / "empty.tar.gz", "-T", os.devnull], check=True)
        cases = [
            ("short.parquet", [], {}, "has no column 'submission'; it has: supplier, answers."),
            ("none.json", ["--format", "json"], {}, "has no column 'submission'; it has: answers."),
            ("numbers.parquet", [], {}, "The column 'submission' of"),
            ("nowhere.parquet", [], {}, "cannot be read as parquet. [PATH_NOT_FOUND]"),
            ("short.parquet", ["--format", "delta"], {}, "Delta is not installed"),
            ("short.parquet", ["--tool", self.folder / "file"], {}, "file is no program."),
            ("short.parquet", ["--tool", "/bin/false"], {}, "/bin/false ends with 1"),
            ("short.parquet", ["--tool", "/bin/true"], {}, "/bin/true does not say which questionnaires"),
            ("short.parquet", ["--questionnaires", "nowhere.tar.gz"], {}, "There is no archive nowhere.tar.gz."),
            ("short.parquet", ["--questionnaires", self.folder / "not.tar.gz"], {}, "cannot be unpacked"),
            ("short.parquet", ["--questionnaires", self.folder / "empty.tar.gz"], {},
             "empty.tar.gz has no questionnaires."),
            ("short.parquet", ["--", "--as-off", "2027"], {}, "Unknown option '--as-off'"),
            ("short.parquet", [], {"JAVA_HOME": "/nowhere"}, "JAVA_HOME is /nowhere, and no"),
            ("short.parquet", [], {"JAVA_HOME": "", "PATH": "/nowhere"}, "no java is in PATH."),
        ]
        for table, more, environment, said in cases:
            with self.subTest(said):
                found = self.score(table, "refused", *more, code=69, environment=environment)
                self.assertIn(said, found)
                self.assertNotIn("Traceback", found)
                self.assertFalse((self.folder / "refused").exists())

    def test_another_java_is_refused(self):
        (self.folder / "java/bin").mkdir(parents=True)
        program = self.folder / "java/bin/java"
        program.write_text("#!/bin/sh\necho 'openjdk version \"25.0.1\" 2025-10-21' >&2\n")
        program.chmod(0o755)
        said = self.score("none", "none", code=69, environment={"JAVA_HOME": str(self.folder / "java")})
        self.assertIn(f"needs Java 8, 11 or 17; {program} is 25.", said)

    def test_without_its_packages_python_is_refused(self):
        bare = subprocess.run(
            [sys.executable, "-S", *map(str, self.command("none", "none")[1:])], capture_output=True, text=True)
        self.assertEqual(bare.returncode, 69)
        self.assertIn("The Python package pyspark is not installed.", bare.stderr)


class Clusters(Runs):
    def begun(self, cluster, results):
        """A run that has begun to ask the tool."""
        run = cluster.run(
            self.command("cluster.parquet", results, "--master", cluster.url, "--records-a-task", "100"),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        end = time.monotonic() + SECONDS_TO_BEGIN
        while not cluster.processes("--stream --flush"):
            self.assertLess(time.monotonic(), end, "The tool was not asked.")
            self.assertIsNone(run.poll(), "The run ended early.")
            time.sleep(0.1)
        return run

    def test_workers_and_processes_die_and_nothing_is_lost_or_left(self):
        samples.write_parquet(self.folder / "cluster.parquet", 1000)
        with Cluster(self.folder / "cluster", workers=2) as cluster:
            # Ended by a signal, it leaves nothing behind.
            run = self.begun(cluster, "ended")
            run.send_signal(signal.SIGTERM)
            run.communicate()
            self.assertEqual(run.returncode, 128 + signal.SIGTERM)
            self.assertEqual(list((self.folder / "ended").iterdir()), [])
            end = time.monotonic() + SECONDS_TO_BEGIN
            while cluster.processes("--stream --flush"):
                self.assertLess(time.monotonic(), end, "The tool goes on.")
                time.sleep(0.1)
            # A worker dies, and one process of the tool.
            run = self.begun(cluster, "results")
            cluster.kill(0)
            for process in cluster.processes("--stream --flush")[:1]:
                os.kill(process, signal.SIGKILL)
            said, problems = run.communicate()
            self.assertEqual(run.returncode, 0, problems[-3000:])
            self.assertIn("1000 new submissions", said)
        self.assertEqual(cluster.processes(), [])
        self.assert_as_without_spark("cluster.parquet", "results")
        self.assertEqual([path.name for path in (self.folder / "results").iterdir()], ["run=000001"])


if __name__ == "__main__":
    unittest.main()
