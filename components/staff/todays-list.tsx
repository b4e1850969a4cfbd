import { Link } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { routes } from '@/lib/routes';
import type { ListedScreening } from '@/lib/screening/todays-screenings';
import { groupOf, type TodaysGroup } from './next-move';
import { ScreeningRow } from './screening-row';

interface TodaysListProps {
  readonly screenings: readonly ListedScreening[];
  readonly today: string;
  readonly cut: boolean;
  readonly timeZone: string;
  readonly clinical: boolean;
}

const groups: readonly { readonly id: TodaysGroup; readonly title: string }[] = [
  { id: 'staff', title: 'Waiting for staff' },
  { id: 'patient', title: 'With the patient' },
  { id: 'settled', title: 'Settled' },
];

export function TodaysList({ screenings, today, cut, timeZone, clinical }: TodaysListProps) {
  if (screenings.length === 0)
    return (
      <EmptyState
        title="Nobody yet today"
        icon="calendar"
        actions={
          <LinkButton href={routes.intake} icon="plus">
            Open an intake
          </LinkButton>
        }
      >
        <p>Open an intake, then hand over the tablet or show the patient a link.</p>
      </EmptyState>
    );
  return (
    <Stack gap="loose">
      {cut && (
        <Notice tone="attention" title="This list is cut">
          <p>
            Only the {screenings.length} newest screenings are shown.{' '}
            {clinical ? (
              <Link href={routes.screenings}>Find older ones</Link>
            ) : (
              'Older ones are still kept; find signed ones in the records.'
            )}
          </p>
        </Notice>
      )}
      {groups.map(({ id, title }) => {
        const listed = screenings.filter(({ status, alerts }) => groupOf(status, alerts) === id);
        if (listed.length === 0) return null;
        return (
          <Stack key={id} as="section" gap="tight" labelledBy={`group-${id}`}>
            <SectionHeading id={`group-${id}`}>
              {title} ({listed.length})
            </SectionHeading>
            <Stack as="ul" gap="tight">
              {listed.map((one) => (
                <ScreeningRow
                  key={one.screening.id}
                  listed={one}
                  today={today}
                  timeZone={timeZone}
                  clinical={clinical}
                />
              ))}
            </Stack>
          </Stack>
        );
      })}
    </Stack>
  );
}
