-- AlterTable
-- Screenings of before go on with version 1: their cards and their aftercare are the ones they have shown so far, and what
-- was signed keeps its own statement. Rows are never changed here, so they get it as a default, which goes again at once:
-- from now on every screening says which version it was opened with.
ALTER TABLE "screening" ADD COLUMN     "text_number" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "screening" ALTER COLUMN "text_number" DROP DEFAULT;

-- CreateTable
CREATE TABLE "text_draft" (
    "clinic_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_draft_pkey" PRIMARY KEY ("clinic_id","language")
);

-- CreateTable
CREATE TABLE "text_version" (
    "clinic_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "body_hash" CHAR(64) NOT NULL,
    "follows_language" TEXT,
    "follows_number" INTEGER,
    "approved_by_id" UUID,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_version_pkey" PRIMARY KEY ("clinic_id","language","number")
);

-- CreateTable
CREATE TABLE "text_publication" (
    "clinic_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_publication_pkey" PRIMARY KEY ("clinic_id","language","sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "text_publication_clinic_id_language_number_key" ON "text_publication"("clinic_id", "language", "number");

-- AddForeignKey
ALTER TABLE "text_draft" ADD CONSTRAINT "text_draft_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "text_draft" ADD CONSTRAINT "text_draft_clinic_id_changed_by_id_fkey" FOREIGN KEY ("clinic_id", "changed_by_id") REFERENCES "staff_member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "text_version" ADD CONSTRAINT "text_version_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "text_version" ADD CONSTRAINT "text_version_clinic_id_follows_language_follows_number_fkey" FOREIGN KEY ("clinic_id", "follows_language", "follows_number") REFERENCES "text_version"("clinic_id", "language", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "text_version" ADD CONSTRAINT "text_version_clinic_id_approved_by_id_fkey" FOREIGN KEY ("clinic_id", "approved_by_id") REFERENCES "staff_member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "text_publication" ADD CONSTRAINT "text_publication_clinic_id_language_number_fkey" FOREIGN KEY ("clinic_id", "language", "number") REFERENCES "text_version"("clinic_id", "language", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "text_publication" ADD CONSTRAINT "text_publication_clinic_id_published_by_id_fkey" FOREIGN KEY ("clinic_id", "published_by_id") REFERENCES "staff_member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;


-- A version is exactly its words, and a translation is always one of something.
ALTER TABLE "text_version" ADD CONSTRAINT "text_version_body_hash_check"
  CHECK (body_hash = encode(sha256(convert_to(body, 'UTF8')), 'hex'));
ALTER TABLE "text_version" ADD CONSTRAINT "text_version_follows_check"
  CHECK (CASE WHEN language = 'en' THEN follows_language IS NULL AND follows_number IS NULL
              ELSE follows_language IS NOT NULL AND follows_language <> language AND follows_number IS NOT NULL END);
-- Nothing was ever in force before somebody said so.
ALTER TABLE "text_publication" ADD CONSTRAINT "text_publication_valid_from_check" CHECK (valid_from >= at);

-- Clinics that are there already begin with the words this release ships. Without a gap: these rows come with the column that
-- points at them. A new clinic is given the same by the program (lib/texts/shipped-text.ts).
INSERT INTO "text_version" (clinic_id, language, number, body, body_hash, reason, at)
SELECT id, 'en', 1, $text${"blocks":{"alternatives":{"lines":["Do nothing and wait. Many muscle pains get better by themselves in some weeks.","Exercise and advice, hands-on treatment or massage, stretching, heat or cold, or tape.","A weak current through pads on the skin (TENS), if you have no implant that speaks against it.","Pain relief from your doctor or pharmacist.","Acupuncture by somebody who is trained in it.","Another area, needles that go less deep, or a later time."],"title":"Other ways"},"benefits":{"lines":["It may ease muscle pain and help you move, mostly for weeks up to three months. It does not help everyone.","It works best together with exercise. The studies are mixed, and nobody can promise that it helps you."],"title":"What it may help"},"bleed-card":{"lines":["Press firmly on a spot that bleeds.","Take your medicine as always. No extra, and none left out."],"title":"You may bleed longer than others"},"call-us":{"lines":["Redness that spreads, swelling, heat, or pus.","More pain after the second day.","A fever above 38 °C (100.4 °F), or you feel as if you have the flu."],"title":"Call us the same day"},"declarations":{"agree":"I agree to dry needling.","agreeForAnother":"I agree to dry needling for the patient.","free":"I know that I can say no, stop, or change my mind at any time.","plan":"I know which areas will be needled, and how.","planForAnother":"I know which areas of the patient will be needled, and how.","precautions":"I agree with what we do with extra care.","risks":"I have read the risks. I could ask questions and they were answered."},"emergency":{"title":"When to get help at once"},"get-help":{"lead":"Call {emergency-number} and say: “I had dry needling.”","lines":["Short of breath, or pain in the chest or the tip of the shoulder, even hours later.","You cough up blood, your lips turn blue, or you collapse.","Sudden weakness, numbness, bad balance, or you cannot hold your pee or poo.","A sudden very strong headache.","Bleeding that does not stop after 10 minutes of firm pressure.","An arm or leg that gets tight, pale or numb, or you faint again."],"title":"Rare, but good to know: when to get help at once"},"helps":{"lines":["Move gently and stretch a little.","Use ice or heat, as you like.","Eat and drink as usual. Do not drive if you feel sleepy.","Leave hard sport, alcohol and strong massage of the spot for another day."],"title":"This helps"},"infection-card":{"lines":["Call us at the very first sign of redness, heat or fever. Do not wait."],"title":"Watch your skin closely"},"lung-card":{"lines":["For two days, do not fly, dive or climb high mountains unless you feel well.","Get help at once if it gets hard to breathe, or if your chest or shoulder hurts when you breathe in."],"title":"Your treatment is near the lung"},"normal":{"lines":["Sore muscles for one or two days, like after sport.","A small bruise.","Feeling tired."],"title":"This is normal"},"not-acupuncture":{"lines":["Dry needling is not acupuncture. The needles look the same.","Your physio treats sore muscles that were found by touch. Acupuncture follows other ideas and other training."],"title":"How it differs from acupuncture"},"other-ways":{"lines":["You can also choose exercise, hands-on treatment, heat or cold, tape, pain relief from your doctor, or wait and see.","If you say no, your other care stays the same."],"title":"Other ways"},"plan":{"areas":"Areas","extent":"How often","leftOut":"Left alone for now","once":"One treatment","technique":"How","times":"Up to {count} treatments","title":"What is planned","until":"Until {day}"},"precautions":{"opened":"We do not often needle this area: {area}. Your physio told you why. It was agreed to do it all the same.","title":"What we do with extra care"},"pregnancy-card":{"lines":["Get help at once for bleeding, cramps, fluid, or if the baby does not move."],"title":"While you are pregnant"},"rights":{"lines":["You can say no now or later. Your other care stays the same.","Say “stop” at any moment and the needle comes out.","You can ask anything, and take your time, before you sign.","You can take your consent back at any time, also after you have signed. Just tell us."],"title":"Your rights"},"risks":{"common":"Happens often, and goes away","own":"About you","serious":"Rare, but serious","title":"What can go wrong"},"validity":{"lines":["This is for the areas named here, and for this way of needling. For anything new, or if your health changes, we ask you again.","It ends when the treatments named above are done, or after the day named above. Before each one we ask if something has changed."],"title":"How long this counts"},"what-happens":{"lines":["Your physio puts a very thin, clean needle into a tight muscle. Each needle is used once.","You may feel a short twitch or cramp. You can say “stop” at any time."],"title":"What happens"},"what-it-may-help":{"lines":["It may ease muscle pain and help you move, mostly for weeks up to three months. It does not help everyone.","It works best together with exercise. Many muscle pains also get better by themselves."],"title":"What it may help"}},"schema":1}$text$,
  'c4e5d8edd9bf448471ab42946e98e838d2b3c3d5921fa1058faa241bc84769b7', 'Shipped with Beforehand.', now()
FROM "clinic";
INSERT INTO "text_publication" (clinic_id, language, sequence, number, valid_from, at)
SELECT id, 'en', 1, 1, now(), now() FROM "clinic";

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_clinic_id_language_text_number_fkey" FOREIGN KEY ("clinic_id", "language", "text_number") REFERENCES "text_version"("clinic_id", "language", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Evidence is only ever added to: see 0002_append_only.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON text_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE text_version ENABLE ALWAYS TRIGGER append_only;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON text_publication
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE text_publication ENABLE ALWAYS TRIGGER append_only;
