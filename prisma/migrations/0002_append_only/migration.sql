-- Evidence is only ever added to. The database itself refuses to change or remove a row of these tables, whoever asks
-- and by whatever route; a correction is a new row. Statement-level triggers also fire when no row would be touched, so
-- that a wrong statement is noticed the first time it is run. ALWAYS: a session cannot switch them off by posing as a
-- replica.

CREATE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table "%" is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END;
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'rule_set_version', 'screening', 'screening_event', 'answer', 'assessment', 'review', 'consent', 'signature',
    'audit_event'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      name
    );
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only', name);
  END LOOP;
END;
$$;
