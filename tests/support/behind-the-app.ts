import type { BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Answer, FactId } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { demoClinic, demoStaff } from '@/prisma/seed/demo-people';
import { secretsOf } from '../drill/running-app.ts';
import type { AnsweredOptions, IntakeOptions } from './a-clinic';
import type { NewVisit, screens } from './journey';
import { handOverDevice, signInDevice, somebody, type Person } from './people';

/**
 * Lets a journey prepare what no page can do quickly, by the app's own use cases on the app's own database. To be called
 * before anything of lib/ is imported: what that reads of the environment it reads once. Files of journeys share a worker and
 * its connections to the database, so none of them disconnects.
 */
export const goBehindTheApp = (): void => {
  Object.assign(process.env, {
    DATABASE_URL: inject('databaseUrl'),
    DATABASE_OWNER_URL: inject('ownerUrl'),
    DATA_DIR: inject('dataFolder'),
    NEXTAUTH_URL: inject('baseUrl'),
    ...secretsOf(inject('dataFolder')),
  });
};

/** The demonstration's physiotherapist, as a use case knows them. */
export const demoPhysio = (): StaffActor => {
  const { id, fullName } = demoStaff[0];
  return {
    kind: 'staff',
    clinicId: demoClinic.id,
    staffId: id,
    sessionId: crypto.randomUUID(),
    fullName,
    roles: ['physiotherapist'],
  };
};

/** A tablet in a patient's hands. */
export interface HandedOver {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The screening's. */
  readonly id: string;
  readonly person: Person;
}

interface Circumstances {
  readonly screen?: keyof typeof screens;
  readonly by?: { readonly staff: StaffActor; readonly signIn: Parameters<typeof signInDevice>[1] };
}

const handedOver = async (
  visit: NewVisit,
  familyName: string,
  { screen, by = { staff: demoPhysio(), signIn: 'Physiotherapist' } }: Circumstances,
  open: (staff: StaffActor, person: Person) => Promise<{ readonly screeningId: string }>,
): Promise<HandedOver> => {
  goBehindTheApp();
  const person = somebody(familyName);
  const { screeningId: id } = await open(by.staff, person);
  const { page, context } = await visit(screen);
  await signInDevice(context, by.signIn);
  await handOverDevice(context, id);
  await page.goto('/screening');
  return { page, context, id, person };
};

/** A tablet in the hands of somebody who has answered nothing yet. */
export const opened = (
  visit: NewVisit,
  familyName: string,
  options: Circumstances & IntakeOptions = {},
): Promise<HandedOver> =>
  handedOver(visit, familyName, options, async (staff, person) => {
    const { anIntake } = await import('./a-clinic');
    return anIntake(staff, { ...nameOf(person), ...options });
  });

/**
 * A tablet in the hands of somebody who has answered everything (or up to a page), where they go on. For journeys that
 * begin there: tapping through all questions takes ten times as long.
 */
export const answered = (
  visit: NewVisit,
  familyName: string,
  answers: Readonly<Partial<Record<FactId, Answer>>> = {},
  options: Circumstances & AnsweredOptions = {},
): Promise<HandedOver> =>
  handedOver(visit, familyName, options, async (staff, person) => {
    const { anAnsweredIntake } = await import('./a-clinic');
    return anAnsweredIntake(staff, answers, { ...nameOf(person), ...options });
  });

const nameOf = ({ givenName, familyName, bornOn: [year, month, day] }: Person) => ({
  givenName,
  familyName,
  bornOn: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
});
