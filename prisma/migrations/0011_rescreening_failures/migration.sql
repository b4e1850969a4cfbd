-- AlterTable
ALTER TABLE "rescreening_run" ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "rescreening_run_finished_at_superseded_at_started_at_idx" ON "rescreening_run"("finished_at", "superseded_at", "started_at");
