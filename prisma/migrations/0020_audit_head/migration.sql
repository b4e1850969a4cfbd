-- As for the chain of sealed records: holds a clinic's audit trail until the transaction ends, and tells its newest link. One
-- question in place of two at everything that is audited. Volatile, so that the link is read after the wait.
CREATE FUNCTION hold_audit_chain(clinic uuid) RETURNS TABLE (sequence integer, hash text)
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || clinic::text, 0));
  RETURN QUERY SELECT e.sequence, e.hash::text FROM audit_event e
    WHERE e.clinic_id = clinic ORDER BY e.sequence DESC LIMIT 1;
END;
$$;
