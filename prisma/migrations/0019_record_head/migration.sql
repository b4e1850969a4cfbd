-- Holds a clinic's chain of sealed records until the transaction ends, and tells its newest link: one question in place of
-- two, asked while everybody else who completes a record there waits. Volatile, so that the link is read after the wait.
CREATE FUNCTION hold_record_chain(clinic uuid) RETURNS TABLE (sequence integer, hash text)
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('record:' || clinic::text, 0));
  RETURN QUERY SELECT r.sequence, r.hash::text FROM sealed_record r
    WHERE r.clinic_id = clinic ORDER BY r.sequence DESC LIMIT 1;
END;
$$;
