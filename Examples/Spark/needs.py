"""What a run needs besides a table, and a plain sentence where it is not there."""

import importlib.metadata
import os
import re
import shutil
import subprocess
import tarfile
import tempfile

# The versions of Java on which each version of Spark runs.
JAVA = {3: (8, 11, 17), 4: (17, 21)}


class Missing(Exception):
    """Something without which nothing can be scored; the message says what, and how to mend it."""


def packages():
    """Looks for the Python packages, and returns the version of Spark."""
    for name in ("pyspark", "pyarrow", "pandas"):
        try:
            importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            raise Missing(
                f"The Python package {name} is not installed. "
                "Install what is needed: pip install -r Examples/Spark/requirements.txt") from None
    spark = importlib.metadata.version("pyspark")
    major, minor = map(int, spark.split(".")[:2])
    if major not in JAVA or (major, minor) < (3, 5):
        raise Missing(f"pyspark is {spark}; this needs 3.5 or 4. "
                      "Install it: pip install -r Examples/Spark/requirements.txt")
    return spark


def java(spark):
    """Looks for a Java on which this version of Spark runs."""
    right = JAVA[int(spark.split(".")[0])]
    wanted = f"Spark {spark} needs Java {', '.join(map(str, right[:-1]))} or {right[-1]}"
    home = os.environ.get("JAVA_HOME")
    program = os.path.join(home, "bin", "java") if home else "java"
    if not shutil.which(program):
        where = f"JAVA_HOME is {home}, and no {program} is there" if home else "no java is in PATH"
        raise Missing(f"{wanted}; {where}. Install one, or set JAVA_HOME.")
    said = subprocess.run([program, "-version"], capture_output=True, text=True).stderr
    version = re.search(r'version "(?:1\.)?(\d+)', said)
    if not version or int(version[1]) not in right:
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
