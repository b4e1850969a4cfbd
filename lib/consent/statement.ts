import {
  factById,
  isSeverityAtLeast,
  regionById,
  risksFor,
  type ContraindicationId,
  type RegionId,
  type Risk,
} from '@/rules';
import { aboutCards } from '@/lib/phrasebook/about';
import { aftercare } from '@/lib/phrasebook/aftercare';
import { clearanceOf } from '@/lib/screening/clearance';
import { holdingCases } from '@/lib/screening/holding-cases';
import { inputOf } from '@/lib/screening/screening-input';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import { signerOf, type SignerCapacity } from '@/lib/screening/signer';
import { plannedAreas, type PlannedAreas } from './planned-areas';

/** Changes with every word below; stored with each consent beside the hash of the exact text. */
export const statementVersion = 'consent-2';

/** The risk as it was told: words and figures, without the conditions that chose it. */
export type ToldRisk = Pick<Risk, 'id' | 'kind' | 'title' | 'text' | 'frequency'>;

/** The consent as this person reads it. Plain data: it is hashed and stored exactly as shown. */
export interface Statement {
  readonly version: string;
  readonly language: string;
  readonly capacity: SignerCapacity;
  readonly plan: {
    readonly regionIds: readonly RegionId[];
    /** The same in words. */
    readonly regions: readonly string[];
    /** Planned, but closed by a finding: not needled, unless a physiotherapist overrode the closure. */
    readonly leftOut: readonly string[];
    readonly technique: string | null;
  };
  readonly benefits: readonly string[];
  readonly risks: readonly ToldRisk[];
  /** What the physiotherapist and the patient agreed, and what the answers call for. */
  readonly precautions: readonly string[];
  readonly alternatives: readonly string[];
  readonly rights: readonly string[];
  readonly emergency: readonly string[];
  /** Each is ticked by itself; none is ticked beforehand. */
  readonly declarations: readonly { readonly id: string; readonly text: string }[];
}

const card = (id: (typeof aboutCards)[number]['id']): readonly string[] =>
  aboutCards.find((one) => one.id === id)?.text ?? [];

const techniqueLabel = (technique: string): string =>
  factById('plan.technique').options?.find(({ id }) => id === technique)?.label ?? technique;

const labels = (ids: readonly RegionId[]) => ids.map((id) => regionById(id).label);

const planOf = (snapshot: ScreeningSnapshot, { needled, leftOut }: PlannedAreas): Statement['plan'] => {
  const { technique } = inputOf(snapshot).plan;
  return {
    regionIds: needled,
    regions: labels(needled),
    leftOut: labels(leftOut),
    technique: technique ? techniqueLabel(technique) : null,
  };
};

/**
 * What was agreed in the talk, then the patient's sentence for every precaution that holds. The sentences of graver cases
 * speak against needling; when it goes ahead all the same, the agreed conditions say how. A sentence that leaves an area
 * alone does not stand beside an override that opened it: then it is said that this was agreed.
 */
const precautionsOf = (snapshot: ScreeningSnapshot, { opened }: PlannedAreas): readonly string[] => {
  const clearance = clearanceOf(snapshot);
  const agreed = clearance.kind === 'may-sign' ? (clearance.review?.conditions ?? []) : [];
  const { trace = [] } = snapshot.assessment?.evaluation ?? {};
  const wasOpened = (contraindication: ContraindicationId, id: string): boolean =>
    trace
      .find((one) => one.contraindication === contraindication && one.id === id)
      ?.certainlyBlocks.some((region) => opened.includes(region)) === true;
  const called = holdingCases(snapshot)
    .filter(
      ({ finding }) =>
        isSeverityAtLeast(finding.certain, 'precaution') &&
        !snapshot.rules?.textForClinicianOnly.includes(finding.id),
    )
    // A precaution that the clinic's policy has raised is still one to take.
    .flatMap(({ finding, cases }) =>
      cases.filter(
        ({ id, severity, raisedFrom = severity }) =>
          raisedFrom === 'precaution' && !wasOpened(finding.id, id),
      ),
    )
    .map(({ patientText }) => patientText);
  return [...new Set([...agreed, ...labels(opened).map(openedText), ...called])];
};

/** Said of an area that a finding closes and that is needled all the same. */
const openedText = (area: string): string =>
  `We do not often needle this area: ${area}. Your physio told you why. It was agreed to do it all the same.`;

const declarationsFor = (capacity: SignerCapacity, hasPrecautions: boolean): Statement['declarations'] => [
  {
    id: 'plan',
    text:
      capacity === 'patient'
        ? 'I know which areas will be needled, and how.'
        : 'I know which areas of the patient will be needled, and how.',
  },
  { id: 'risks', text: 'I have read the risks. I could ask questions and they were answered.' },
  ...(hasPrecautions ? [{ id: 'precautions', text: 'I agree with what we do with extra care.' }] : []),
  { id: 'free', text: 'I know that I can say no, stop, or change my mind at any time.' },
  {
    id: 'agree',
    text: capacity === 'patient' ? 'I agree to dry needling.' : 'I agree to dry needling for the patient.',
  },
];

/** Puts the statement together for this person, from the plan, answers and decision in force. */
export const statementFor = (snapshot: ScreeningSnapshot): Statement => {
  const input = inputOf(snapshot);
  const capacity = signerOf(snapshot);
  const areas = plannedAreas(snapshot);
  const precautions = precautionsOf(snapshot, areas);
  return {
    version: statementVersion,
    language: snapshot.language,
    capacity,
    plan: planOf(snapshot, areas),
    benefits: card('what-it-may-help'),
    risks: risksFor(input).map(({ id, kind, title, text, frequency }) => ({
      id,
      kind,
      title,
      text,
      ...(frequency && { frequency }),
    })),
    precautions,
    alternatives: card('other-ways'),
    rights: [
      'You can say no now or later. Your other care stays the same.',
      'Say “stop” at any moment and the needle comes out.',
      'This is for the areas named here only. For a new area, or if your health changes, we ask you again.',
    ],
    emergency: [aftercare.emergency.lead(snapshot.clinic.emergencyNumber), ...aftercare.emergency.points],
    declarations: declarationsFor(capacity, precautions.length > 0),
  };
};
