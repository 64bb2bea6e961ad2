"""Reads the table of submissions, whatever holds it."""

from py4j.protocol import Py4JJavaError
from pyspark.errors import PySparkException
from pyspark.sql import functions as sql

from needs import Missing

# A line of JSON that is none comes as it is, and the tool says what is wrong with it.
BROKEN = "_broken"
LINES_LOOKED_AT = 100


def submissions(spark, table, form, submission, row_id):
    """The columns digest, id and submission of a table; the last as bytes, exactly as they were given."""
    try:
        if form == "json":
            rows = _json_lines(spark, table, submission, row_id)
        elif form == "text":
            rows = spark.read.text(table).select(
                sql.lit(None).alias("id"), sql.col("value").alias("submission"))
        else:
            rows = spark.read.format(form).load(table)
            _demand(table, rows.columns, (submission, row_id))
            rows = rows.select(_named(row_id).alias("id"), _named(submission).alias("submission"))
            kind = rows.schema["submission"].dataType.simpleString()
            if kind not in ("string", "binary"):
                raise Missing(f"The column '{submission}' of {table} is {kind}; a submission is a string "
                              "or binary: its XML, or its JSON.")
    except (PySparkException, Py4JJavaError) as error:
        java = getattr(error, "java_exception", None)
        said = (java.getMessage() if java else str(error)).strip().splitlines()[0]
        if form == "delta" and "DATA_SOURCE_NOT_FOUND" in said:
            said = "Delta is not installed; start with spark-submit --packages io.delta:delta-spark_2.12:3.3.2"
        raise Missing(f"{table} cannot be read as {form}. {said}") from None
    rows = rows.select(
        sql.col("id").cast("string"), sql.ifnull(sql.col("submission").cast("binary"), sql.lit(b""))
        .alias("submission"))
    return rows.select(sql.sha2("submission", 256).alias("digest"), "id", "submission")


def _json_lines(spark, table, submission, row_id):
    lines = spark.read.text(table).limit(LINES_LOOKED_AT)
    columns = spark.read.json(lines.rdd.map(lambda row: row[0])).columns
    _demand(table, [name for name in columns if name != "_corrupt_record"], (submission, row_id))
    # As a string, an object is read as its JSON, without the space between its parts.
    schema = f"`{row_id}` string, `{submission}` string, {BROKEN} string"
    rows = spark.read.schema(schema).option("columnNameOfCorruptRecord", BROKEN).json(table)
    return rows.select(
        _named(row_id).alias("id"), sql.ifnull(BROKEN, _named(submission)).alias("submission"))


def _demand(table, columns, wanted):
    for name in wanted:
        if name not in columns:
            raise Missing(
                f"{table} has no column '{name}'; it has: {', '.join(columns) or 'none'}. "
                "Name the columns with --submission and --id.")


def _named(column):
    return sql.col(f"`{column}`")
