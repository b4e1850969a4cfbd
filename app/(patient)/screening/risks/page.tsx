import { ContinueForm } from '@/components/intake/continue-form';
import { Points } from '@/components/intake/points';
import { RiskList } from '@/components/intake/risk-list';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { SectionHeading } from '@/components/ui/section-heading';
import { requirePatient } from '@/lib/auth/patient-device';
import { patientWords } from '@/lib/phrasebook/patient';
import { inputOf } from '@/lib/screening/screening-input';
import { toldRisksHash } from '@/lib/screening/told-risks';
import { risksFor, sources } from '@/rules';
import { openStep, stepBefore } from '../open-step';
import { StepFrame } from '../step-frame';
import { risksAreRead } from './actions';

const words = patientWords.risks;

export const metadata = { title: words.title };

export default async function RisksPage() {
  const patient = await requirePatient();
  const screening = await openStep(patient, 'risks');
  const risks = risksFor(inputOf(screening));
  const groups = [
    { id: 'own', title: words.own, lead: words.ownLead, risks: risks.filter(({ when }) => when) },
    {
      id: 'common',
      title: words.common,
      lead: undefined,
      risks: risks.filter(({ kind, when }) => kind === 'common' && !when),
    },
    {
      id: 'serious',
      title: words.serious,
      lead: words.seriousLead,
      risks: risks.filter(({ kind, when }) => kind === 'serious' && !when),
    },
  ].filter((group) => group.risks.length > 0);
  const studies = [...new Set(risks.flatMap(({ frequency }) => (frequency ? [frequency.source] : [])))];

  return (
    <StepFrame screening={screening} step="risks" title={words.title} lead={words.lead}>
      {groups.map((group) => (
        <Card key={group.id} as="section" labelledBy={group.id}>
          <SectionHeading id={group.id} lead={group.lead}>
            {group.title}
          </SectionHeading>
          <RiskList risks={group.risks} />
        </Card>
      ))}
      <Disclosure summary={words.sources}>
        <p>{words.sourcesLead}</p>
        <Points texts={studies.map((source) => sources[source].title)} />
      </Disclosure>
      <ContinueForm
        action={risksAreRead.bind(null, screening.id)}
        seen={toldRisksHash(inputOf(screening))}
        label={words.continue}
        back={stepBefore(screening, 'risks')}
      />
    </StepFrame>
  );
}
