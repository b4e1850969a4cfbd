-- DropIndex
DROP INDEX "consent_clinic_id_signed_at_idx";

-- CreateTable
CREATE TABLE "patient_name_word" (
    "clinic_id" UUID NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "patient_id" UUID NOT NULL,

    CONSTRAINT "patient_name_word_pkey" PRIMARY KEY ("clinic_id","word","patient_id")
);

-- CreateIndex
CREATE INDEX "patient_name_word_clinic_id_patient_id_idx" ON "patient_name_word"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "consent_clinic_id_signed_at_chain_sequence_idx" ON "consent"("clinic_id", "signed_at", "chain_sequence");

-- CreateIndex
CREATE INDEX "consent_clinic_id_text_version_idx" ON "consent"("clinic_id", "text_version");

-- CreateIndex
CREATE INDEX "consent_clinic_id_assessment_id_idx" ON "consent"("clinic_id", "assessment_id");

-- AddForeignKey
ALTER TABLE "patient_name_word" ADD CONSTRAINT "patient_name_word_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The words of everybody who is there: storedNameWords in lib/patients/search-name.ts. Where names have no spaces
-- (Thai, Japanese, Chinese, Korean), from every character on.
INSERT INTO "patient_name_word" ("clinic_id", "word", "patient_id")
SELECT DISTINCT p."clinic_id", substring(w.word FROM place), p."id"
FROM "patient" p
CROSS JOIN LATERAL regexp_split_to_table(p."search_name", 
  '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\u30fb\uff00-\uff0f]+') AS w(word)
CROSS JOIN LATERAL generate_series(1, CASE
  WHEN w.word ~ '[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]' THEN char_length(w.word) ELSE 1 END) AS place
WHERE w.word <> '';

-- What the rules found, by its id, for filtering records without reading every evaluation.
CREATE INDEX "assessment_findings_idx" ON "assessment"
  USING gin (jsonb_path_query_array("evaluation", '$.findings[*].id'));
