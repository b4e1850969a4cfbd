-- A screen that nobody touches is locked, for the server as well: such a session answers nothing until it is unlocked.
ALTER TABLE "staff_session" ADD COLUMN "locked_at" TIMESTAMPTZ(3);
ALTER TABLE "staff_member" ADD COLUMN "pin_hash" TEXT;
