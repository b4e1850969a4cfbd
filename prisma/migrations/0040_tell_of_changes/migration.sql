-- Tells whoever listens that something was stored which the list of today shows: of which clinic, and nothing else.
-- Answers are left out: they change no line of the list, and whoever stores one would wait for others who tell something.
CREATE FUNCTION tell_clinic() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM pg_notify('beforehand_clinic', NEW.clinic_id::text);
  RETURN NULL;
END;
$$;

CREATE TRIGGER tell_clinic AFTER INSERT ON screening FOR EACH ROW EXECUTE FUNCTION tell_clinic();
CREATE TRIGGER tell_clinic AFTER INSERT ON screening_event FOR EACH ROW EXECUTE FUNCTION tell_clinic();
CREATE TRIGGER tell_clinic AFTER INSERT ON assessment FOR EACH ROW EXECUTE FUNCTION tell_clinic();
CREATE TRIGGER tell_clinic AFTER INSERT ON review FOR EACH ROW EXECUTE FUNCTION tell_clinic();
CREATE TRIGGER tell_clinic AFTER INSERT ON consent FOR EACH ROW EXECUTE FUNCTION tell_clinic();
CREATE TRIGGER tell_clinic AFTER INSERT ON signature FOR EACH ROW EXECUTE FUNCTION tell_clinic();
