-- What a consent freezes, and who of the patient's side signed and how, is encrypted under the patient's key (decision 33).
ALTER TABLE "consent" ADD COLUMN "sealed_content" BYTEA,
ALTER COLUMN "content" DROP NOT NULL;
ALTER TABLE consent ALTER COLUMN sealed_content SET STORAGE EXTERNAL;

ALTER TABLE "signature" ADD COLUMN "sealed_signer" BYTEA,
ALTER COLUMN "signer_name" DROP NOT NULL;
ALTER TABLE signature ALTER COLUMN sealed_signer SET STORAGE EXTERNAL;

-- What is written from now on; of before when scripts/run-encrypt.ts is done.
ALTER TABLE consent ADD CONSTRAINT consent_not_in_the_clear CHECK (
  content IS NULL AND sealed_content IS NOT NULL) NOT VALID;
ALTER TABLE signature ADD CONSTRAINT signature_not_in_the_clear CHECK (
  CASE WHEN role = 'physiotherapist' THEN signer_name IS NOT NULL AND sealed_signer IS NULL
    ELSE signer_name IS NULL AND strokes IS NULL AND sealed_signer IS NOT NULL END) NOT VALID;

-- The database cannot see any more under which consent a content says that it goes: lib/consent stores both from one value, and
-- `verify -- --database` compares them.
ALTER TABLE consent DROP CONSTRAINT consent_under_check, ADD CONSTRAINT consent_under_check CHECK (
  under_id IS NULL OR (kind = 'given' AND under_id <> id));
