'use server';

import { headers } from 'next/headers';
import { defineAction } from '@/lib/action/define-action';
import { deviceWords } from '@/lib/auth/device-words';
import { staffOnDevice } from '@/lib/auth/require-staff';
import { choosePassword } from '@/lib/auth/set-up-link';
import { leaveStaffDevice } from '@/lib/auth/staff-device';
import { choosePasswordSchema } from '@/lib/auth/staff.schema';
import { routes } from '@/lib/routes';

/** Nobody yet: the link itself is the way in. Whoever was signed in here is not who signs in next. */
export const choose = defineAction({
  input: choosePasswordSchema,
  actor: () => Promise.resolve(null),
  run: async (input) => {
    const chosen = await choosePassword(input, deviceWords((await headers()).get('user-agent')));
    const session = chosen.ok ? await staffOnDevice() : null;
    if (session) await leaveStaffDevice(session.staff, 'signed-out');
    return chosen;
  },
  then: () => routes.signInChosen,
});
