-- CreateEnum
CREATE TYPE "export_format" AS ENUM ('csv', 'ndjson', 'pdf', 'fhir');

-- CreateTable
CREATE TABLE "export_job" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "format" "export_format" NOT NULL,
    "filters" JSONB NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "head" JSONB,
    "total" INTEGER,
    "done" INTEGER NOT NULL DEFAULT 0,
    "checkpoint" JSONB,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),
    "bytes" BIGINT,
    "manifest_hash" CHAR(64),
    "receipt_hash" CHAR(64) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "export_job_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "export_job_receipt_hash_key" ON "export_job"("receipt_hash");

-- CreateIndex
CREATE INDEX "export_job_clinic_id_requested_at_idx" ON "export_job"("clinic_id", "requested_at");

-- AddForeignKey
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_clinic_id_requested_by_id_fkey" FOREIGN KEY ("clinic_id", "requested_by_id") REFERENCES "staff_member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_object_id_idx" ON "audit_event"("clinic_id", "object_id");
