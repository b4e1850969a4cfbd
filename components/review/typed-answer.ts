import { z } from 'zod';
import { factById, isFactId, type FactId } from '@/rules';
import { storedAmount, typedBeside, unitChoices } from '@/rules/units';
import { numberIn } from '@/components/intake/number-in';
import { correctAnswerSchema } from '@/lib/screening/staff-step.schema';

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null;

const isQuantity = (id: unknown): id is FactId =>
  typeof id === 'string' && isFactId(id) && factById(id).kind === 'quantity';

/** What was typed, in the unit it was typed in, becomes the amount that a patient's own answer would be stored as. */
const inStoredUnit = (sent: unknown): unknown => {
  if (!isRecord(sent)) return sent;
  const { factId, value, unit: given, ...others } = sent;
  if (!isQuantity(factId) || typeof value !== 'string') return sent;
  const amount = numberIn(value);
  // What is no number stays as typed, so that the message can say what is wanted.
  if (amount === undefined) return sent;
  const units = unitChoices(factId, factById(factId).unit ?? '');
  const unit = units.find(({ id }) => id === given);
  const stored = storedAmount(factId, amount, unit);
  return { ...others, factId, value: stored, amountGiven: typedBeside(stored, amount, unit, units[0]) };
};

/** The correction form as it is sent: read in the browser and on the server alike, with or without script. */
export const typedAnswerSchema = z.preprocess(inStoredUnit, correctAnswerSchema);
