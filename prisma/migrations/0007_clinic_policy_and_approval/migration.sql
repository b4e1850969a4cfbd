-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "clinical_lead_id" UUID;

-- AlterTable
ALTER TABLE "assessment" ADD COLUMN     "floors" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "clinic_policy" (
    "clinic_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "policy" JSONB NOT NULL,
    "measure" TEXT NOT NULL,
    "on" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clinic_policy_pkey" PRIMARY KEY ("clinic_id","sequence")
);

-- CreateTable
CREATE TABLE "rule_set_approval" (
    "clinic_id" UUID NOT NULL,
    "fingerprint" CHAR(64) NOT NULL,
    "fingerprint_in_force" CHAR(64) NOT NULL,
    "statement" TEXT NOT NULL,
    "signer_name" TEXT NOT NULL,
    "approved_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_set_approval_pkey" PRIMARY KEY ("clinic_id","fingerprint")
);

-- AddForeignKey
ALTER TABLE "clinic" ADD CONSTRAINT "clinic_id_clinical_lead_id_fkey" FOREIGN KEY ("id", "clinical_lead_id") REFERENCES "staff_member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clinic_policy" ADD CONSTRAINT "clinic_policy_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clinic_policy" ADD CONSTRAINT "clinic_policy_clinic_id_decided_by_id_fkey" FOREIGN KEY ("clinic_id", "decided_by_id") REFERENCES "staff_member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rule_set_approval" ADD CONSTRAINT "rule_set_approval_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rule_set_approval" ADD CONSTRAINT "rule_set_approval_clinic_id_fingerprint_fkey" FOREIGN KEY ("clinic_id", "fingerprint") REFERENCES "rule_set_version"("clinic_id", "fingerprint") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rule_set_approval" ADD CONSTRAINT "rule_set_approval_clinic_id_fingerprint_in_force_fkey" FOREIGN KEY ("clinic_id", "fingerprint_in_force") REFERENCES "rule_set_version"("clinic_id", "fingerprint") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rule_set_approval" ADD CONSTRAINT "rule_set_approval_clinic_id_approved_by_id_fkey" FOREIGN KEY ("clinic_id", "approved_by_id") REFERENCES "staff_member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Evidence is only ever added to: see 0002_append_only.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON clinic_policy
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE clinic_policy ENABLE ALWAYS TRIGGER append_only;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_set_approval
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE rule_set_approval ENABLE ALWAYS TRIGGER append_only;
