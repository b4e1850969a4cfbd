-- For how long a clinic keeps what it has of somebody, and whether it erases by that (decision 43). The newest row counts.
CREATE TABLE "retention_rule" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "adult_years" INTEGER NOT NULL,
    "child_until_age" INTEGER NOT NULL,
    "erases" BOOLEAN NOT NULL,
    "staff_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "retention_rule_pkey" PRIMARY KEY ("clinic_id","id"),
    CONSTRAINT "retention_rule_years" CHECK (adult_years BETWEEN 1 AND 99 AND child_until_age BETWEEN 1 AND 99)
);

-- On which days of a clinic its rule was gone by: one process takes a day, and no other does.
CREATE TABLE "retention_run" (
    "clinic_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "rule_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "retention_run_pkey" PRIMARY KEY ("clinic_id","day")
);

-- AddForeignKey
ALTER TABLE "retention_rule" ADD CONSTRAINT "retention_rule_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "retention_run" ADD CONSTRAINT "retention_run_clinic_id_rule_id_fkey" FOREIGN KEY ("clinic_id", "rule_id") REFERENCES "retention_rule"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT keep_clinics_apart('retention_rule', 'SELECT, INSERT');
SELECT keep_clinics_apart('retention_run', 'SELECT, INSERT');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON retention_rule FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE retention_rule ENABLE ALWAYS TRIGGER append_only;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON retention_run FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE retention_run ENABLE ALWAYS TRIGGER append_only;
