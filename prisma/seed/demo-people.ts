import type { FactId } from '@/rules';
import type { Answer, Disposition } from '@/rules';

/** Fixed ids and keys: seeding twice adds nothing. */
export const demoClinic = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Harbour Physio',
  timeZone: 'Europe/London',
  // Numbers reserved for fiction.
  phone: '020 7946 0123',
  emergencyNumber: '999',
  demo: true,
} as const;

/** How to sign in to the demonstration. Never used outside it. */
export const demoStaff = [
  {
    id: '01900000-0000-7000-8000-000000000011',
    email: 'physio@demo.example',
    password: 'calm-needles-demo',
    fullName: 'Priya Nair',
    registration: 'PH 000001',
    physiotherapist: true,
    admin: false,
    role: 'Physiotherapist',
  },
  {
    id: '01900000-0000-7000-8000-000000000012',
    email: 'admin@demo.example',
    password: 'calm-records-demo',
    fullName: 'Tom Becker',
    registration: null,
    physiotherapist: false,
    admin: true,
    role: 'Admin',
  },
] as const;

interface CastMember {
  readonly key: string;
  readonly person: { readonly givenName: string; readonly familyName: string; readonly bornOn: string };
  readonly plan: { readonly regions: readonly string[]; readonly technique: string } | null;
  /** Undefined: has not begun. Questions not named here are answered "no", or "none". */
  readonly answers: Readonly<Partial<Record<FactId, Answer>>> | undefined;
  readonly hurts: readonly string[];
  readonly ends: Disposition | null;
  readonly signs: boolean;
}

/** One person for each disposition and each place a screening can wait, so that every page has something true to show. */
export const cast: readonly CastMember[] = [
  {
    key: '01900000-0000-7000-8000-0000000000a1',
    person: { givenName: 'Ada', familyName: 'Osei', bornOn: '1988-04-12' },
    plan: { regions: ['lower-leg-right'], technique: 'deep' },
    answers: {},
    hurts: ['lower-leg-right'],
    ends: 'no-contraindication-found',
    signs: true,
  },
  {
    key: '01900000-0000-7000-8000-0000000000a2',
    person: { givenName: 'Boris', familyName: 'Kowalczyk', bornOn: '1961-11-03' },
    plan: { regions: ['shoulder-left'], technique: 'superficial' },
    answers: {
      diabetes: 'yes',
      'diabetes.hba1c': 52,
      'diabetes.signs': ['none-of-these'],
      'diabetes.uses-insulin': 'no',
      'medicines.list': ['metformin 500 mg twice a day', 'ramipril'],
    },
    hurts: ['shoulder-left'],
    ends: 'proceed-with-precautions',
    signs: false,
  },
  {
    key: '01900000-0000-7000-8000-0000000000a3',
    person: { givenName: 'Chidi', familyName: 'Almeida', bornOn: '1974-07-21' },
    plan: { regions: ['low-back'], technique: 'deep' },
    answers: {
      'anticoagulant-therapy': 'not-sure',
      'medicines.list': ['a small white heart tablet'],
      'needle-fear': 'yes',
      'needle-fear.score': 3,
      'needle-fear.avoids-care': 'no',
    },
    hurts: ['low-back'],
    ends: 'clinician-review',
    signs: false,
  },
  {
    key: '01900000-0000-7000-8000-0000000000a4',
    person: { givenName: 'Dana', familyName: 'Lindqvist', bornOn: '1952-02-28' },
    plan: { regions: ['neck'], technique: 'deep' },
    answers: {
      'medicines.list': ['warfarin 3 mg', 'bisoprolol'],
      'anticoagulant-therapy': 'yes',
      'anticoagulant-therapy.type': 'warfarin-type',
      'anticoagulant-therapy.inr': 4.2,
      'anticoagulant-therapy.inr-weeks-ago': 1,
      'anticoagulant-therapy.bleeds': 'no',
    },
    hurts: ['neck'],
    ends: 'do-not-needle',
    signs: false,
  },
  {
    key: '01900000-0000-7000-8000-0000000000a5',
    person: { givenName: 'Farid', familyName: 'Haddad', bornOn: '1995-09-09' },
    plan: null,
    answers: {},
    hurts: ['forearm-right'],
    ends: 'clinician-review',
    signs: false,
  },
  {
    key: '01900000-0000-7000-8000-0000000000a6',
    person: { givenName: 'Grace', familyName: 'Okonkwo-Fitzgerald', bornOn: '1990-01-30' },
    plan: { regions: ['upper-trapezius'], technique: 'superficial' },
    answers: undefined,
    hurts: [],
    ends: null,
    signs: false,
  },
];
