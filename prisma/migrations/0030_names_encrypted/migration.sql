-- Names and birth dates are encrypted under the patient's key (decision 33), and found by tokens. A migration has no key: what stood
-- in the clear is encrypted by scripts/run-encrypt.ts, right after the migrations and before anything is served.

-- DropIndex
DROP INDEX "patient_clinic_id_search_name_idx";

-- AlterTable
ALTER TABLE "patient" ADD COLUMN     "identity" BYTEA,
ADD COLUMN     "person_token" BIGINT,
ALTER COLUMN "given_name" DROP NOT NULL,
ALTER COLUMN "family_name" DROP NOT NULL,
ALTER COLUMN "search_name" DROP NOT NULL,
ALTER COLUMN "born_on" DROP NOT NULL;

-- CreateTable
CREATE TABLE "patient_name_token" (
    "clinic_id" UUID NOT NULL,
    "token" BIGINT NOT NULL,
    "patient_id" UUID NOT NULL,

    CONSTRAINT "patient_name_token_pkey" PRIMARY KEY ("clinic_id","token","patient_id")
);

-- CreateTable
CREATE TABLE "other_age" (
    "clinic_id" UUID NOT NULL,
    "consent_id" UUID NOT NULL,

    CONSTRAINT "other_age_pkey" PRIMARY KEY ("clinic_id","consent_id")
);

-- CreateIndex
CREATE INDEX "patient_clinic_id_person_token_idx" ON "patient"("clinic_id", "person_token");

-- AddForeignKey
ALTER TABLE "patient_name_token" ADD CONSTRAINT "patient_name_token_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "other_age" ADD CONSTRAINT "other_age_clinic_id_consent_id_fkey" FOREIGN KEY ("clinic_id", "consent_id") REFERENCES "consent"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT keep_clinics_apart('patient_name_token', 'SELECT, INSERT, DELETE');
SELECT keep_clinics_apart('other_age', 'SELECT, INSERT, DELETE');
REVOKE INSERT ON patient_name_word FROM beforehand_app;

-- What is written from now on; validated once nothing is in the clear any more, which is also how the start knows that it is done.
ALTER TABLE patient ADD CONSTRAINT patient_not_in_the_clear CHECK (
  given_name IS NULL AND family_name IS NULL AND search_name IS NULL AND born_on IS NULL) NOT VALID;

-- What lib/patients/other-age.repository.ts notes from now on.
INSERT INTO other_age (clinic_id, consent_id)
SELECT c.clinic_id, c.id
FROM consent c
JOIN screening s ON s.clinic_id = c.clinic_id AND s.id = c.screening_id
JOIN patient p ON p.clinic_id = s.clinic_id AND p.id = s.patient_id
WHERE c.kind = 'given'
  AND NOT EXISTS (SELECT FROM signature g
    WHERE g.clinic_id = c.clinic_id AND g.consent_id = c.id AND g.role = 'physiotherapist')
  AND (c.content->'assessment'->'input'->>'age')::int <> extract(year FROM s.started_on) - extract(year FROM p.born_on)
    - CASE WHEN to_char(s.started_on, 'MMDD') < to_char(p.born_on, 'MMDD') THEN 1 ELSE 0 END;
