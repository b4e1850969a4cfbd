-- The account at an identity provider (OpenID Connect) that somebody signs in by in place of the password.
CREATE TABLE "staff_identity" (
    "clinic_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "shown_as" TEXT,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_identity_pkey" PRIMARY KEY ("clinic_id","staff_id")
);
CREATE UNIQUE INDEX "staff_identity_issuer_subject_key" ON "staff_identity"("issuer", "subject");
ALTER TABLE "staff_identity" ADD CONSTRAINT "staff_identity_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT keep_clinics_apart('staff_identity', 'SELECT, INSERT, UPDATE (last_used_at), DELETE');

CREATE FUNCTION clinic_of_identity(of_issuer text, of_subject text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT i.clinic_id FROM public.staff_identity i WHERE i.issuer = of_issuer AND i.subject = of_subject;
END;
REVOKE ALL ON FUNCTION clinic_of_identity FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clinic_of_identity TO beforehand_app;
