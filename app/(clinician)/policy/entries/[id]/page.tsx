import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { notFound } from 'next/navigation';
import { hasMeasure, isSeverityAbove, measureId, noPolicy, ruleSet, severities, type Measure } from '@/rules';
import { MeasureRow } from '@/components/policy/measure-row';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { Table } from '@/components/ui/table';
import { requireStaff } from '@/lib/auth/require-staff';
import { severityLabels } from '@/lib/phrasebook/dispositions';
import { measureWords } from '@/lib/phrasebook/policy';
import { readMeasure } from '@/lib/policy/read-policy';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'An entry of the rules' };
export default async function EntryPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const staff = await requireStaff();
  const { id } = await params;
  const entry = ruleSet.contraindications.find((one) => one.id === id) ?? notFound();
  const review: Measure = { kind: 'review', contraindication: entry.id };
  const found = await readMeasure(staff, measureId(review));
  const policy = found?.policy ?? noPolicy;
  return (
    <>
      <div>
        <LinkButton look="quiet" icon="arrow-left" href={routes.policy}>
          Policy
        </LinkButton>
      </div>
      <PageHeading title={entry.title} lead="Ask for a review of all of it, or let one case weigh more." />
      <Stack as="section" gap="tight" labelledBy="all">
        <SectionHeading id="all">All of it</SectionHeading>
        <Stack as="ul" gap="tight">
          <MeasureRow
            id={measureId(review)}
            {...measureWords(review, ruleSet)}
            on={hasMeasure(policy, measureId(review))}
            effect={found?.effects.get(measureId(review))}
          />
        </Stack>
      </Stack>
      <Stack as="section" gap="tight" labelledBy="cases">
        <SectionHeading id="cases">Its cases</SectionHeading>
        <Table
          caption="Cases and what they may be raised to"
          captionHidden
          rows={entry.cases}
          rowKey={(rule) => rule.id}
          columns={[
            { id: 'case', header: 'Case', rowHeader: true, cell: (rule) => rule.id },
            { id: 'advice', header: 'Advice', cell: (rule) => rule.advice.join(' ') },
            { id: 'severity', header: 'As shipped', cell: (rule) => severityLabels[rule.severity] },
            {
              id: 'raise',
              header: 'Raise to',
              cell: (rule) => {
                const above = severities.filter((one) => isSeverityAbove(one, rule.severity));
                return above.length === 0
                  ? 'As grave as can be'
                  : above.map((to, index) => {
                      const raise = `raise.${entry.id}.${rule.id}.${to}`;
                      return (
                        <span key={to}>
                          {index > 0 && ', '}
                          <Link href={routes.policyMeasure(raise)}>
                            {severityLabels[to]}
                            <span className="visually-hidden">: {rule.id}</span>
                          </Link>
                          {hasMeasure(policy, raise) && ' (on)'}
                        </span>
                      );
                    });
              },
            },
          ]}
        />
      </Stack>
    </>
  );
}
