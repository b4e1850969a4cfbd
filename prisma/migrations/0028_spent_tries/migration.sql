-- How often something may still be tried, for all processes together: lib/tries. Of the installation, since most of it is asked
-- before it is known which clinic it is about; and about nobody, since a row is named by a keyed hash.
CREATE TABLE "spent_tries" (
    "key" CHAR(64) NOT NULL,
    "spent_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spent_tries_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "spent_tries_spent_until_idx" ON "spent_tries"("spent_until");
GRANT SELECT, INSERT, UPDATE, DELETE ON "spent_tries" TO beforehand_app;

-- Counted there, apart for those who know the account and those who do not: a stranger locks nobody out any more.
ALTER TABLE "staff_member" DROP COLUMN "failed_sign_ins", DROP COLUMN "locked_until";
ALTER TABLE "staff_second_factor" DROP COLUMN "failed_codes", DROP COLUMN "locked_until";
