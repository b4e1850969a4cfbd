import { Moment } from '@/components/staff/moment';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Disclosure } from '@/components/ui/disclosure';
import { SectionHeading } from '@/components/ui/section-heading';
import type { RulesInThisClinic } from '@/lib/rule-set/rules-in-this-clinic';
import { counted, dayInWords } from '@/components/staff/format';
import styles from './rule-book.module.css';

interface ApprovalPanelProps {
  readonly rules: RulesInThisClinic;
  readonly leadName: string | null;
  readonly timeZone: string;
  /** Nobody in a demonstration is real: there a draft decides. */
  readonly demo: boolean;
}

const fingerprint = (value: string) => <span className={styles.fingerprint}>{value}</span>;

/** Which rules these are, and who answers for them here. */
export function ApprovalPanel({ rules, leadName, timeZone, demo }: ApprovalPanelProps) {
  const { approval, before } = rules;
  const measures = rules.ruleSet.policy.measures.length;
  return (
    <Card as="section" labelledBy="edition" tone={approval ? 'success' : 'attention'}>
      <SectionHeading id="edition">
        {approval ? 'Approved for this clinic' : 'A draft, not approved for this clinic'}
      </SectionHeading>
      <p>
        {leadName ? (
          approval ? (
            <>
              The clinical lead is <bdi>{leadName}</bdi>.
            </>
          ) : (
            <>
              The clinical lead, <bdi>{leadName}</bdi>, has to read and approve these rules.
            </>
          )
        ) : (
          'Nobody is the clinical lead now. An admin names one on the page of a physiotherapist.'
        )}{' '}
        {approval
          ? !leadName && 'What was approved goes on deciding; a new version waits for a lead.'
          : demo
            ? 'In this demonstration they decide all the same, because nobody in it is real.'
            : 'Until they are approved, a physiotherapist decides before every signature.'}
      </p>
      <DescriptionList
        dense
        items={[
          { id: 'version', term: 'Version', description: `${rules.version}, of ${dayInWords(rules.date)}` },
          ...(approval
            ? [
                {
                  id: 'by',
                  term: 'Approved by',
                  description: (
                    <>
                      <bdi>{approval.signerName}</bdi>, <Moment at={approval.at} timeZone={timeZone} />
                    </>
                  ),
                },
                { id: 'word', term: 'In these words', description: approval.statement },
                {
                  id: 'approved',
                  term: 'What was approved',
                  description: fingerprint(approval.fingerprint),
                },
                {
                  id: 'approved-with-policy',
                  term: 'With the policy of that moment',
                  description: fingerprint(approval.fingerprintInForce),
                },
              ]
            : []),
          {
            id: 'policy',
            term: 'Policy of this clinic',
            description: `${counted(measures, 'step')} switched on`,
          },
          { id: 'shipped', term: 'Fingerprint as shipped', description: fingerprint(rules.fingerprint) },
          {
            id: 'in-force',
            term: 'Fingerprint as it applies here now',
            description: fingerprint(rules.fingerprintInForce),
          },
        ]}
      />
      {before && (
        <>
          <p>
            Before, version {before.version} was approved by <bdi>{before.approval.signerName}</bdi>,{' '}
            <Moment at={before.approval.at} timeZone={timeZone} />: {fingerprint(before.approval.fingerprint)}
            . Since then:
          </p>
          {(['added', 'changed', 'removed'] as const).map((kind) => (
            <Disclosure key={kind} summary={`${before.changes[kind].length} ${kind}`}>
              <ul>
                {before.changes[kind].map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </Disclosure>
          ))}
        </>
      )}
    </Card>
  );
}
