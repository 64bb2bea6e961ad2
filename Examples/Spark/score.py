"""Scores a table of submissions on a cluster, each once, into Parquet.

  python score.py --tool assay --questionnaires questionnaires.tar.gz --table submissions.parquet --results results

It runs on this machine's cores; --master says on which cluster, or start it with spark-submit. What
stands after -- goes to the tool: -- --programme battery --as-of 2026-12-04
"""

import argparse
import concurrent.futures
import math
import os
import signal
import sys
import time

import needs

RECORDS_A_TASK = 1000
RECORDS_A_BATCH = 64


def main():
    arguments = parsed()
    try:
        needs.packages()
        needs.java()
        edition = needs.edition(arguments.tool, arguments.questionnaires, arguments.options)
        until_signalled(score, arguments, edition)
    except needs.Missing as missing:
        print(f"score.py: {missing}", file=sys.stderr)
        return 69
    return 0


def parsed():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, help="the assay tool, which goes to the workers")
    parser.add_argument("--questionnaires", required=True, help="a .tar.gz of them, which goes with it")
    parser.add_argument("--table", required=True, help="the table of submissions")
    parser.add_argument("--format", default="parquet", choices=("parquet", "json", "text", "delta"),
                        help="json: an object a line; text: a submission a line; default: parquet")
    parser.add_argument("--submission", default="submission", help="its column with the XML or JSON")
    parser.add_argument("--id", default="id", help="its column that tells rows apart")
    parser.add_argument("--results", required=True, help="the folder of results, which grows with each run")
    parser.add_argument("--master", help="the cluster, such as spark://host:7077 or local[4]")
    parser.add_argument("--records-a-task", type=int, default=RECORDS_A_TASK, metavar="N",
                        help=f"how many are lost with a worker at most; default: {RECORDS_A_TASK}")
    parser.add_argument("options", nargs="*", metavar="-- OPTIONS", help="options of the tool")
    return parser.parse_args()


def until_signalled(work, *arguments):
    """Does the work on a thread of its own, so that a signal finds a connection to Spark that is not in use."""
    from pyspark import SparkContext

    for signalled in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signalled, lambda number, _: sys.exit(128 + number))
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        working = pool.submit(work, *arguments)
        try:
            working.result()
        except SystemExit:
            # Without Spark the work ends soon, and clears up.
            while not working.done():
                if SparkContext._active_spark_context:
                    SparkContext._active_spark_context.stop()
                time.sleep(0.2)
            raise


def session(master):
    from pyspark.sql import SparkSession

    # Python of the workers, if nobody says otherwise: the one that has the packages here.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("assay").config(
        map={
            "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version": "1",
            "spark.ui.showConsoleProgress": str(sys.stderr.isatty()).lower(),
            "spark.sql.execution.arrow.maxRecordsPerBatch": str(RECORDS_A_BATCH),
            # Each dead worker takes shuffled rows with it, which are made again; by default Spark gives
            # up after the fourth.
            "spark.stage.maxConsecutiveAttempts": "100",
        })
    return (builder.master(master) if master else builder).getOrCreate()


def score(arguments, edition):
    import results
    import source

    spark = session(arguments.master)
    folder = None
    try:
        folder = results.Results(spark, arguments.results)
        folder.demand(edition)
        rows = source.submissions(
            spark, arguments.table, arguments.format, arguments.submission, arguments.id)
        run(spark, arguments, edition, folder, rows.join(folder.done(), "digest", "left_anti"))
    finally:
        spark.stop()
        if folder:
            folder.clear()


def run(spark, arguments, edition, folder, new):
    import stream
    import tables

    began = time.monotonic()
    count = new.select("digest").distinct().count()
    if not count:
        print(f"Nothing is new: {folder.folder} has every submission of {arguments.table}.")
        return
    spark.sparkContext.addFile(arguments.tool)
    spark.sparkContext.addArchive(arguments.questionnaires + "#questionnaires")
    spark.sparkContext.addPyFile(stream.__file__)
    # The same rows are in the same partition in the same order, however often it is answered.
    parts = max(spark.sparkContext.defaultParallelism, math.ceil(count / arguments.records_a_task))
    ordered = new.repartition(parts, "digest").sortWithinPartitions("digest", "id")
    answers = ordered.mapInArrow(stream.answering(os.path.basename(arguments.tool), arguments.options), stream.ANSWERS)
    # The answers are written before they are taken apart, so that the tool gives each of them once.
    tables.read(answers).write.parquet(folder.staged("answers"))
    answers = spark.read.parquet(folder.staged("answers"))
    for name in tables.TABLES:
        tables.table(name, answers).write.parquet(folder.staged("run", name))
    written = spark.read.parquet(folder.staged("run", "submissions"))
    digests = written.select("digest").distinct().count()
    refused = written.filter("state = 'refused'").count()
    if written.count() != count or digests != count:
        raise RuntimeError(f"{count} were to be answered, but {written.count()} rows of {digests} came out.")
    place = folder.commit({**edition, "submissions": count, "refused": refused})
    seconds = time.monotonic() - began
    print(f"{count} new submissions in {seconds:.1f} s, {refused} of them refused: {place}")


if __name__ == "__main__":
    sys.exit(main())
