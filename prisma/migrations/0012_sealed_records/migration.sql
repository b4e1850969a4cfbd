-- CreateTable
CREATE TABLE "sealed_record" (
    "clinic_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "kind" "consent_kind" NOT NULL,
    "header" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "content_hash" CHAR(64) NOT NULL,
    "previous_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "key_id" CHAR(64) NOT NULL,
    "signature" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sealed_record_pkey" PRIMARY KEY ("clinic_id","sequence")
);

-- CreateTable
CREATE TABLE "seal_backlog" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,

    CONSTRAINT "seal_backlog_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "record_key" (
    "key_id" CHAR(64) NOT NULL,
    "public_key" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "endorsed_by" CHAR(64),
    "endorsement" TEXT,

    CONSTRAINT "record_key_pkey" PRIMARY KEY ("key_id")
);

-- CreateIndex
CREATE INDEX "sealed_record_clinic_id_screening_id_idx" ON "sealed_record"("clinic_id", "screening_id");

-- CreateIndex
CREATE UNIQUE INDEX "sealed_record_clinic_id_id_key" ON "sealed_record"("clinic_id", "id");

-- AddForeignKey
ALTER TABLE "sealed_record" ADD CONSTRAINT "sealed_record_clinic_id_id_fkey" FOREIGN KEY ("clinic_id", "id") REFERENCES "consent"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sealed_record" ADD CONSTRAINT "sealed_record_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "record_key"("key_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "seal_backlog" ADD CONSTRAINT "seal_backlog_clinic_id_id_fkey" FOREIGN KEY ("clinic_id", "id") REFERENCES "consent"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "record_key" ADD CONSTRAINT "record_key_endorsed_by_fkey" FOREIGN KEY ("endorsed_by") REFERENCES "record_key"("key_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Evidence is only ever added to: see 0002_append_only.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sealed_record
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE sealed_record ENABLE ALWAYS TRIGGER append_only;

-- What is complete at this moment is sealed when the program starts. The list never grows: a record that loses its seal
-- later is not sealed again, it is told.
INSERT INTO seal_backlog (clinic_id, id)
  SELECT c.clinic_id, c.id FROM consent c
  WHERE c.kind <> 'given' OR EXISTS (
    SELECT FROM signature s WHERE s.clinic_id = c.clinic_id AND s.consent_id = c.id AND s.role = 'physiotherapist');
CREATE TRIGGER append_only BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON seal_backlog
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE seal_backlog ENABLE ALWAYS TRIGGER append_only;

-- Of a key only its end is ever noted, and once.
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON record_key
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE record_key ENABLE ALWAYS TRIGGER append_only;

CREATE FUNCTION refuse_change_of_key() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.retired_at IS NOT NULL OR to_jsonb(NEW) - 'retired_at' <> to_jsonb(OLD) - 'retired_at' THEN
    RAISE EXCEPTION 'table "%" is append-only: % is refused', TG_TABLE_NAME, TG_OP
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER only_retired BEFORE UPDATE ON record_key
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_key();
ALTER TABLE record_key ENABLE ALWAYS TRIGGER only_retired;

-- There is no way to "complete" without a seal, whoever writes the row: asked when the transaction commits, because the
-- seal is made of the rows that complete the record.
CREATE FUNCTION require_seal() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  record_id uuid := CASE TG_TABLE_NAME WHEN 'signature' THEN to_jsonb(NEW) ->> 'consent_id' ELSE NEW.id::text END;
BEGIN
  IF NOT EXISTS (SELECT FROM sealed_record r WHERE r.clinic_id = NEW.clinic_id AND r.id = record_id) THEN
    RAISE EXCEPTION 'record % would be complete without a seal', record_id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER complete_is_sealed AFTER INSERT ON consent
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.kind <> 'given') EXECUTE FUNCTION require_seal();
ALTER TABLE consent ENABLE ALWAYS TRIGGER complete_is_sealed;
CREATE CONSTRAINT TRIGGER complete_is_sealed AFTER INSERT ON signature
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.role = 'physiotherapist') EXECUTE FUNCTION require_seal();
ALTER TABLE signature ENABLE ALWAYS TRIGGER complete_is_sealed;
