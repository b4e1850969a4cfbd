import type { Metadata } from 'next';
import { BeginDraftForm, BeginTranslationForm } from '@/components/texts/begin-draft-form';
import { NewerShippedText } from '@/components/texts/newer-shipped-text';
import { TextVersions } from '@/components/texts/text-versions';
import { Card } from '@/components/ui/card';
import { PageHeading } from '@/components/ui/page-heading';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { requireAdmin } from '@/lib/auth/require-staff';
import { staffNames } from '@/lib/auth/staff-names';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { languageName } from '@/lib/phrasebook/languages';
import { readTexts } from '@/lib/texts/read-texts';
import { begin } from './actions';

export const metadata: Metadata = { title: 'Texts' };
export default async function TextsPage() {
  const staff = await requireAdmin();
  const texts = await readTexts(staff);
  const names = await staffNames(staff);
  const { timeZone } = await clinicForPage(staff.clinicId);
  return (
    <>
      <PageHeading
        title="Texts"
        lead="What patients read here: the information cards, the consent and the advice for afterwards. Each language has its versions, and a screening keeps the one it began with."
      />
      {texts.map(({ language, versions, draft, shipped, lags }) => (
        <Stack key={language} as="section" gap="tight" labelledBy={`language-${language}`}>
          <SectionHeading
            id={`language-${language}`}
            lead={
              lags
                ? 'This translation lags behind: the text it follows has been replaced. A new one can be published once it follows the one in force.'
                : undefined
            }
            aside={!draft && <BeginDraftForm action={begin} language={language} />}
          >
            {languageName(language)}
          </SectionHeading>
          {shipped && <NewerShippedText action={begin} line={shipped} hasDraft={draft !== null} />}
          <TextVersions
            language={language}
            versions={versions}
            draft={draft}
            names={names}
            timeZone={timeZone}
          />
        </Stack>
      ))}
      <Card as="section" labelledBy="translate">
        <SectionHeading
          id="translate"
          lead="A translation begins empty and names the version it follows. It cannot be published while it says what is no longer said."
        >
          Another language
        </SectionHeading>
        <BeginTranslationForm action={begin} present={texts.map(({ language }) => language)} />
      </Card>
    </>
  );
}
