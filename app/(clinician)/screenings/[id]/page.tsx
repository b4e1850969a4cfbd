import type { Metadata } from 'next';
import { ClearMismatchForm } from '@/components/staff/clear-mismatch-form';
import { ClinicalOverview } from '@/components/review/clinical-overview';
import { CountStartsAgain } from '@/components/review/count-starts-again';
import { EarlierConsentCard } from '@/components/review/earlier-consent-card';
import { LaterNoNotice } from '@/components/review/later-no-notice';
import { NextStep } from '@/components/review/next-step';
import { ScreeningHeading } from '@/components/review/screening-heading';
import { RulesChanged } from '@/components/review/rules-changed';
import { SinceLastVisit } from '@/components/review/since-last-visit';
import { Timeline } from '@/components/review/timeline';
import { signerWords } from '@/components/review/verdict-words';
import { UnreadableNotice } from '@/components/review/unreadable-notice';
import { VoidedSignature } from '@/components/review/voided-signature';
import { AutoRefresh } from '@/components/layout/auto-refresh';
import { ForgetDraft } from '@/components/staff/forget-draft';
import { WaysIn } from '@/components/staff/ways-in';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { requireStaff } from '@/lib/auth/require-staff';
import { staffNames } from '@/lib/auth/staff-names';
import { countedBefore } from '@/lib/consent/counted-before';
import { laterNoForPage } from '@/lib/consent/later-no';
import { coverageForPage } from '@/lib/consent/read-coverage';
import { decisionEnds } from '@/lib/review/decision-end';
import { extentInWords } from '@/lib/phrasebook/plan-extent';
import { routes } from '@/lib/routes';
import { hasPlanEnded, planExtentOf } from '@/lib/screening/plan-extent';
import { understandingOf } from '@/lib/screening/understanding';
import { changesSince } from '@/lib/screening/answer-changes';
import { isAssessmentCurrent, isCountersigned } from '@/lib/screening/clearance';
import { answerHistory } from '@/lib/screening/answer-history';
import { needsNewDeclaration } from '@/lib/screening/journey';
import { lastEvent } from '@/lib/screening/last-event';
import { requireScreening } from '@/lib/screening/require-screening';
import { rulesChange } from '@/lib/screening/rules-change';
import { inputOf } from '@/lib/screening/screening-input';
import { unreadableFacts } from '@/lib/screening/unreadable';
import { verdictOf } from '@/lib/screening/verdict';
import { visitChanges } from '@/lib/screening/visit-changes';
import { confirmWho, linkForPatient } from './actions';

export const metadata: Metadata = { title: 'Screening' };
/** Where the patient has something to do; afterwards they only look. */
const purposes: Partial<Record<string, 'answer' | 'sign'>> = {
  'not-started': 'answer',
  answering: 'answer',
  'awaiting-signature': 'sign',
};

export default async function ScreeningPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const staff = await requireStaff();
  const screening = await requireScreening(staff, (await params).id);
  const names = await staffNames(staff);

  const clinical = staff.roles.includes('physiotherapist');
  const verdict = verdictOf(screening);
  const { status, voided } = verdict;
  const { id, assessment, reviews, consents, clinic, patient } = screening;
  const unreadable = unreadableFacts(screening);
  const mismatch = lastEvent(screening, 'identity-mismatch');
  const lastReview = reviews.at(-1);
  const since = lastReview?.at ?? assessment?.at;
  const history = await answerHistory(staff, id);
  const stricter = await rulesChange(staff, screening);
  const last = clinical && screening.followsId ? await requireScreening(staff, screening.followsId) : null;
  const coverage = clinical && status === 'awaiting-signature' ? await coverageForPage(screening) : null;
  const before =
    clinical && status === 'awaiting-signature' && !coverage?.covers ? await countedBefore(screening) : null;
  const laterNo = await laterNoForPage(screening);
  const waysIn = (
    <WaysIn
      screeningId={id}
      makeLink={linkForPatient}
      timeZone={clinic.timeZone}
      purpose={purposes[status] ?? 'look'}
      signer={signerWords[verdict.signer]}
    />
  );
  return (
    <>
      <AutoRefresh />
      <ForgetDraft screeningId={id} reviews={reviews.length} />
      <ScreeningHeading
        screening={screening}
        status={status}
        clinical={clinical}
        startedBy={names.get(screening.startedById)}
        current="overview"
      />
      {unreadable.length > 0 && (
        <UnreadableNotice screeningId={id} patientId={patient.id} facts={unreadable} clinical={clinical} />
      )}
      {laterNo && <LaterNoNotice no={laterNo} timeZone={clinic.timeZone} />}
      {(unreadable.length === 0 || status !== 'needs-review') && (
        <NextStep
          screeningId={id}
          patientId={patient.id}
          verdict={verdict}
          ruleSet={screening.rules}
          clinical={clinical}
          recordId={consents.at(-1)?.id ?? null}
          again={status !== 'plan-ended' && needsNewDeclaration(screening)}
        />
      )}
      {hasPlanEnded(screening) && status !== 'plan-ended' && (
        <Notice tone="attention" title="The days this was planned for are over">
          <p>
            {extentInWords(planExtentOf(screening))}.{' '}
            {status === 'complete'
              ? 'The consent covers no further treatment. Ask again at the next visit.'
              : 'Plan anew, then the patient signs for that.'}
          </p>
        </Notice>
      )}
      {voided && <VoidedSignature voided={voided} timeZone={clinic.timeZone} />}
      {status === 'identity-mismatch' && mismatch && (
        <ClearMismatchForm
          action={confirmWho}
          screeningId={id}
          patient={patient}
          difference={mismatch.detail}
        />
      )}
      {purposes[status] && waysIn}
      {last && (
        <SinceLastVisit
          last={last}
          recordId={last.consents.findLast(isCountersigned)?.id}
          rules={screening.rules}
          changes={assessment && isAssessmentCurrent(screening) ? visitChanges(last, screening) : null}
        />
      )}
      {coverage && (
        <EarlierConsentCard coverage={coverage} rules={screening.rules} timeZone={clinic.timeZone} />
      )}
      {before && (
        <CountStartsAgain
          before={before}
          extent={planExtentOf(screening)}
          signing="ahead"
          planHref={routes.screening.plan(id)}
        />
      )}
      {clinical && stricter && assessment && (
        <RulesChanged
          findings={stricter}
          titleOf={(entry) =>
            screening.rules?.contraindications.find(({ id: own }) => own === entry)?.title ?? entry
          }
          at={assessment.at}
          timeZone={clinic.timeZone}
        />
      )}
      {clinical && (
        <ClinicalOverview
          planned={inputOf(screening).plan}
          extent={extentInWords(planExtentOf(screening))}
          understanding={understandingOf(screening)}
          screening={screening}
          verdict={verdict}
          changes={{
            title: lastReview ? 'Changed since the last decision' : 'Changed since the last assessment',
            list: since ? changesSince(history, since) : [],
          }}
          decisionEnds={decisionEnds(reviews, verdict.decision, history)}
          names={names}
        />
      )}
      {!purposes[status] && status !== 'identity-mismatch' && status !== 'complete' && waysIn}
      <Timeline
        screening={screening}
        history={history}
        names={names}
        timeZone={clinic.timeZone}
        clinical={clinical}
      />
      {consents.at(-1)?.kind === 'given' && (
        <p>
          <LinkButton look="quiet" href={routes.screening.withdraw(id)}>
            The patient takes back the consent
          </LinkButton>
        </p>
      )}
    </>
  );
}
