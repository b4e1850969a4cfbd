-- AlterTable
ALTER TABLE "staff_session" ADD COLUMN     "device" TEXT,
ADD COLUMN     "last_used_at" TIMESTAMPTZ(3);
