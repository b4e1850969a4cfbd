-- Keys of people's own devices that sign in by themselves, or as the second step after the password (WebAuthn).
CREATE TABLE "staff_passkey" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[] NOT NULL,
    "device_type" TEXT NOT NULL,
    "backed_up" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_passkey_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE UNIQUE INDEX "staff_passkey_credential_id_key" ON "staff_passkey"("credential_id");
CREATE INDEX "staff_passkey_clinic_id_staff_id_idx" ON "staff_passkey"("clinic_id", "staff_id");
ALTER TABLE "staff_passkey" ADD CONSTRAINT "staff_passkey_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT keep_clinics_apart('staff_passkey', 'SELECT, INSERT, UPDATE (counter, backed_up, last_used_at), DELETE');

CREATE FUNCTION clinic_of_passkey(credential text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT k.clinic_id FROM public.staff_passkey k WHERE k.credential_id = credential;
END;
REVOKE ALL ON FUNCTION clinic_of_passkey FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clinic_of_passkey TO beforehand_app;
