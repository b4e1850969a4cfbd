import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { SectionHeading } from '@/components/ui/section-heading';
import type { SecondFactorState } from '@/lib/auth/manage-second-factor';
import { Moment } from './moment';

interface SecondStepStateProps {
  readonly state: SecondFactorState | null;
  /** An admin of a real clinic cannot be without it. */
  readonly asked: boolean;
  readonly timeZone: string;
}

const left = (count: number): string =>
  count === 0 ? 'None left. Make new ones.' : `${count} left${count <= 3 ? '. Make new ones soon.' : ''}`;

/** Whether it is on, and how many recovery codes are left. */
export function SecondStepState({ state, asked, timeZone }: SecondStepStateProps) {
  return (
    <Card as="section" labelledBy="state">
      <SectionHeading
        id="state"
        aside={state ? <Badge tone="success">On</Badge> : <Badge>Off</Badge>}
        lead={asked ? 'Every admin signs in with it.' : 'It is up to you.'}
      >
        {state ? 'It is on' : 'It is off'}
      </SectionHeading>
      {state && (
        <DescriptionList
          items={[
            { id: 'since', term: 'Since', description: <Moment at={state.since} timeZone={timeZone} /> },
            { id: 'codes', term: 'Recovery codes', description: left(state.codesLeft) },
            ...state.usedAt.map((at, index) => ({
              id: `used-${index}`,
              term: `Used, number ${index + 1}`,
              description: <Moment at={at} timeZone={timeZone} />,
            })),
          ]}
        />
      )}
    </Card>
  );
}
