-- CreateEnum
CREATE TYPE "access_channel" AS ENUM ('tablet', 'link');

-- CreateEnum
CREATE TYPE "answer_state" AS ENUM ('answered', 'not-sure', 'cleared');

-- CreateEnum
CREATE TYPE "answered_by" AS ENUM ('patient', 'guardian', 'helper', 'clinician');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('proceed', 'proceed-with-modifications', 'delay', 'refer', 'decline');

-- CreateEnum
CREATE TYPE "consent_kind" AS ENUM ('given', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "signature_role" AS ENUM ('patient', 'guardian', 'physiotherapist');

-- CreateEnum
CREATE TYPE "signature_method" AS ENUM ('drawn', 'typed', 'account');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('staff', 'patient', 'system');

-- CreateTable
CREATE TABLE "clinic" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "emergency_number" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clinic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_member" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "registration" TEXT,
    "password_hash" TEXT NOT NULL,
    "physiotherapist" BOOLEAN NOT NULL,
    "admin" BOOLEAN NOT NULL,
    "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "deactivated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_member_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_for" TEXT,

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "patient" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "born_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "rule_set_version" (
    "clinic_id" UUID NOT NULL,
    "fingerprint" CHAR(64) NOT NULL,
    "version" TEXT NOT NULL,
    "canonical_json" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_set_version_pkey" PRIMARY KEY ("clinic_id","fingerprint")
);

-- CreateTable
CREATE TABLE "screening" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "started_by_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "idempotency_key" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_on" DATE NOT NULL,

    CONSTRAINT "screening_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "screening_access" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "channel" "access_channel" NOT NULL,
    "token_hash" CHAR(64),
    "cookie_hash" CHAR(64),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "failed_moves" INTEGER NOT NULL DEFAULT 0,
    "ended_at" TIMESTAMPTZ(3),
    "ended_for" TEXT,

    CONSTRAINT "screening_access_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "screening_event" (
    "clinic_id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "screening_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "staff_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "screening_event_pkey" PRIMARY KEY ("clinic_id","sequence")
);

-- CreateTable
CREATE TABLE "answer" (
    "clinic_id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "screening_id" UUID NOT NULL,
    "fact_id" TEXT NOT NULL,
    "state" "answer_state" NOT NULL,
    "value" JSONB,
    "said_by" "answered_by" NOT NULL,
    "staff_id" UUID,
    "reason" TEXT,
    "idempotency_key" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("clinic_id","sequence")
);

-- CreateTable
CREATE TABLE "assessment" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "rule_set_fingerprint" CHAR(64) NOT NULL,
    "answers_through" BIGINT NOT NULL,
    "input" JSONB NOT NULL,
    "evaluation" JSONB NOT NULL,
    "disposition" TEXT NOT NULL,
    "needs_physiotherapist" BOOLEAN NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "review" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "decision" "review_decision" NOT NULL,
    "reason_code" TEXT,
    "reason_text" TEXT,
    "conditions" TEXT[],
    "delay_until" DATE,
    "override" BOOLEAN NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "consent" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" "consent_kind" NOT NULL,
    "assessment_id" UUID,
    "review_id" UUID,
    "text_version" TEXT NOT NULL,
    "statement_hash" CHAR(64) NOT NULL,
    "content" JSONB NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "chain_sequence" INTEGER NOT NULL,
    "previous_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "signature" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "consent_id" UUID NOT NULL,
    "role" "signature_role" NOT NULL,
    "method" "signature_method" NOT NULL,
    "signer_name" TEXT NOT NULL,
    "strokes" JSONB,
    "staff_id" UUID,
    "signed_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "clinic_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "previous_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("clinic_id","sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "staff_member_email_key" ON "staff_member"("email");

-- CreateIndex
CREATE INDEX "staff_session_clinic_id_staff_id_idx" ON "staff_session"("clinic_id", "staff_id");

-- CreateIndex
CREATE INDEX "patient_clinic_id_search_name_idx" ON "patient"("clinic_id", "search_name");

-- CreateIndex
CREATE INDEX "screening_clinic_id_started_at_idx" ON "screening"("clinic_id", "started_at");

-- CreateIndex
CREATE INDEX "screening_clinic_id_patient_id_idx" ON "screening"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "screening_clinic_id_idempotency_key_key" ON "screening"("clinic_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "screening_access_token_hash_key" ON "screening_access"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "screening_access_cookie_hash_key" ON "screening_access"("cookie_hash");

-- CreateIndex
CREATE INDEX "screening_access_clinic_id_screening_id_idx" ON "screening_access"("clinic_id", "screening_id");

-- CreateIndex
CREATE INDEX "screening_event_clinic_id_screening_id_sequence_idx" ON "screening_event"("clinic_id", "screening_id", "sequence");

-- CreateIndex
CREATE INDEX "screening_event_clinic_id_kind_at_idx" ON "screening_event"("clinic_id", "kind", "at");

-- CreateIndex
CREATE INDEX "answer_clinic_id_screening_id_fact_id_sequence_idx" ON "answer"("clinic_id", "screening_id", "fact_id", "sequence" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "answer_clinic_id_screening_id_idempotency_key_key" ON "answer"("clinic_id", "screening_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_clinic_id_screening_id_sequence_key" ON "assessment"("clinic_id", "screening_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "review_clinic_id_screening_id_sequence_key" ON "review"("clinic_id", "screening_id", "sequence");

-- CreateIndex
CREATE INDEX "consent_clinic_id_signed_at_idx" ON "consent"("clinic_id", "signed_at");

-- CreateIndex
CREATE UNIQUE INDEX "consent_clinic_id_screening_id_sequence_key" ON "consent"("clinic_id", "screening_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "consent_clinic_id_chain_sequence_key" ON "consent"("clinic_id", "chain_sequence");

-- CreateIndex
CREATE UNIQUE INDEX "signature_clinic_id_consent_id_role_key" ON "signature"("clinic_id", "consent_id", "role");

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_at_idx" ON "audit_event"("clinic_id", "at");

-- AddForeignKey
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rule_set_version" ADD CONSTRAINT "rule_set_version_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening_access" ADD CONSTRAINT "screening_access_clinic_id_screening_id_fkey" FOREIGN KEY ("clinic_id", "screening_id") REFERENCES "screening"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening_event" ADD CONSTRAINT "screening_event_clinic_id_screening_id_fkey" FOREIGN KEY ("clinic_id", "screening_id") REFERENCES "screening"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_clinic_id_screening_id_fkey" FOREIGN KEY ("clinic_id", "screening_id") REFERENCES "screening"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_clinic_id_screening_id_fkey" FOREIGN KEY ("clinic_id", "screening_id") REFERENCES "screening"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_clinic_id_rule_set_fingerprint_fkey" FOREIGN KEY ("clinic_id", "rule_set_fingerprint") REFERENCES "rule_set_version"("clinic_id", "fingerprint") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_clinic_id_screening_id_fkey" FOREIGN KEY ("clinic_id", "screening_id") REFERENCES "screening"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_clinic_id_assessment_id_fkey" FOREIGN KEY ("clinic_id", "assessment_id") REFERENCES "assessment"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_clinic_id_screening_id_fkey" FOREIGN KEY ("clinic_id", "screening_id") REFERENCES "screening"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_clinic_id_assessment_id_fkey" FOREIGN KEY ("clinic_id", "assessment_id") REFERENCES "assessment"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_clinic_id_consent_id_fkey" FOREIGN KEY ("clinic_id", "consent_id") REFERENCES "consent"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
