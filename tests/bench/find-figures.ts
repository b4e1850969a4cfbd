import type { StaffActor } from '@/lib/actors';
import { recordFilterSchema } from '@/lib/record/record-filter.schema';
import { searchRecords } from '@/lib/record/search-records';
import { openPerson, type SealedPerson } from '@/lib/patients/sealed-person';
import { percentile } from './timing';
import { ownerPool } from './owner-pool';

const rounded = (number: number): number => Number(number.toPrecision(3));

export interface FindFigures {
  readonly records: number;
  readonly byNameP95Ms: number;
  readonly byDayP95Ms: number;
}

/** Looks people up as an admin does, by their whole name or by a day, and says how long the slowest of twenty takes. */
export const findFigures = async (staff: StaffActor, times = 300): Promise<FindFigures> => {
  const found = await ownerPool.query<SealedPerson & { day: string }>(
    `SELECT pt.id AS "patientId", pt.identity, k.wrapped AS "wrappedKey", to_char(c.signed_at, 'YYYY-MM-DD') AS day
     FROM consent c
     JOIN screening s ON s.clinic_id = c.clinic_id AND s.id = c.screening_id
     JOIN patient pt ON pt.clinic_id = s.clinic_id AND pt.id = s.patient_id
     JOIN patient_key k ON k.clinic_id = pt.clinic_id AND k.patient_id = pt.id
     WHERE c.clinic_id = $1 AND c.chain_sequence IN (
       SELECT ceil(place * (SELECT max(chain_sequence) FROM consent WHERE clinic_id = $1) / $2::float)
       FROM generate_series(1, $2) place)`,
    [staff.clinicId, times],
  );
  const rows = found.rows.map(({ day, ...sealed }) => {
    const { givenName, familyName } = openPerson(staff.clinicId, sealed);
    return { name: `${givenName} ${familyName}`, day };
  });
  const [{ records } = { records: '0' }] = (
    await ownerPool.query<{ records: string }>(
      'SELECT count(*) AS records FROM consent WHERE clinic_id = $1',
      [staff.clinicId],
    )
  ).rows;
  const timesOf = async (filterOf: (row: { name: string; day: string }) => object): Promise<number> => {
    const taken: number[] = [];
    for (const row of [...rows.slice(0, 30), ...rows]) {
      const began = performance.now();
      const found = await searchRecords(staff, recordFilterSchema.parse(filterOf(row)));
      taken.push(performance.now() - began);
      if (found.total === 0) throw new Error('What is there was not found.');
    }
    // The first are to warm up.
    return rounded(percentile(taken.slice(30), 0.95));
  };
  return {
    records: Number(records),
    byNameP95Ms: await timesOf(({ name }) => ({ name })),
    byDayP95Ms: await timesOf(({ day }) => ({ from: day, to: day })),
  };
};
