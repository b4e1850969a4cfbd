-- What is left of a patient whose key was destroyed (decision 41).
CREATE TABLE "erasure" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "erasure_clinic_id_patient_id_idx" ON "erasure"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "erasure_clinic_id_hash_key" ON "erasure"("clinic_id", "hash");

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT keep_clinics_apart('erasure', 'SELECT, INSERT');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON erasure FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE erasure ENABLE ALWAYS TRIGGER append_only;

-- The app can change no patient's key. This is the one thing it may do to one: overwrite it with nothing, once there is a
-- statement about it, together with what the person is found by.
CREATE FUNCTION destroy_patient_key(clinic uuid, patient uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF clinic IS DISTINCT FROM nullif(current_setting('beforehand.clinic', true), '')::uuid THEN
    RAISE EXCEPTION 'another clinic' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM public.erasure e WHERE e.clinic_id = clinic AND e.patient_id = patient) THEN
    RAISE EXCEPTION 'no key is destroyed without a statement' USING ERRCODE = 'restrict_violation';
  END IF;
  UPDATE public.patient_key k SET wrapped = '' WHERE k.clinic_id = clinic AND k.patient_id = patient;
  UPDATE public.patient p SET identity = NULL, person_token = NULL WHERE p.clinic_id = clinic AND p.id = patient;
  DELETE FROM public.patient_name_token t WHERE t.clinic_id = clinic AND t.patient_id = patient;
  DELETE FROM public.other_age o USING public.consent c, public.screening s
    WHERE o.clinic_id = clinic AND c.clinic_id = clinic AND c.id = o.consent_id
      AND s.clinic_id = clinic AND s.id = c.screening_id AND s.patient_id = patient;
  DELETE FROM public.pdf_trouble t USING public.consent c, public.screening s
    WHERE t.clinic_id = clinic AND c.clinic_id = clinic AND c.id = t.record_id
      AND s.clinic_id = clinic AND s.id = c.screening_id AND s.patient_id = patient;
END;
$$;
REVOKE ALL ON FUNCTION destroy_patient_key FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_patient_key TO beforehand_app;

-- Whoever opens a screening while its patient is being erased waits for that at the foreign key, and is refused after it: this
-- trigger comes after those of foreign keys by its name.
CREATE FUNCTION refuse_erased() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM erasure e WHERE e.clinic_id = NEW.clinic_id AND e.patient_id = NEW.patient_id) THEN
    RAISE EXCEPTION 'patient % was erased', NEW.patient_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END;
$$;
CREATE TRIGGER after_keys_not_erased AFTER INSERT ON screening FOR EACH ROW EXECUTE FUNCTION refuse_erased();
