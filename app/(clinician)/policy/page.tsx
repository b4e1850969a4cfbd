import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { hasMeasure, measureById, measureId, policySwitches, policyTopics, ruleSet } from '@/rules';
import { MeasureRow } from '@/components/policy/measure-row';
import { PolicyHistory } from '@/components/policy/policy-history';
import { StaleSteps } from '@/components/policy/stale-steps';
import { Disclosure } from '@/components/ui/disclosure';
import { PageHeading } from '@/components/ui/page-heading';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { requireStaff } from '@/lib/auth/require-staff';
import { staffNames } from '@/lib/auth/staff-names';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { measureWords, topicTitles } from '@/lib/phrasebook/policy';
import { readPolicy } from '@/lib/policy/read-policy';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Policy' };
export default async function PolicyPage() {
  const staff = await requireStaff();
  const { policy, effects, history, stale } = await readPolicy(staff);
  const { timeZone } = await clinicForPage(staff.clinicId);
  const titleOf = (id: string): string => {
    const measure = measureById(id, ruleSet);
    return measure ? measureWords(measure, ruleSet).title : id;
  };
  const talk = { kind: 'talk-before-signature' } as const;
  const own = policy.measures.filter(
    (measure) => (measure.kind === 'review' || measure.kind === 'raise') && !stale.includes(measure),
  );
  return (
    <>
      <PageHeading
        title="Policy"
        lead="How this clinic is stricter than the rules as shipped. Every step only tightens; none can be looser than the rules."
      />
      {stale.length > 0 && <StaleSteps stale={stale} />}
      <Stack as="section" gap="tight" labelledBy="everybody">
        <SectionHeading id="everybody">Everybody</SectionHeading>
        <Stack as="ul" gap="tight">
          <MeasureRow
            id={talk.kind}
            {...measureWords(talk, ruleSet)}
            on={hasMeasure(policy, talk.kind)}
            effect={effects.get(talk.kind)}
          />
        </Stack>
      </Stack>
      {policyTopics.map((topic) => (
        <Stack key={topic} as="section" gap="tight" labelledBy={`topic-${topic}`}>
          <SectionHeading id={`topic-${topic}`}>{topicTitles[topic]}</SectionHeading>
          <Stack as="ul" gap="tight">
            {policySwitches
              .filter((one) => one.topic === topic)
              .map(({ id, title, sentence }) => (
                <MeasureRow
                  key={id}
                  {...{ id, title, sentence }}
                  on={hasMeasure(policy, id)}
                  effect={effects.get(id)}
                />
              ))}
          </Stack>
        </Stack>
      ))}
      <Stack as="section" gap="tight" labelledBy="own">
        <SectionHeading
          id="own"
          lead="Ask for a review of any entry of the rules, or let one of its cases weigh more."
        >
          Any other entry
        </SectionHeading>
        {own.length > 0 && (
          <Stack as="ul" gap="tight">
            {own.map((measure) => (
              <MeasureRow
                key={measureId(measure)}
                id={measureId(measure)}
                {...measureWords(measure, ruleSet)}
                on
                effect={undefined}
              />
            ))}
          </Stack>
        )}
        <Disclosure summary={`All ${ruleSet.contraindications.length} entries`} look="card">
          <ul>
            {ruleSet.contraindications.map(({ id, title }) => (
              <li key={id}>
                <Link href={routes.policyEntry(id)}>{title}</Link>
              </li>
            ))}
          </ul>
        </Disclosure>
      </Stack>
      <Stack as="section" gap="tight" labelledBy="changes">
        <SectionHeading id="changes">Changes</SectionHeading>
        <PolicyHistory
          history={history}
          titleOf={titleOf}
          names={await staffNames(staff)}
          timeZone={timeZone}
        />
      </Stack>
    </>
  );
}
