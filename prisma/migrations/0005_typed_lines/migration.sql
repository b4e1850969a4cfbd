-- What was typed where "Did you mean …?" was answered, beside the line that counts.
-- AlterTable
ALTER TABLE "answer" ADD COLUMN     "typed" JSONB;
