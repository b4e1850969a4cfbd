-- Whose data may not be erased for now, and since when it may again (decision 43).
CREATE TABLE "patient_hold" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "held" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "patient_hold_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "patient_hold_clinic_id_patient_id_at_idx" ON "patient_hold"("clinic_id", "patient_id", "at");

-- AddForeignKey
ALTER TABLE "patient_hold" ADD CONSTRAINT "patient_hold_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT keep_clinics_apart('patient_hold', 'SELECT, INSERT');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON patient_hold FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE patient_hold ENABLE ALWAYS TRIGGER append_only;
