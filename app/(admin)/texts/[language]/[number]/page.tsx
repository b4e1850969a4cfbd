import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AftercareText } from '@/components/consent/aftercare-text';
import { StatementText } from '@/components/consent/statement-text';
import { Moment } from '@/components/staff/moment';
import { AboutCards } from '@/components/intake/about-cards';
import { PublishTextForm } from '@/components/texts/publish-text-form';
import { BeginDraftForm } from '@/components/texts/begin-draft-form';
import { partTitles, stateLabel, stateWords } from '@/components/texts/state-words';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { SectionHeading } from '@/components/ui/section-heading';
import { requireAdmin } from '@/lib/auth/require-staff';
import { staffNames } from '@/lib/auth/staff-names';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { dayIn, now } from '@/lib/clock';
import { exampleStatement } from '@/lib/consent/example-statement';
import { languageName } from '@/lib/phrasebook/languages';
import { routes } from '@/lib/routes';
import { aboutCardsOf } from '@/lib/texts/about-cards';
import { aftercareOf, cardRisks } from '@/lib/texts/aftercare-of';
import { textLabel } from '@/lib/texts/patient-text';
import { readTextVersion } from '@/lib/texts/read-texts';
import { sourceLanguage } from '@/lib/texts/shipped-text';
import { begin } from '../../actions';
import { publish } from './actions';

export const metadata: Metadata = { title: 'A version of a text' };
export default async function TextVersionPage({
  params,
}: {
  readonly params: Promise<{ language: string; number: string }>;
}) {
  const staff = await requireAdmin();
  const { language, number } = await params;
  const wanted = /^[1-9]\d{0,5}$/.test(number) ? Number(number) : notFound();
  const { line, text, sequence, hasDraft } = (await readTextVersion(staff, language, wanted)) ?? notFound();
  const names = await staffNames(staff);
  const { timeZone, emergencyNumber } = await clinicForPage(staff.clinicId);
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? 'An admin') : 'Beforehand');
  return (
    <>
      <div>
        <LinkButton look="quiet" icon="arrow-left" href={routes.texts}>
          Texts
        </LinkButton>
      </div>
      <PageHeading
        title={`${languageName(language)}, version ${line.number}`}
        lead="As patients see it. Nobody can change it any more."
        aside={<Badge tone={stateWords[line.state].tone}>{stateLabel(line)}</Badge>}
      />
      <Card as="section" labelledBy="version">
        <SectionHeading
          id="version"
          aside={!hasDraft && <BeginDraftForm action={begin} language={language} from={line.number} />}
        >
          {textLabel(text)}
        </SectionHeading>
        <DescriptionList
          dense
          items={[
            {
              id: 'approved',
              term: line.approvedById ? 'Approved' : 'Came with the program',
              description: (
                <>
                  {line.approvedById && (
                    <>
                      <bdi>{nameOf(line.approvedById)}</bdi>,{' '}
                    </>
                  )}
                  <Moment at={line.at} timeZone={timeZone} />
                </>
              ),
            },
            { id: 'why', term: 'Why', description: <bdi>{line.reason}</bdi> },
            ...(line.followsNumber
              ? [
                  {
                    id: 'follows',
                    term: 'Translation of',
                    description: `${sourceLanguage}-${line.followsNumber}`,
                  },
                ]
              : []),
            ...(line.publication
              ? [
                  {
                    id: 'published',
                    term: 'Published from',
                    description: (
                      <>
                        <Moment at={line.publication.validFrom} timeZone={timeZone} />, by{' '}
                        <bdi>{nameOf(line.publication.publishedById)}</bdi>
                      </>
                    ),
                  },
                ]
              : []),
            { id: 'hash', term: 'SHA-256', description: <code>{line.bodyHash}</code> },
          ]}
        />
      </Card>
      {!line.publication && (
        <PublishTextForm
          key={sequence}
          action={publish}
          language={language}
          number={line.number}
          sequence={sequence}
          today={dayIn(timeZone, now())}
        />
      )}
      <div lang={language} dir="auto">
        <Disclosure summary={partTitles.about} look="card" open>
          <AboutCards cards={aboutCardsOf(text.body)} headingLevel={3} />
        </Disclosure>
      </div>
      <div lang={language} dir="auto">
        <Disclosure summary={`${partTitles.consent}, for an example`} look="card" open={!line.publication}>
          <StatementText statement={exampleStatement(text, emergencyNumber)} />
        </Disclosure>
      </div>
      <div lang={language} dir="auto">
        <Disclosure summary={partTitles.aftercare} look="card" open={!line.publication}>
          <AftercareText advice={aftercareOf(text.body, { emergencyNumber, riskIds: cardRisks })} />
        </Disclosure>
      </div>
    </>
  );
}
