import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { regionById, type ContraindicationId } from '@/rules';
import { BackLink } from '@/components/review/back-link';
import { CountStartsAgain } from '@/components/review/count-starts-again';
import { DecisionForm } from '@/components/review/decision-form';
import { DispositionPanel } from '@/components/review/disposition-panel';
import { UnreadableNotice } from '@/components/review/unreadable-notice';
import { resolutionOf, titleOf } from '@/components/review/resolve-hints';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePhysiotherapist } from '@/lib/auth/require-staff';
import { countedBefore } from '@/lib/consent/counted-before';
import { coverageForPage } from '@/lib/consent/read-coverage';
import { decisionContext } from '@/lib/review/decision-context';
import { notOverridable, untilAsked } from '@/lib/review/review.policy';
import { routes } from '@/lib/routes';
import { isAssessmentCurrent } from '@/lib/screening/clearance';
import { planExtentOf } from '@/lib/screening/plan-extent';
import { requireScreening } from '@/lib/screening/require-screening';
import { unreadableFacts } from '@/lib/screening/unreadable';
import { verdictOf } from '@/lib/screening/verdict';
import { recordDecision } from './actions';

export const metadata: Metadata = { title: 'Decide' };
export default async function DecidePage({ params }: { readonly params: Promise<{ id: string }> }) {
  const staff = await requirePhysiotherapist();
  const screening = await requireScreening(staff, (await params).id);
  const { id, assessment, rules, clinic, patient, reviews } = screening;
  const unreadable = unreadableFacts(screening);
  if (!assessment || !rules || !isAssessmentCurrent(screening))
    return (
      <>
        <BackLink screeningId={id} patient={patient} />
        <PageHeading title="Decide" />
        {unreadable.length > 0 ? (
          <UnreadableNotice screeningId={id} patientId={patient.id} facts={unreadable} clinical />
        ) : (
          <EmptyState title="Nothing to decide yet" icon="clock">
            <p>
              The patient has not finished the questions. <Link href={routes.screening.view(id)}>Back</Link>
            </p>
          </EmptyState>
        )}
      </>
    );

  const { evaluation } = assessment;
  const verdict = verdictOf(screening);
  const context = decisionContext(assessment, screening.today);
  const titled = (one: ContraindicationId) => ({ id: one, title: titleOf(rules, one) });
  // Whether the consent before will cover is known once it is decided.
  const before = (await coverageForPage(screening))?.covers ? null : await countedBefore(screening);
  const absolute = evaluation.findings.filter(({ certain }) => certain === 'absolute');
  return (
    <>
      <BackLink screeningId={id} patient={patient} />
      <PageHeading title="Decide" />
      {unreadable.length > 0 && (
        <UnreadableNotice screeningId={id} patientId={patient.id} facts={unreadable} clinical />
      )}
      <DispositionPanel
        {...{ assessment, verdict }}
        timeZone={clinic.timeZone}
        ruleSetVersion={rules.version}
      />
      {before && (
        <CountStartsAgain
          before={before}
          extent={planExtentOf(screening)}
          signing="perhaps"
          planHref={routes.screening.plan(id)}
        />
      )}
      <DecisionForm
        action={recordDecision}
        screeningId={id}
        assessmentId={assessment.id}
        reviews={reviews.length}
        signer={verdict.signer}
        context={context}
        overrides={
          context.overrides
            ? [
                ...absolute.map((one) => titled(one.id)),
                // Going against a finding about the person opens no area: where all are closed, that is said as well.
                ...(verdict.rules?.isWholePlanClosed
                  ? [
                      {
                        id: 'closed',
                        title: `Every planned area is closed: ${verdict.rules.closed.map(({ region }) => regionById(region).label).join('; ')}`,
                      },
                    ]
                  : []),
              ]
            : null
        }
        askFirst={context.askFirst ? untilAsked(evaluation).map(titled) : []}
        stuck={notOverridable(evaluation, rules).map((one) => resolutionOf(one, id, rules))}
        hasPlan={!evaluation.unknown.includes('plan.regions')}
      />
    </>
  );
}
