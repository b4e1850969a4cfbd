-- Nobody is given a password by somebody else any more: there is none until its owner has chosen it, by a link that works once.
ALTER TABLE "staff_member" ALTER COLUMN "password_hash" DROP NOT NULL;

CREATE TABLE "set_up_link" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "used_on" TEXT,

    CONSTRAINT "set_up_link_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE UNIQUE INDEX "set_up_link_token_hash_key" ON "set_up_link"("token_hash");
CREATE INDEX "set_up_link_clinic_id_staff_id_idx" ON "set_up_link"("clinic_id", "staff_id");
ALTER TABLE "set_up_link" ADD CONSTRAINT "set_up_link_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT keep_clinics_apart('set_up_link', 'SELECT, INSERT, UPDATE (ended_at, used_at, used_on)');

CREATE FUNCTION clinic_of_set_up_link(hash bpchar) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT l.clinic_id FROM public.set_up_link l WHERE l.token_hash = hash;
END;

-- Beside a clinic that is not made up, the published passwords of the demonstration open nothing.
CREATE FUNCTION has_real_clinic() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM public.clinic c WHERE NOT c.demo);
END;

REVOKE ALL ON FUNCTION clinic_of_set_up_link, has_real_clinic FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clinic_of_set_up_link, has_real_clinic TO beforehand_app;
