-- CreateTable
CREATE TABLE "copy_link" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "failed_tries" INTEGER NOT NULL DEFAULT 0,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "copy_link_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "pdf_trouble" (
    "clinic_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pdf_trouble_pkey" PRIMARY KEY ("clinic_id","record_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "copy_link_token_hash_key" ON "copy_link"("token_hash");

-- CreateIndex
CREATE INDEX "copy_link_clinic_id_record_id_idx" ON "copy_link"("clinic_id", "record_id");

-- CreateIndex
CREATE INDEX "pdf_trouble_next_try_at_idx" ON "pdf_trouble"("next_try_at");

-- AddForeignKey
ALTER TABLE "copy_link" ADD CONSTRAINT "copy_link_clinic_id_record_id_fkey" FOREIGN KEY ("clinic_id", "record_id") REFERENCES "consent"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pdf_trouble" ADD CONSTRAINT "pdf_trouble_clinic_id_record_id_fkey" FOREIGN KEY ("clinic_id", "record_id") REFERENCES "consent"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
