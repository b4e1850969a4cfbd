import 'server-only';
import { contraindications } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { allStaff } from '@/lib/auth/manage-staff';
import { transaction } from '@/lib/db/transaction';
import { findTextVersions } from './record.repository';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What records can be filtered by, as far as it depends on the clinic and the rules. */
export interface FilterChoices {
  readonly physiotherapists: readonly Choice[];
  readonly contraindications: readonly Choice[];
  readonly textVersions: readonly Choice[];
}

export const filterChoices = async (actor: StaffActor): Promise<FilterChoices> => {
  const versions = await transaction(actor.clinicId, (tx) => findTextVersions(tx, actor.clinicId));
  return {
    physiotherapists: (await allStaff(actor))
      .filter(({ physiotherapist }) => physiotherapist)
      .map(({ id, fullName }) => ({ value: id, label: fullName })),
    contraindications: contraindications
      .map(({ id, title }) => ({ value: id, label: title }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'en')),
    textVersions: versions.map((version) => ({ value: version, label: version })),
  };
};
