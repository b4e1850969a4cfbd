-- CreateEnum
CREATE TYPE "rescreening_outcome" AS ENUM ('rise', 'fall', 'unreadable');

-- CreateTable
CREATE TABLE "rescreening_run" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rule_set_fingerprint" CHAR(64) NOT NULL,
    "rule_set_version" TEXT NOT NULL,
    "dry_run" BOOLEAN NOT NULL,
    "started_by_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "total" INTEGER NOT NULL,
    "seen" INTEGER NOT NULL DEFAULT 0,
    "cursor" UUID,
    "counts" JSONB NOT NULL,
    "leased_by" UUID,
    "leased_until" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "rescreening_run_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "rescreening_change" (
    "clinic_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "outcome" "rescreening_outcome" NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "from_fingerprint" CHAR(64) NOT NULL,
    "from_disposition" TEXT NOT NULL,
    "to_disposition" TEXT,
    "findings" JSONB NOT NULL,
    "assessment_id" UUID,

    CONSTRAINT "rescreening_change_pkey" PRIMARY KEY ("clinic_id","run_id","screening_id")
);

-- CreateIndex
CREATE INDEX "rescreening_run_clinic_id_started_at_idx" ON "rescreening_run"("clinic_id", "started_at");

-- CreateIndex
CREATE INDEX "assessment_clinic_id_reason_at_idx" ON "assessment"("clinic_id", "reason", "at");

-- AddForeignKey
ALTER TABLE "rescreening_run" ADD CONSTRAINT "rescreening_run_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rescreening_change" ADD CONSTRAINT "rescreening_change_clinic_id_run_id_fkey" FOREIGN KEY ("clinic_id", "run_id") REFERENCES "rescreening_run"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rescreening_change" ADD CONSTRAINT "rescreening_change_clinic_id_screening_id_fkey" FOREIGN KEY ("clinic_id", "screening_id") REFERENCES "screening"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What a run found stays as it was found.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON rescreening_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE rescreening_change ENABLE ALWAYS TRIGGER append_only;
