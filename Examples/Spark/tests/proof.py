"""Proves at size that each submission comes out once, however many workers die, and measures two cores.

A cluster of four workers scores a table of made-up submissions while workers are killed; what comes out is
held, byte for byte after sorting, against what one process of the tool gives without Spark. Then the same
table must give nothing new. Then a smaller table is scored by a worker on one core and by one on two.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import samples
import single
from cluster import Cluster

SCORE = pathlib.Path(__file__).parents[1] / "score.py"
QUESTIONNAIRES = pathlib.Path(__file__).parents[3] / "Questionnaires"
WORKERS = 4


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--records", type=int, default=200_000)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seconds-between", type=float, default=20)
    parser.add_argument("--speed-records", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3, help="of the measurement of two cores")
    parser.add_argument("--least-speed-up", type=float, default=1.7)
    parser.add_argument("--only", choices=("once", "speed"))
    arguments = parser.parse_args()
    good = True
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as folder:
        folder = pathlib.Path(folder)
        shutil.copy(arguments.tool, folder / "assay")
        archive(folder)
        if arguments.only != "speed":
            good &= once(folder, arguments)
        if arguments.only != "once":
            good &= speed(folder, arguments)
    return 0 if good else 1


def archive(folder):
    subprocess.run(["tar", "-czf", folder / "questionnaires.tar.gz", "-C", QUESTIONNAIRES, "."], check=True)


def command(folder, cluster, table, results):
    return [
        sys.executable, SCORE, "--tool", folder / "assay",
        "--questionnaires", folder / "questionnaires.tar.gz", "--table", folder / table,
        "--results", folder / results, "--master", cluster.url]


def once(folder, arguments):
    """Whether each submission came out once, equal to what the tool alone says."""
    samples.write_parquet(folder / "table.parquet", arguments.records)
    told(f"{arguments.records} submissions, {WORKERS} workers, {load()}")
    with Cluster(folder / "cluster", WORKERS) as cluster:
        began = time.monotonic()
        with open(folder / "driver.log", "wb") as log:
            run = cluster.run(
                command(folder, cluster, "table.parquet", "results"), stdout=subprocess.PIPE, stderr=log)
            kills = kill(cluster, folder / "results/_staging", run, arguments)
            said = run.communicate()[0].decode().strip()
        told(f"{time.monotonic() - began:.0f} s with {kills} workers killed: {said or 'nothing came out'}")
        if run.returncode:
            print((folder / "driver.log").read_text()[-3000:], file=sys.stderr)
            return False
        again = cluster.run(
            command(folder, cluster, "table.parquet", "results"), stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL)
        nothing = again.communicate()[0].decode().startswith("Nothing is new")
        told("a second run added nothing" if nothing else "A SECOND RUN ADDED SOMETHING")
    left = cluster.processes()
    began = time.monotonic()
    single.found(folder / "results", folder / "found")
    single.expected(
        str(folder / "assay"), str(QUESTIONNAIRES), folder / "table.parquet", folder / "expected")
    for name in ("found", "expected"):
        single.sort(folder / name)
    same = (folder / "found").read_bytes() == (folder / "expected").read_bytes()
    with open(folder / "found") as lines:
        digests = sum(line.startswith("submissions ") for line in lines)
    told(f"{digests} submissions came out, {'the same as' if same else 'NOT THE SAME AS'} without Spark "
         f"(compared in {time.monotonic() - began:.0f} s); {len(left)} processes were left")
    return same and nothing and digests == arguments.records and kills == arguments.kills and not left


def kill(cluster, staging, run, arguments):
    """Kills one worker after the other while the driver runs; returns how many that were busy."""
    kills = 0
    while run.poll() is None and kills < arguments.kills:
        number = kills % WORKERS
        # Before the first answers there is nothing to lose, and without an executor nobody to lose it.
        if any(staging.glob("*/answers/_temporary")) and cluster.executors(number):
            time.sleep(arguments.seconds_between)
            if run.poll() is None:
                cluster.kill(number)
                kills += 1
        time.sleep(0.2)
    return kills


def speed(folder, arguments):
    """Whether two cores are so much faster than one."""
    samples.write_parquet(folder / "small.parquet", arguments.speed_records)
    ratios = []
    for number in range(arguments.rounds):
        before = load()
        one, two = (
            seconds(folder, f"{number}-{cores}", cores, processors)
            for cores, processors in ((1, "0"), (2, "0,1")))
        ratios.append(one / two)
        told(f"{arguments.speed_records} submissions: one core {one:.1f} s, two {two:.1f} s, "
             f"{one / two:.2f} times as fast; {before}")
    told(f"best of {len(ratios)}: {max(ratios):.2f}")
    return max(ratios) >= arguments.least_speed_up


def seconds(folder, name, cores, processors):
    """The seconds that a run takes, less the start of Spark, with driver, master and one worker on some processors."""
    with Cluster(folder / f"cluster-{name}", 1, cores, processors) as cluster:
        done = cluster.run(
            [*command(folder, cluster, "small.parquet", f"results-{name}"),
             "--records-a-task", 500], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        said = done.communicate()[0].decode()
    shutil.rmtree(folder / f"results-{name}")
    return float(re.search(r"in ([0-9.]+) s", said)[1])


def load():
    return "load " + " ".join(f"{each:.1f}" for each in os.getloadavg())


def told(text):
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main())
