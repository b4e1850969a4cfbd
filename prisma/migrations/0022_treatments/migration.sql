-- AlterTable
ALTER TABLE "consent" ADD COLUMN     "under_id" UUID;

-- CreateTable
CREATE TABLE "treatment" (
    "clinic_id" UUID NOT NULL,
    "consent_id" UUID NOT NULL,
    "under_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "planned" INTEGER,

    CONSTRAINT "treatment_pkey" PRIMARY KEY ("clinic_id","consent_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "treatment_clinic_id_under_id_number_key" ON "treatment"("clinic_id", "under_id", "number");

-- CreateIndex
CREATE INDEX "consent_clinic_id_under_id_idx" ON "consent"("clinic_id", "under_id");

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_clinic_id_under_id_fkey" FOREIGN KEY ("clinic_id", "under_id") REFERENCES "consent"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "treatment" ADD CONSTRAINT "treatment_clinic_id_consent_id_fkey" FOREIGN KEY ("clinic_id", "consent_id") REFERENCES "consent"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Only a consent that was given goes ahead under another, and its content says which: what is hashed and what is joined agree.
ALTER TABLE "consent" ADD CONSTRAINT "consent_under_check" CHECK (
  under_id::text IS NOT DISTINCT FROM content -> 'under' ->> 'recordId'
  AND (under_id IS NULL OR (kind = 'given' AND under_id <> id)));

ALTER TABLE "treatment" ADD CONSTRAINT "treatment_number_check" CHECK (number >= 2 AND (planned IS NULL OR number <= planned));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON treatment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE treatment ENABLE ALWAYS TRIGGER append_only;

-- A treatment counts under a consent of the same patient that was itself signed and is sealed, and that nobody took back at
-- any visit under it. Numbers have no gap, and the key of the table gives each to one visit only.
CREATE FUNCTION check_treatment() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM consent c
    JOIN screening s ON s.clinic_id = c.clinic_id AND s.id = c.screening_id
    JOIN consent u ON u.clinic_id = c.clinic_id AND u.id = c.under_id AND u.kind = 'given' AND u.under_id IS NULL
    JOIN screening t ON t.clinic_id = u.clinic_id AND t.id = u.screening_id AND t.patient_id = s.patient_id
    JOIN sealed_record r ON r.clinic_id = u.clinic_id AND r.id = u.id
    WHERE c.clinic_id = NEW.clinic_id AND c.id = NEW.consent_id AND c.under_id = NEW.under_id
  ) OR EXISTS (
    SELECT FROM consent k
    JOIN consent w ON w.clinic_id = k.clinic_id AND w.screening_id = k.screening_id AND w.kind = 'withdrawn' AND w.sequence > k.sequence
    WHERE k.clinic_id = NEW.clinic_id AND (k.id = NEW.under_id OR k.under_id = NEW.under_id)
  ) OR NEW.number <> 2 + (SELECT count(*) FROM treatment n WHERE n.clinic_id = NEW.clinic_id AND n.under_id = NEW.under_id)
  THEN
    RAISE EXCEPTION 'consent % covers no treatment %', NEW.under_id, NEW.number
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER is_covered BEFORE INSERT ON treatment FOR EACH ROW EXECUTE FUNCTION check_treatment();
ALTER TABLE treatment ENABLE ALWAYS TRIGGER is_covered;

-- Nobody countersigns a visit under an earlier consent without counting it.
CREATE FUNCTION require_treatment() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM consent c WHERE c.clinic_id = NEW.clinic_id AND c.id = NEW.consent_id AND c.under_id IS NOT NULL)
    AND NOT EXISTS (SELECT FROM treatment t WHERE t.clinic_id = NEW.clinic_id AND t.consent_id = NEW.consent_id)
  THEN
    RAISE EXCEPTION 'visit % would be complete without being counted', NEW.consent_id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER complete_is_counted AFTER INSERT ON signature
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.role = 'physiotherapist') EXECUTE FUNCTION require_treatment();
ALTER TABLE signature ENABLE ALWAYS TRIGGER complete_is_counted;
