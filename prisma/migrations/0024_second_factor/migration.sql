-- CreateTable
CREATE TABLE "staff_sign_in" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "offered_secret" TEXT,
    "wrong_codes" INTEGER NOT NULL DEFAULT 0,
    "passed_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_sign_in_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "staff_second_factor" (
    "clinic_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "last_step" INTEGER NOT NULL,
    "failed_codes" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_second_factor_pkey" PRIMARY KEY ("clinic_id","staff_id")
);

-- CreateTable
CREATE TABLE "staff_recovery_code" (
    "clinic_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_recovery_code_pkey" PRIMARY KEY ("clinic_id","staff_id","code_hash")
);

-- CreateIndex
CREATE INDEX "staff_sign_in_clinic_id_staff_id_idx" ON "staff_sign_in"("clinic_id", "staff_id");

-- AddForeignKey
ALTER TABLE "staff_sign_in" ADD CONSTRAINT "staff_sign_in_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "staff_second_factor" ADD CONSTRAINT "staff_second_factor_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "staff_recovery_code" ADD CONSTRAINT "staff_recovery_code_clinic_id_staff_id_fkey" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
