-- What was judged, and what a physiotherapist wrote about it, is encrypted under the patient's key (decision 39). Which findings and
-- which rules it came to stays in the clear, for filtering and counting.
ALTER TABLE "assessment" ADD COLUMN "sealed_content" BYTEA,
ADD COLUMN "finding_ids" TEXT[],
ADD COLUMN "rule_ids" TEXT[],
ALTER COLUMN "input" DROP NOT NULL,
ALTER COLUMN "evaluation" DROP NOT NULL;
ALTER TABLE assessment ALTER COLUMN sealed_content SET STORAGE EXTERNAL;

ALTER TABLE "review" ADD COLUMN "sealed_content" BYTEA;
ALTER TABLE review ALTER COLUMN sealed_content SET STORAGE EXTERNAL;

-- What is written from now on; of before when scripts/run-encrypt.ts is done.
ALTER TABLE assessment ADD CONSTRAINT assessment_not_in_the_clear CHECK (
  input IS NULL AND evaluation IS NULL AND sealed_content IS NOT NULL AND finding_ids IS NOT NULL AND rule_ids IS NOT NULL) NOT VALID;
ALTER TABLE review ADD CONSTRAINT review_not_in_the_clear CHECK (
  reason_text IS NULL AND coalesce(cardinality(conditions), 0) = 0 AND sealed_content IS NOT NULL) NOT VALID;

-- As before, by the column that took the place of the evaluation.
DROP VIEW assessment_findings;
DROP INDEX assessment_findings_idx;
CREATE INDEX "assessment_findings_idx" ON "assessment" USING gin ("finding_ids");
CREATE VIEW assessment_findings AS
  SELECT a.clinic_id, a.id AS assessment_id, a.finding_ids AS findings
  FROM assessment a
  WHERE a.clinic_id = nullif(current_setting('beforehand.clinic', true), '')::uuid;
GRANT SELECT ON assessment_findings TO beforehand_app;
