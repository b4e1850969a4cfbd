import { isFactId, isRegionId, regionById, type RuleSet } from '@/rules';
import { Points } from '@/components/intake/points';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { SectionHeading } from '@/components/ui/section-heading';
import { Moment } from '@/components/staff/moment';
import type { AskAgain, Coverage } from '@/lib/consent/coverage';
import { askAgainForStaff } from '@/lib/phrasebook/ask-again';
import { treatmentInWords } from '@/lib/phrasebook/plan-extent';
import { routes } from '@/lib/routes';
import { questionOf } from './answer-words';

interface EarlierConsentCardProps {
  readonly coverage: Coverage;
  readonly rules: RuleSet | null;
  readonly timeZone: string;
}

/** Whether the patient signs at this visit, and why. */
export function EarlierConsentCard({ coverage, rules, timeZone }: EarlierConsentCardProps) {
  const { consent } = coverage.earlier;
  return (
    <Card as="section" labelledBy="earlier-consent">
      <SectionHeading
        id="earlier-consent"
        lead={
          <>
            {consent.kind === 'given' ? 'Signed' : 'Said'}{' '}
            <Moment at={consent.signedAt} timeZone={timeZone} />.
          </>
        }
        aside={
          <LinkButton look="secondary" size="small" href={routes.record(consent.id)}>
            Open that record
          </LinkButton>
        }
      >
        The consent before
      </SectionHeading>
      {coverage.covers ? (
        <>
          <p>
            <Badge tone="success">Covers this visit</Badge>
          </p>
          <p>
            The patient confirms it with one tap, or signs again if they like. This would be treatment{' '}
            {treatmentInWords(coverage.treatment)}.
          </p>
        </>
      ) : (
        <>
          <p>
            <Badge tone="attention">Does not cover this visit</Badge>
          </p>
          <p>The patient reads the text and signs again, because:</p>
          <Points texts={coverage.reasons.map((reason) => reasonWords(reason, rules))} />
        </>
      )}
    </Card>
  );
}

const reasonWords = ({ because, about }: AskAgain, rules: RuleSet | null): string => {
  const words = askAgainForStaff[because];
  if (about.length === 0 || because === 'floors') return words;
  // A finding and a question may have one id: the reason says which of them it is.
  const title = (id: string): string => {
    if (because === 'findings')
      return rules?.contraindications.find(({ id: own }) => own === id)?.title ?? id;
    if (isRegionId(id)) return regionById(id).label;
    return isFactId(id) ? `“${questionOf(id)}”` : id;
  };
  return `${words}: ${about.map(title).join(', ')}`;
};
