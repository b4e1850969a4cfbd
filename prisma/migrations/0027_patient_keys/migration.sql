-- Keys that what is personal is encrypted with (lib/data-key/): one a patient, and one a clinic for finding people by tokens. Both
-- are wrapped by the master key, which is not in the database. The app adds them; another master key wraps them as the owner.

-- CreateTable
CREATE TABLE "patient_key" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "patient_key_pkey" PRIMARY KEY ("clinic_id","patient_id")
);

-- CreateTable
CREATE TABLE "clinic_key" (
    "clinic_id" UUID NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "clinic_key_pkey" PRIMARY KEY ("clinic_id")
);

-- AddForeignKey
ALTER TABLE "patient_key" ADD CONSTRAINT "patient_key_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clinic_key" ADD CONSTRAINT "clinic_key_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT keep_clinics_apart('patient_key', 'SELECT, INSERT');
SELECT keep_clinics_apart('clinic_key', 'SELECT, INSERT');
