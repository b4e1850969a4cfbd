import type { StaffActor } from '@/lib/actors';
import { changePolicy } from '@/lib/policy/change-policy';
import { readPolicy } from '@/lib/policy/read-policy';
import { clearanceOf } from '@/lib/screening/clearance';
import { snapshotOf } from './a-clinic';

/** Somebody whom the rules as shipped let sign, and the step "review all diabetes" does not. */
export const diabetes = {
  diabetes: 'yes',
  'diabetes.hba1c': 50,
  'diabetes.signs': ['none-of-these'],
  'diabetes.uses-insulin': 'no',
  'medicines.list': ['metformin'],
} as const;

/** An admin takes a step of the policy, or takes it back. */
export const switched = async (staff: StaffActor, measure: string, on: 'yes' | 'no' = 'yes') => {
  const { sequence } = await readPolicy(staff);
  return changePolicy({ measure, on, sequence, reason: 'We have talked about it.' }, staff);
};

/** Whether they may sign now, and what is missing if not. */
export const kindOf = async (staff: StaffActor, id: string) => clearanceOf(await snapshotOf(staff, id)).kind;
