-- AlterTable
ALTER TABLE "export_job" DROP COLUMN "failures",
ADD COLUMN     "broke_off" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "missing" JSONB NOT NULL DEFAULT '[]';
