export type StaffRole = 'physiotherapist' | 'admin';

/** A signed-in member of staff. */
export interface StaffActor {
  readonly kind: 'staff';
  readonly clinicId: string;
  readonly staffId: string;
  readonly sessionId: string;
  readonly fullName: string;
  readonly roles: readonly StaffRole[];
}

/** A patient's device: the cookie opens this one screening and nothing else. */
export interface PatientActor {
  readonly kind: 'patient';
  readonly clinicId: string;
  readonly screeningId: string;
  readonly accessId: string;
}

/** The program itself, for example while seeding. */
export interface SystemActor {
  readonly kind: 'system';
  readonly clinicId: string;
}

export type Actor = StaffActor | PatientActor | SystemActor;
