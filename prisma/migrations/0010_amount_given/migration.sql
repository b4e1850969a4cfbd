-- AlterTable
ALTER TABLE "answer" ADD COLUMN     "amount_given" JSONB;
