-- Scores a table of submissions in Spark SQL alone: the tool is the script, a submission is a line.
--
--   spark-sql --conf spark.sql.catalogImplementation=in-memory -f transform.sql \
--     -d tool=assay -d questionnaires=questionnaires.tar.gz -d table=submissions.parquet -d scores=scores
--
-- The submissions are XML in the column submission. It scores the whole table each time.

ADD FILE ${tool};
ADD ARCHIVE ${questionnaires}#questionnaires;

CREATE TEMPORARY VIEW submissions USING parquet OPTIONS (path '${table}');

CREATE TEMPORARY VIEW answers AS
SELECT from_json(answer, '
    id string,
    result struct<
      supplier: struct<id: string>,
      questionnaires: array<struct<
        id: string, score: struct<claimed: double, assured: double>, level: struct<reached: string>>>>,
    diagnostics array<struct<id: string, message: string>>') AS answer
FROM (
  -- As JSON, a submission has no line break and no tab; the id is its digest.
  SELECT TRANSFORM (to_json(named_struct(
      'id', sha2(submission, 256),
      'xml', cast(submission AS string))))
    USING './assay score --stream --jobs 1 --questionnaires questionnaires' AS (answer string)
  FROM submissions
);

INSERT OVERWRITE DIRECTORY '${scores}' USING parquet
SELECT
  answer.id AS digest,
  answer.result.supplier.id AS supplier_id,
  score.id AS questionnaire,
  score.score.claimed,
  score.score.assured,
  score.level.reached AS level,
  -- Why there are no scores; null where there are.
  if(answer.result IS NULL, answer.diagnostics[0].message, NULL) AS problem
FROM answers
LATERAL VIEW OUTER explode(answer.result.questionnaires) AS score;
