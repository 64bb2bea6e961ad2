"""A standalone cluster of Spark on this machine, whose workers can be killed, and which always ends.

Its processes die with whoever started it, however that ends: by itself, by a signal, or killed.
"""

import ctypes
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import uuid

import pyspark

SPARK_CLASS = pathlib.Path(pyspark.__file__).parent / "bin" / "spark-class"
MARK = "ASSAY_CLUSTER"
PR_SET_PDEATHSIG = 1
SECONDS_TO_START = 120
SECONDS_TO_END = 30


class Cluster:
    """A master and workers of so many cores each; `processors` names those on which all of it may run."""

    def __init__(self, folder, workers, cores=1, processors=None):
        self._folder = pathlib.Path(folder)
        self._count = workers
        self._cores = cores
        self._processors = processors
        self._mark = str(uuid.uuid4())
        self._port, self._page = _free_port(), _free_port()
        self.url = f"spark://127.0.0.1:{self._port}"
        self.environment = {
            **os.environ, MARK: self._mark, "SPARK_LOCAL_IP": "127.0.0.1",
            "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_DIRS": str(self._folder / "local")}
        self._master, self._workers = None, []

    def __enter__(self):
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            self._master = self._start(
                "master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1",
                "--port", self._port, "--webui-port", self._page)
            self._wait("a master", lambda: self._alive() is not None)
            self._workers = [self._worker(number) for number in range(self._count)]
            self._wait(f"{self._count} workers", lambda: self._alive() == self._count)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *error):
        for process in [*self._workers, self._master]:
            if process and process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
        end = time.monotonic() + SECONDS_TO_END
        while self.processes() and time.monotonic() < end:
            time.sleep(0.2)
        for process in self.processes():
            os.kill(process, signal.SIGKILL)
        for process in [*self._workers, self._master]:
            if process:
                process.wait()

    def run(self, command, **options):
        """Starts a program of this cluster, on its processors."""
        return subprocess.Popen(
            [*self._pinned(), *map(str, command)], env=self.environment, preexec_fn=_die_with_parent,
            **options)

    def kill(self, number):
        """Kills a worker with its executor at once, and starts another in its place, as a supervisor does."""
        os.killpg(self._workers[number].pid, signal.SIGKILL)
        self._workers[number].wait()
        self._workers[number] = self._worker(number)

    def executors(self, number):
        """How many executors a worker has."""
        return sum(
            "CoarseGrainedExecutorBackend" in _command(process) and os.getpgid(process) == self._workers[number].pid
            for process in self.processes())

    def processes(self, name=""):
        """The processes of the cluster and of what runs on it, whose command has this in it."""
        found = []
        for folder in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                marked = f"{MARK}={self._mark}".encode() in (folder / "environ").read_bytes().split(b"\0")
                if marked and name in _command(folder.name):
                    found.append(int(folder.name))
            except OSError:
                pass  # It has ended meanwhile.
        return found

    def _worker(self, number):
        return self._start(
            f"worker-{number}", "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1",
            "--cores", self._cores, "--memory", "2g", "--webui-port", 0,
            "--work-dir", self._folder / f"worker-{number}", self.url)

    def _start(self, name, *arguments):
        with open(self._folder / f"{name}.log", "ab") as log:
            return self.run(
                [SPARK_CLASS, *arguments], stdout=log, stderr=log, stdin=subprocess.DEVNULL,
                start_new_session=True)

    def _pinned(self):
        return ["taskset", "-c", self._processors] if self._processors else []

    def _alive(self):
        """The number of workers that the master knows; None where it does not answer."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self._page}/json/", timeout=5) as page:
                return json.load(page)["aliveworkers"]
        except (OSError, ValueError):
            return None

    def _wait(self, what, holds):
        end = time.monotonic() + SECONDS_TO_START
        while not holds():
            if time.monotonic() > end:
                raise TimeoutError(f"There is no cluster with {what} after {SECONDS_TO_START} s; "
                                   f"see the logs in {self._folder}.")
            time.sleep(0.2)


def _command(process):
    return pathlib.Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")


def _free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _die_with_parent():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
