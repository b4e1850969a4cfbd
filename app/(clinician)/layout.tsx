import type { ReactNode } from 'react';
import { StaffFrame } from '@/components/staff/staff-frame';
import { hasPin } from '@/lib/auth/lock-session';
import { requireStaff } from '@/lib/auth/require-staff';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { env } from '@/lib/env';
import { approvalOf } from '@/lib/rule-set/approval-state';
import { currentRuleSet } from '@/lib/rule-set/current-rule-set';
import { waitingAlerts } from '@/lib/screening/waiting-alerts';
import { acknowledge, unlock } from './actions';

/** The frame only; every page asks for itself who may see it. */
export default async function StaffLayout({ children }: { readonly children: ReactNode }) {
  const staff = await requireStaff();
  const clinic = await clinicForPage(staff.clinicId);
  const approval = await approvalOf(staff.clinicId);
  return (
    <StaffFrame
      clinic={{ name: clinic.name, demo: clinic.demo, timeZone: clinic.timeZone }}
      staff={{ staffId: staff.staffId, fullName: staff.fullName, roles: staff.roles }}
      rules={{
        version: currentRuleSet.version,
        approval: approval && { by: approval.signerName, at: approval.at },
      }}
      waiting={await waitingAlerts(staff)}
      acknowledge={acknowledge}
      lock={{ minutes: env().STAFF_IDLE_MINUTES, by: (await hasPin(staff)) ? 'PIN' : 'password', unlock }}
    >
      {children}
    </StaffFrame>
  );
}
