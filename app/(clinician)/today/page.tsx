import type { Metadata } from 'next';
import { TodaysList } from '@/components/staff/todays-list';
import { AutoRefresh } from '@/components/layout/auto-refresh';
import { dayInWords } from '@/components/staff/format';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { requireStaff } from '@/lib/auth/require-staff';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { routes } from '@/lib/routes';
import { todaysScreenings } from '@/lib/screening/todays-screenings';

export const metadata: Metadata = { title: 'Today' };
export default async function TodayPage() {
  const staff = await requireStaff();
  const { timeZone } = await clinicForPage(staff.clinicId);
  const { today, screenings, cut } = await todaysScreenings(staff);
  return (
    <>
      <AutoRefresh everySeconds={7} live />
      <PageHeading
        title="Today"
        kicker={dayInWords(today)}
        aside={
          <LinkButton href={routes.intake} icon="plus">
            New intake
          </LinkButton>
        }
      />
      <TodaysList
        screenings={screenings}
        today={today}
        cut={cut}
        timeZone={timeZone}
        clinical={staff.roles.includes('physiotherapist')}
      />
    </>
  );
}
