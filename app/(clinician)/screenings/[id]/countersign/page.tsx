import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BackLink } from '@/components/review/back-link';
import { CountStartsAgain } from '@/components/review/count-starts-again';
import { CouchView } from '@/components/review/couch-view';
import { UnreadableNotice } from '@/components/review/unreadable-notice';
import { CountersignForm } from '@/components/review/countersign-form';
import { Points } from '@/components/intake/points';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePhysiotherapist } from '@/lib/auth/require-staff';
import { staffMember } from '@/lib/auth/manage-staff';
import { countedBefore } from '@/lib/consent/counted-before';
import { coverageForPage, earlierForPage } from '@/lib/consent/read-coverage';
import { statementFor } from '@/lib/consent/statement';
import { askAgainForStaff } from '@/lib/phrasebook/ask-again';
import { routes } from '@/lib/routes';
import { isCountersigned, standingConsent } from '@/lib/screening/clearance';
import { declaredOn } from '@/lib/screening/journey';
import { planExtentOf } from '@/lib/screening/plan-extent';
import { unreadableFacts } from '@/lib/screening/unreadable';
import { requireScreening } from '@/lib/screening/require-screening';
import { countersignConsent } from './actions';

export const metadata: Metadata = { title: 'Countersign' };
export default async function CountersignPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const staff = await requirePhysiotherapist();
  const screening = await requireScreening(staff, (await params).id);
  const me = (await staffMember(staff, staff.staffId)) ?? notFound();
  const { id, assessment, clinic, patient } = screening;
  const consent = standingConsent(screening);
  const unreadable = unreadableFacts(screening);
  const isOpen = consent !== null && !isCountersigned(consent);
  const coverage = isOpen && consent.underId ? await coverageForPage(screening) : null;
  const under = coverage?.earlier ?? (consent?.underId ? await earlierForPage(screening) : null);
  const extent = planExtentOf(screening);
  const before = isOpen && consent.underId === null ? await countedBefore(screening) : null;
  return (
    <>
      <BackLink screeningId={id} patient={patient} />
      <PageHeading title="Countersign" lead="At the couch, with the patient in front of you." />
      {unreadable.length > 0 ? (
        <UnreadableNotice screeningId={id} patientId={patient.id} facts={unreadable} clinical />
      ) : consent && assessment ? (
        <>
          <CouchView
            patient={patient}
            statement={statementFor(screening)}
            evaluation={assessment.evaluation}
            consent={consent}
            under={under}
            extent={extent}
            timeZone={clinic.timeZone}
            declaredOn={declaredOn(screening)}
            today={screening.today}
          />
          {before && (
            <CountStartsAgain
              before={before}
              extent={extent}
              signing="done"
              planHref={routes.screening.plan(id)}
            />
          )}
          {isCountersigned(consent) ? (
            <EmptyState
              title="This record is complete"
              icon="check-circle"
              actions={<LinkButton href={routes.record(consent.id)}>Open the record</LinkButton>}
            >
              <p>It has been countersigned already.</p>
            </EmptyState>
          ) : coverage?.covers === false ? (
            <Notice
              tone="attention"
              title="The earlier consent does not cover this visit any more"
              actions={<LinkButton href={routes.screening.decide(id)}>Decide again</LinkButton>}
            >
              <p>Do not needle on it. Once you have decided again, the patient reads the text and signs.</p>
              <Points texts={coverage.reasons.map(({ because }) => askAgainForStaff[because])} />
            </Notice>
          ) : (
            <CountersignForm
              action={countersignConsent}
              screeningId={id}
              consentId={consent.id}
              isCounted={consent.course !== null && extent.times !== 1}
              me={{ fullName: me.fullName, registration: me.registration }}
            />
          )}
        </>
      ) : (
        <EmptyState title="Nothing to countersign" icon="pen">
          <p>There is no signed consent for what is planned now.</p>
        </EmptyState>
      )}
    </>
  );
}
