-- A second line behind every query's own "where clinic_id": the app connects as a role that owns nothing and that sees and
-- writes rows of one clinic only, the one its transaction has named (lib/db/transaction.ts). Without a name there is nothing.
-- Whoever owns the tables (migrations, and people who look after the database) is not held back by it, nor is a foreign key.

-- Normally made before by the start (scripts/setup/app-role.ts), which says in words what is missing where it cannot be.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'beforehand_app') THEN
    CREATE ROLE beforehand_app NOLOGIN;
  END IF;
END;
$$;

-- For this migration and those to come: a table with rows of clinics is kept apart and may be used so far.
CREATE FUNCTION keep_clinics_apart(name regclass, may text, clinic text DEFAULT 'clinic_id') RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  own text := format('%I = nullif(current_setting(''beforehand.clinic'', true), '''')::uuid', clinic);
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY own_clinic ON %s USING (%s) WITH CHECK (%s)', name, own, own);
  EXECUTE format('GRANT %s ON %s TO beforehand_app', may, name);
END;
$$;
REVOKE ALL ON FUNCTION keep_clinics_apart FROM PUBLIC;

GRANT USAGE ON SCHEMA public TO beforehand_app;

-- Evidence: the triggers that refuse to change it stay as well.
SELECT keep_clinics_apart('rule_set_version', 'SELECT, INSERT');
SELECT keep_clinics_apart('rule_set_approval', 'SELECT, INSERT');
SELECT keep_clinics_apart('clinic_policy', 'SELECT, INSERT');
SELECT keep_clinics_apart('screening', 'SELECT, INSERT');
SELECT keep_clinics_apart('screening_event', 'SELECT, INSERT');
SELECT keep_clinics_apart('answer', 'SELECT, INSERT');
SELECT keep_clinics_apart('assessment', 'SELECT, INSERT');
SELECT keep_clinics_apart('review', 'SELECT, INSERT');
SELECT keep_clinics_apart('consent', 'SELECT, INSERT');
SELECT keep_clinics_apart('signature', 'SELECT, INSERT');
SELECT keep_clinics_apart('treatment', 'SELECT, INSERT');
SELECT keep_clinics_apart('sealed_record', 'SELECT, INSERT');
SELECT keep_clinics_apart('text_version', 'SELECT, INSERT');
SELECT keep_clinics_apart('text_publication', 'SELECT, INSERT');
SELECT keep_clinics_apart('audit_event', 'SELECT, INSERT');
SELECT keep_clinics_apart('rescreening_change', 'SELECT, INSERT');
SELECT keep_clinics_apart('seal_backlog', 'SELECT');
-- To hold a row asks for the right to change some column of it. The trigger refuses any change.
GRANT UPDATE (id) ON screening TO beforehand_app;
GRANT USAGE ON SEQUENCE answer_sequence_seq, screening_event_sequence_seq TO beforehand_app;

-- What changes, and what also goes.
SELECT keep_clinics_apart('clinic', 'SELECT, INSERT, UPDATE (clinical_lead_id)', 'id');
SELECT keep_clinics_apart('staff_member', 'SELECT, INSERT, UPDATE');
SELECT keep_clinics_apart('staff_session', 'SELECT, INSERT, UPDATE');
SELECT keep_clinics_apart('patient', 'SELECT, INSERT, UPDATE');
SELECT keep_clinics_apart('screening_access', 'SELECT, INSERT, UPDATE');
SELECT keep_clinics_apart('copy_link', 'SELECT, INSERT, UPDATE');
SELECT keep_clinics_apart('rescreening_run', 'SELECT, INSERT, UPDATE');
SELECT keep_clinics_apart('export_job', 'SELECT, INSERT, UPDATE');
SELECT keep_clinics_apart('patient_name_word', 'SELECT, INSERT, DELETE');
SELECT keep_clinics_apart('staff_sign_in', 'SELECT, INSERT, UPDATE, DELETE');
SELECT keep_clinics_apart('staff_second_factor', 'SELECT, INSERT, UPDATE, DELETE');
SELECT keep_clinics_apart('staff_recovery_code', 'SELECT, INSERT, UPDATE, DELETE');
SELECT keep_clinics_apart('text_draft', 'SELECT, INSERT, UPDATE, DELETE');
SELECT keep_clinics_apart('pdf_trouble', 'SELECT, INSERT, UPDATE, DELETE');

-- Of the installation, not of a clinic.
GRANT SELECT, INSERT, UPDATE (retired_at) ON record_key TO beforehand_app;

-- What was found, for filtering records by it. Behind a policy PostgreSQL does not look into JSON by an index, as little as it
-- trusts any other function with rows that it has not let through yet: so this one table is looked at as its owner, by a view
-- that shows the ids of findings and that says itself of which clinic. Where PostgreSQL merges it into the table beside it, the
-- index is lost all the same: decision 32.
CREATE VIEW assessment_findings AS
  SELECT a.clinic_id, a.id AS assessment_id, jsonb_path_query_array(a.evaluation, '$.findings[*].id') AS findings
  FROM assessment a
  WHERE a.clinic_id = nullif(current_setting('beforehand.clinic', true), '')::uuid;
GRANT SELECT ON assessment_findings TO beforehand_app;

-- What is asked before the clinic is known, and the whole of it: each answers clinics and nothing else. The bodies are bound to
-- these tables as they are created, so that no search path leads them elsewhere.
CREATE FUNCTION clinic_of_email(address text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT s.clinic_id FROM public.staff_member s WHERE s.email = address;
END;

CREATE FUNCTION clinic_of_link(hash bpchar) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT a.clinic_id FROM public.screening_access a WHERE a.token_hash = hash;
END;

CREATE FUNCTION clinic_of_device(hash bpchar) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT a.clinic_id FROM public.screening_access a WHERE a.cookie_hash = hash;
END;

CREATE FUNCTION clinic_of_copy_link(hash bpchar) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT l.clinic_id FROM public.copy_link l WHERE l.token_hash = hash;
END;

CREATE FUNCTION clinic_of_receipt(hash bpchar) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT e.clinic_id FROM public.export_job e WHERE e.receipt_hash = hash;
END;

CREATE FUNCTION has_demo_clinic() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM public.clinic c WHERE c.demo);
END;

CREATE FUNCTION every_clinic() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT c.id FROM public.clinic c ORDER BY c.id;
END;

CREATE FUNCTION clinics_with_exports(ids uuid[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT DISTINCT e.clinic_id FROM public.export_job e WHERE e.id = ANY (ids);
END;

CREATE FUNCTION clinics_with_open_exports() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT DISTINCT e.clinic_id FROM public.export_job e
    WHERE e.finished_at IS NULL AND e.cancelled_at IS NULL AND e.failed_at IS NULL;
END;

CREATE FUNCTION clinics_with_idle_rescreening(at timestamptz) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT r.clinic_id FROM public.rescreening_run r
    WHERE r.finished_at IS NULL AND r.superseded_at IS NULL AND (r.leased_until IS NULL OR r.leased_until < at)
    GROUP BY r.clinic_id ORDER BY min(r.failures), min(r.started_at);
END;

CREATE FUNCTION clinics_with_due_pdfs(at timestamptz) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT t.clinic_id FROM public.pdf_trouble t WHERE t.next_try_at <= at
    GROUP BY t.clinic_id ORDER BY min(t.next_try_at);
END;

REVOKE ALL ON FUNCTION clinic_of_email, clinic_of_link, clinic_of_device, clinic_of_copy_link, clinic_of_receipt, has_demo_clinic, every_clinic, clinics_with_exports, clinics_with_open_exports, clinics_with_idle_rescreening, clinics_with_due_pdfs FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clinic_of_email, clinic_of_link, clinic_of_device, clinic_of_copy_link, clinic_of_receipt, has_demo_clinic, every_clinic, clinics_with_exports, clinics_with_open_exports, clinics_with_idle_rescreening, clinics_with_due_pdfs TO beforehand_app;
