-- Sealing holds the chain of sealed records and then the audit trail, in this order as everywhere, and needs the newest link of
-- both: one question. Null where a chain has none yet.
CREATE FUNCTION hold_record_and_audit_chains(clinic uuid) RETURNS json
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  record_head json;
  audit_head json;
BEGIN
  SELECT row_to_json(h) INTO record_head FROM hold_record_chain(clinic) h;
  SELECT row_to_json(h) INTO audit_head FROM hold_audit_chain(clinic) h;
  RETURN json_build_object('record', record_head, 'audit', audit_head);
END;
$$;
