import { DeclareForm } from '@/components/intake/declare-form';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { requirePatient } from '@/lib/auth/patient-device';
import { patientWords } from '@/lib/phrasebook/patient';
import { dayInFull } from '@/lib/phrasebook/when';
import { routes } from '@/lib/routes';
import { newestSequence } from '@/lib/screening/clearance';
import { declaredOn, mayDecline, needsNewDeclaration } from '@/lib/screening/journey';
import { openStep, stepBefore } from '../open-step';
import { StepFrame } from '../step-frame';
import { whoseOf } from '../whose-of';
import { declareAnswersTrue } from './actions';
import { givenAnswers } from './given-answers';
import { LookAgain } from './look-again';

export const metadata = { title: patientWords.check.title };

export default async function CheckPage() {
  const patient = await requirePatient();
  const screening = await openStep(patient, 'check');
  const before = declaredOn(screening);
  const isOfBefore = before !== null && needsNewDeclaration(screening);
  return (
    <StepFrame
      screening={screening}
      step="check"
      title={patientWords.check.title}
      lead={patientWords.check.lead}
    >
      {isOfBefore && (
        <Notice
          tone="info"
          title={patientWords.check.againTitle}
          actions={
            <LinkButton href={routes.patient.decline} look="secondary">
              {patientWords.check.ratherNot}
            </LinkButton>
          }
        >
          <p>{patientWords.check.again(dayInFull(before))}</p>
        </Notice>
      )}
      <LookAgain screening={screening} />
      {givenAnswers(screening).map(({ id, title, items }) => (
        <Card key={id} as="section" labelledBy={`check-${id}`}>
          <h2 id={`check-${id}`}>{title}</h2>
          <DescriptionList items={items} />
        </Card>
      ))}
      {!isOfBefore && mayDecline(screening) && (
        <div>
          <LinkButton href={routes.patient.decline} look="quiet">
            {patientWords.check.ratherNot}
          </LinkButton>
        </div>
      )}
      <DeclareForm
        action={declareAnswersTrue.bind(null, screening.id)}
        answersThrough={String(newestSequence(screening))}
        whose={whoseOf(screening)}
        back={stepBefore(screening, 'check')}
      />
    </StepFrame>
  );
}
