-- What a sealed record says is encrypted under the patient's key (decision 33). Packed before that: TOAST need not try again.
ALTER TABLE "sealed_record" ADD COLUMN "sealed_content" BYTEA,
ALTER COLUMN "content" DROP NOT NULL;
ALTER TABLE sealed_record ALTER COLUMN sealed_content SET STORAGE EXTERNAL;

-- What is written from now on; of before when scripts/run-encrypt.ts is done.
ALTER TABLE sealed_record ADD CONSTRAINT sealed_record_not_in_the_clear CHECK (
  content IS NULL AND sealed_content IS NOT NULL) NOT VALID;
