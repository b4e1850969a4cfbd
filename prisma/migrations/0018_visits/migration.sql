-- DropIndex
DROP INDEX "screening_clinic_id_patient_id_idx";

-- AlterTable
ALTER TABLE "screening" ADD COLUMN     "follows_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "screening_clinic_id_patient_id_id_key" ON "screening"("clinic_id", "patient_id", "id");

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_clinic_id_patient_id_follows_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "follows_id") REFERENCES "screening"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
