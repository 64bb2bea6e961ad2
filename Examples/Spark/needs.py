"""What a run needs besides a table, and a plain sentence where it is not there."""

import importlib.util
import os
import re
import shutil
import subprocess
import tarfile
import tempfile

SPARK = "3.5"
# The versions of Java on which it runs.
JAVA = (8, 11, 17)


class Missing(Exception):
    """Something without which nothing can be scored; the message says what, and how to mend it."""


def packages():
    """Looks for the Python packages."""
    for name in ("pyspark", "pyarrow", "pandas"):
        if not importlib.util.find_spec(name):
            raise Missing(f"The Python package {name} is not installed. "
                          "Install what is needed: pip install -r Examples/Spark/requirements.txt")
    from pyspark import __version__ as spark

    if not spark.startswith(f"{SPARK}."):
        raise Missing(f"pyspark is {spark}; this was tried with {SPARK}. "
                      "Install it: pip install -r Examples/Spark/requirements.txt")


def java():
    """Looks for a Java on which Spark runs."""
    wanted = f"Spark {SPARK} needs Java {', '.join(map(str, JAVA[:-1]))} or {JAVA[-1]}"
    home = os.environ.get("JAVA_HOME")
    program = os.path.join(home, "bin", "java") if home else "java"
    if not shutil.which(program):
        where = f"JAVA_HOME is {home}, and no {program} is there" if home else "no java is in PATH"
        raise Missing(f"{wanted}; {where}. Install one, or set JAVA_HOME.")
    said = subprocess.run([program, "-version"], capture_output=True, text=True).stderr
    version = re.search(r'version "(?:1\.)?(\d+)', said)
    if not version or int(version[1]) not in JAVA:
        found = version[1] if version else said.strip()
        raise Missing(f"{wanted}; {program} is {found}. Set JAVA_HOME to another one.")


def edition(tool, archive, options):
    """Runs the tool here, with the questionnaires of the archive, and returns what the results depend on.

    Two runs whose editions differ can give a submission different scores.
    """
    if not os.path.isfile(tool) or not os.access(tool, os.X_OK):
        raise Missing(f"{tool} is no program. Name the assay tool with --tool; "
                      "make package builds one that runs on workers without Swift.")
    if not os.path.isfile(archive):
        raise Missing(f"There is no archive {archive}. Make one: "
                      "tar -czf questionnaires.tar.gz -C Questionnaires .")
    if not archive.endswith((".tar.gz", ".tgz")):
        raise Missing(f"{archive} is no archive that Spark unpacks here; its name ends in .tar.gz or .tgz.")
    with tempfile.TemporaryDirectory() as folder:
        try:
            with tarfile.open(archive) as tar:
                tar.extractall(folder, filter="data")
        except (tarfile.TarError, EOFError, OSError) as error:
            raise Missing(f"{archive} cannot be unpacked: {error}.") from None
        version = _said_by([tool, "--version"]).stdout.strip()
        for command in ("score", "plan"):
            said = _said_by(
                [tool, command, "--stream", "--verbose", "--questionnaires", folder, *options])
    used = re.search(r"(\d+) files?, SHA-256 ([0-9a-f]{64})", said.stderr)
    if not used:
        raise Missing(f"{tool} does not say which questionnaires it uses; is it the assay tool?")
    if used[1] == "0":
        raise Missing(f"{archive} has no questionnaires. Make one: "
                      "tar -czf questionnaires.tar.gz -C Questionnaires .")
    return {"tool": version, "questionnairesSHA256": used[2], "options": " ".join(options)}


def _said_by(command):
    """What a command says that gets nothing to read."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    except OSError as error:
        raise Missing(f"{command[0]} cannot be run: {error.strerror}.") from None
    if done.returncode:
        raise Missing(f"{command[0]} ends with {done.returncode}:\n{done.stderr.strip()}")
    return done
