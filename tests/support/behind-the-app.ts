import type { BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Answer, FactId } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { demoClinic, demoStaff } from '@/prisma/seed/demo-people';
import type { AnsweredIntake } from './a-clinic';
import type { NewVisit, screens } from './journey';
import { handOverDevice, signInDevice, somebody, type Person } from './people';

/**
 * Lets a journey prepare what no page can do quickly, by the app's own use cases on the app's own database. To be called
 * before anything of lib/ is imported: what that reads of the environment it reads once.
 */
export const goBehindTheApp = (): void => {
  Object.assign(process.env, {
    DATABASE_URL: inject('databaseUrl'),
    NEXTAUTH_URL: inject('baseUrl'),
    NEXTAUTH_SECRET: 'a-secret-for-tests-only-'.repeat(2),
    INVITATION_PEPPER: 'a-pepper-for-tests-only-'.repeat(2),
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

export interface Answered {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The screening's. */
  readonly id: string;
  readonly person: Person;
}

/**
 * A tablet in the hands of somebody who has answered everything, on the page where they go on. For journeys that begin
 * there: tapping through all questions takes ten times as long.
 */
export const answered = async (
  visit: NewVisit,
  familyName: string,
  answers: Readonly<Partial<Record<FactId, Answer>>> = {},
  {
    screen,
    by = { staff: demoPhysio(), signIn: 'Physiotherapist' },
    ...options
  }: AnsweredIntake & {
    screen?: keyof typeof screens;
    by?: { staff: StaffActor; signIn: Parameters<typeof signInDevice>[1] };
  } = {},
): Promise<Answered> => {
  goBehindTheApp();
  const { anAnsweredIntake } = await import('./a-clinic');
  const person: Person = { ...somebody(familyName), givenName: 'Sam', bornOn: ['1990', '5', '5'] };
  const { screeningId: id } = await anAnsweredIntake(by.staff, answers, {
    familyName: person.familyName,
    ...options,
  });
  const { page, context } = await visit(screen);
  await signInDevice(context, by.signIn);
  await handOverDevice(context, id);
  await page.goto('/screening');
  return { page, context, id, person };
};
