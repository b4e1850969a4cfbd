import { Points } from '@/components/intake/points';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkButton } from '@/components/ui/link-button';
import { SectionHeading } from '@/components/ui/section-heading';
import type { Coverage } from '@/lib/consent/coverage';
import { patientWords } from '@/lib/phrasebook/patient';
import { statementHeadings } from '@/lib/phrasebook/statement-headings';
import { addressWith, routes } from '@/lib/routes';
import { StatementText } from './statement-text';
import { TreatmentCount } from './treatment-count';

const words = patientWords.covered;

interface CoveredConsentProps {
  readonly coverage: Coverage & { readonly covers: true };
  /** The day it was signed, in words. */
  readonly signedOn: string;
}

/** What was signed before and still counts: how far it has come, what it says, and that nobody is bound by it. */
export function CoveredConsent({ coverage, signedOn }: CoveredConsentProps) {
  const { treatment, statement, earlier } = coverage;
  const headings = statementHeadings(statement);
  return (
    <>
      <Card as="section" labelledBy="still-counts">
        <h2 id="still-counts" className="visually-hidden">
          {words.title}
        </h2>
        <TreatmentCount treatment={treatment} />
        <p>
          {headings.areas}: {statement.plan.regions.join(', ')}. {headings.technique}:{' '}
          {statement.plan.technique}.
        </p>
        <p>
          <bdi>{words.signed[statement.capacity](signedOn, earlier.signed?.signer?.name ?? '')}</bdi>{' '}
          {words.same}
        </p>
      </Card>
      <Disclosure summary={words.agreed} look="card" printed>
        <StatementText statement={statement} />
      </Disclosure>
      <Card as="section" labelledBy="free">
        <SectionHeading id="free">{words.free}</SectionHeading>
        <Points texts={words.freePoints} />
        <div>
          <LinkButton href={addressWith(routes.patient.consent, { again: 1 })} look="secondary" size="small">
            {words.again}
          </LinkButton>
        </div>
      </Card>
    </>
  );
}
