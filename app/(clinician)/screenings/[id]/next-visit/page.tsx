import type { Metadata } from 'next';
import { answerInWords, type Answer } from '@/rules';
import { BackLink } from '@/components/review/back-link';
import { dayInWords } from '@/components/staff/format';
import { Moment } from '@/components/staff/moment';
import { StartVisitForm } from '@/components/staff/start-visit-form';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { SectionHeading } from '@/components/ui/section-heading';
import { requirePhysiotherapist } from '@/lib/auth/require-staff';
import { newId } from '@/lib/ids';
import { extentInWords, treatmentInWords } from '@/lib/phrasebook/plan-extent';
import { routes } from '@/lib/routes';
import { isCountersigned, standingConsent } from '@/lib/screening/clearance';
import { readNextVisit } from '@/lib/screening/next-visit';
import { hasPlanEnded, planExtentOf } from '@/lib/screening/plan-extent';
import { requireScreening } from '@/lib/screening/require-screening';
import { inputOf } from '@/lib/screening/screening-input';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import { startVisit } from './actions';

export const metadata: Metadata = { title: 'Next visit' };
/** Whether what was signed may cover the next visit: which answers and findings it has, nobody knows yet. */
const consentAhead = (screening: ScreeningSnapshot): string => {
  const consent = standingConsent(screening);
  const extent = planExtentOf(screening);
  if (!consent?.course || !isCountersigned(consent)) return 'Signed anew';
  const { done } = consent.course;
  if (extent.times !== null && done >= extent.times)
    return `Signed anew: ${extent.times === 1 ? 'it was for one treatment' : `all ${extent.times} treatments it was for were countersigned`}`;
  if (hasPlanEnded(screening)) return 'Signed anew: its last day has passed';
  return `Where nothing is new, confirmed with one tap: treatment ${treatmentInWords({ ...extent, number: done + 1 })}. Otherwise signed anew`;
};

export default async function NextVisitPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const staff = await requirePhysiotherapist();
  const screening = await requireScreening(staff, (await params).id);
  const { id, patient, startedOn, clinic } = screening;
  const next = await readNextVisit(staff, screening);
  const { regions, technique } = inputOf(screening).plan;
  const planned = (factId: 'plan.regions' | 'plan.technique', value: Answer | undefined) =>
    value === undefined ? 'Not planned' : answerInWords(factId, value);
  const started = next.started[0];
  return (
    <>
      <BackLink screeningId={id} patient={patient} />
      <PageHeading
        title="Next visit"
        lead={`The patient sees what they said on ${dayInWords(startedOn)}, and says what has changed. Anything they neither confirm nor answer counts as not known.`}
      />
      {next.kind === 'later' && (
        <EmptyState
          title="This patient has answered again since"
          icon="info"
          actions={
            <LinkButton href={routes.screening.view(next.screeningId)}>Open the latest visit</LinkButton>
          }
        >
          <p>The next visit follows the latest one.</p>
        </EmptyState>
      )}
      {next.kind === 'not-over' && (
        <EmptyState
          title="This visit is not over yet"
          icon="info"
          actions={<LinkButton href={routes.screening.view(id)}>Open the screening</LinkButton>}
        >
          <p>Finish it first: sign and countersign, or decide what happens instead.</p>
        </EmptyState>
      )}
      {next.kind === 'may-start' && (
        <>
          {started && (
            <Notice
              tone="info"
              title="A next visit was started before"
              actions={
                <LinkButton look="secondary" href={routes.screening.view(started.id)}>
                  Open that visit
                </LinkButton>
              }
            >
              <p>
                On <Moment at={started.startedAt} timeZone={clinic.timeZone} />; its answers were not sent.
              </p>
            </Notice>
          )}
          <Card as="section" labelledBy="plan">
            <SectionHeading
              id="plan"
              lead="It goes with the new visit as it stands. You can change it there."
            >
              Plan
            </SectionHeading>
            <DescriptionList
              items={[
                { id: 'regions', term: 'Areas', description: planned('plan.regions', regions) },
                { id: 'extent', term: 'How often', description: extentInWords(planExtentOf(screening)) },
                { id: 'technique', term: 'Technique', description: planned('plan.technique', technique) },
              ]}
            />
          </Card>
          <Card as="section" labelledBy="asked">
            <SectionHeading id="asked">What is asked</SectionHeading>
            <DescriptionList
              items={[
                { id: 'today', term: 'How they are today', description: 'Always afresh' },
                {
                  id: 'others',
                  term: 'Each other part',
                  description: '“Nothing here has changed”, or the questions again',
                },
                {
                  id: 'again',
                  term: '“Not sure”, numbers of weeks, signs that call you',
                  description: 'Always asked again',
                },
                { id: 'consent', term: 'Consent', description: consentAhead(screening) },
              ]}
            />
          </Card>
          <StartVisitForm action={startVisit} screeningId={id} idempotencyKey={newId()} />
        </>
      )}
    </>
  );
}
