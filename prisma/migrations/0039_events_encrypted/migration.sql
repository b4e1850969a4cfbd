-- What somebody said or read in a screening besides answers is encrypted under the patient's key (decision 39). What the database goes
-- by stays: plans, calls to staff, declarations by number, devices by id.
ALTER TABLE "screening_event" ADD COLUMN "sealed_content" BYTEA,
ALTER COLUMN "detail" DROP NOT NULL;
ALTER TABLE screening_event ALTER COLUMN sealed_content SET STORAGE EXTERNAL;

-- What is written from now on; of before when scripts/run-encrypt.ts is done. A kind that is not named here is encrypted.
ALTER TABLE screening_event ADD CONSTRAINT screening_event_not_in_the_clear CHECK (
  CASE WHEN kind IN ('identity-confirmed', 'about-read', 'extent-planned', 'declared-true', 'alert-raised', 'alert-acknowledged',
    'access-changed') THEN detail IS NOT NULL AND sealed_content IS NULL
  ELSE detail IS NULL AND sealed_content IS NOT NULL END) NOT VALID;
