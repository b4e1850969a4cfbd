-- What was answered is encrypted under the patient's key (decision 39). Which question it was, whether it was answered, by whom and
-- when stays in the clear.
ALTER TABLE "answer" ADD COLUMN "sealed_content" BYTEA;
ALTER TABLE answer ALTER COLUMN sealed_content SET STORAGE EXTERNAL;

-- What is written from now on; of before when scripts/run-encrypt.ts is done.
ALTER TABLE answer ADD CONSTRAINT answer_not_in_the_clear CHECK (
  value IS NULL AND typed IS NULL AND amount_given IS NULL AND reason IS NULL AND sealed_content IS NOT NULL) NOT VALID;
