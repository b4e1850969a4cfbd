import { answerInWords, explain, type RegionId, type ScreeningInput } from '@/rules';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Card } from '@/components/ui/card';
import { SectionHeading } from '@/components/ui/section-heading';
import type { DecisionEnd } from '@/lib/review/decision-end';
import { routes } from '@/lib/routes';
import type { AnswerChange } from '@/lib/screening/answer-changes';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import type { UnderstandingItem } from '@/lib/screening/understanding';
import type { Verdict } from '@/lib/screening/verdict';
import { amountsInWords } from './answer-words';
import { ChangeList } from './change-list';
import { DecisionList } from './decision-list';
import { DispositionPanel } from './disposition-panel';
import { FindingList } from './finding-list';
import { MedicinesRead } from './medicines-read';
import { RegionSummary } from './region-summary';
import { UnderstandingCard } from './understanding-card';
import { WorthAskingList } from './worth-asking-list';

interface ClinicalOverviewProps {
  readonly screening: ScreeningSnapshot;
  readonly verdict: Verdict;
  /** As it is now, judged or not. */
  readonly planned: ScreeningInput['plan'];
  /** How often, and until when. */
  readonly extent: string;
  /** How the questions about the risks went. */
  readonly understanding: readonly UnderstandingItem[];
  readonly changes: { readonly title: string; readonly list: readonly AnswerChange[] };
  /** What took the place of decisions that are not in force. */
  readonly decisionEnds: ReadonlyMap<string, DecisionEnd>;
  readonly names: ReadonlyMap<string, string>;
}

const changeLink = (href: string, label: string) => (
  <LinkButton look="secondary" size="small" href={href}>
    {label}
  </LinkButton>
);

/** Everything a physiotherapist needs to decide, in the order it is needed. */
export function ClinicalOverview(props: ClinicalOverviewProps) {
  const { screening, verdict, planned, extent, understanding, changes, decisionEnds, names } = props;
  const { id, assessment, rules: ruleSet, clinic, answers, reviews } = screening;
  const { technique } = planned;
  const planCard = (
    <RegionSummary
      evaluation={assessment?.evaluation ?? null}
      planned={(planned.regions ?? []) as readonly RegionId[]}
      opened={verdict.opened}
      technique={technique ? answerInWords('plan.technique', technique) : null}
      extent={extent}
      change={changeLink(routes.screening.plan(id), planned.regions ? 'Change the plan' : 'Add the plan')}
    />
  );
  if (!assessment || !ruleSet)
    return (
      <>
        {planCard}
        <ChangeList {...{ names }} title={changes.title} changes={changes.list} timeZone={clinic.timeZone} />
        <Notice title="Nothing is judged yet">
          <p>
            Findings appear once the patient has declared that the answers are true. What was answered so far
            is under “All answers”.
          </p>
        </Notice>
      </>
    );

  const { evaluation } = assessment;
  const enteredByClinician = new Set(
    answers.filter(({ saidBy }) => saidBy === 'clinician').map(({ factId }) => factId),
  );
  const explanation = explain(evaluation, assessment.input, {
    ruleSet,
    enteredByClinician,
    amounts: amountsInWords(answers),
  });
  const medicines = Array.isArray(assessment.input.medicines)
    ? (assessment.input.medicines as readonly string[])
    : [];
  return (
    <>
      {!verdict.rules?.isCurrent && (
        <Notice tone="attention" title="The answers are changing">
          <p>The patient has not declared the new answers yet. What is below is what was judged before.</p>
        </Notice>
      )}
      <ChangeList {...{ names }} title={changes.title} changes={changes.list} timeZone={clinic.timeZone} />
      <DispositionPanel
        {...{ assessment, verdict }}
        timeZone={clinic.timeZone}
        ruleSetVersion={ruleSet.version}
      />
      <FindingList explanation={explanation} sources={ruleSet.sources} screeningId={id} />
      {explanation.worthAsking.length > 0 && (
        <Card as="section" labelledBy="worth-asking">
          <SectionHeading
            id="worth-asking"
            lead="The answer to each of these could still change the outcome."
          >
            Still worth asking
          </SectionHeading>
          <WorthAskingList questions={explanation.worthAsking} screeningId={id} />
        </Card>
      )}
      {understanding.length > 0 && <UnderstandingCard items={understanding} />}
      {planCard}
      {medicines.length > 0 && (
        <MedicinesRead
          screeningId={id}
          lines={medicines}
          given={answers.find(({ factId }) => factId === 'medicines.list')}
          answers={assessment.input.answers}
          change={changeLink(routes.screening.correct(id, 'medicines.list'), 'Correct the list')}
        />
      )}
      <DecisionList
        reviews={reviews}
        standingId={verdict.decision?.id ?? null}
        ends={decisionEnds}
        names={names}
        timeZone={clinic.timeZone}
      />
    </>
  );
}
