import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { hasMeasure, measureId, policySwitches, ruleSet } from '@/rules';
import { ChangePolicyForm } from '@/components/policy/change-policy-form';
import { EffectList } from '@/components/policy/effect-list';
import { effectInWords } from '@/components/policy/effect-words';
import { StaleSteps } from '@/components/policy/stale-steps';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { SectionHeading } from '@/components/ui/section-heading';
import { requireStaff } from '@/lib/auth/require-staff';
import { severityLabels } from '@/lib/phrasebook/dispositions';
import { measureWords } from '@/lib/phrasebook/policy';
import { readMeasure } from '@/lib/policy/read-policy';
import { routes } from '@/lib/routes';
import { change } from './actions';

export const metadata: Metadata = { title: 'A step of the policy' };
export default async function MeasurePage({ params }: { readonly params: Promise<{ measure: string }> }) {
  const staff = await requireStaff();
  const found = (await readMeasure(staff, (await params).measure)) ?? notFound();
  const { measure, policy, sequence, effects, stale } = found;
  const id = measureId(measure);
  const on = hasMeasure(policy, id);
  const { title, sentence } = measureWords(measure, ruleSet);
  const effect = effects.get(id) ?? null;
  const adds = policySwitches.find((one) => one.id === id)?.adds;
  return (
    <>
      <div>
        <LinkButton look="quiet" icon="arrow-left" href={routes.policy}>
          Policy
        </LinkButton>
      </div>
      <PageHeading
        title={title}
        lead={sentence}
        aside={on ? <Badge tone="success">On</Badge> : <Badge>Off</Badge>}
      />
      {adds && (
        <Card as="section" labelledBy="adds">
          <SectionHeading id="adds">What it adds to the rules</SectionHeading>
          <DescriptionList
            dense
            items={[
              { id: 'severity', term: 'Severity', description: severityLabels[adds.severity] },
              { id: 'advice', term: 'The physiotherapist reads', description: adds.advice.join(' ') },
              { id: 'told', term: 'The patient reads', description: adds.patientText },
            ]}
          />
        </Card>
      )}
      {stale.length > 0 && <StaleSteps stale={stale} here={measure} />}
      {effect && (
        <Card as="section" labelledBy="effect">
          <SectionHeading id="effect" lead={effectInWords(effect, on)}>
            Open screenings
          </SectionHeading>
          {effect.changed.length > 0 &&
            (staff.roles.includes('physiotherapist') ? (
              <EffectList changed={effect.changed} on={on} />
            ) : (
              <p>A physiotherapist can see on this page which ones.</p>
            ))}
        </Card>
      )}
      {staff.roles.includes('admin') ? (
        <ChangePolicyForm key={sequence} action={change} measure={id} on={on} sequence={sequence} />
      ) : (
        <p>An admin can switch this {on ? 'off' : 'on'}.</p>
      )}
    </>
  );
}
