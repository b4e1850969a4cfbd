import { inject } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { demoClinic, demoStaff } from '@/prisma/seed/demo-people';

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
