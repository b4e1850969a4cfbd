import {
  factById,
  isSeverityAtLeast,
  regionById,
  risksFor,
  type ContraindicationId,
  type RegionId,
  type Risk,
} from '@/rules';
import { filled } from '@/lib/phrasebook/filled';
import { frequencyInWords } from '@/lib/phrasebook/frequency';
import { dayInFull } from '@/lib/phrasebook/when';
import { clearanceOf } from '@/lib/screening/clearance';
import { holdingCases } from '@/lib/screening/holding-cases';
import { planExtentOf, type PlanExtent } from '@/lib/screening/plan-extent';
import { inputOf } from '@/lib/screening/screening-input';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import { signerOf, type SignerCapacity } from '@/lib/screening/signer';
import { textLabel, type PatientText } from '@/lib/texts/patient-text';
import type { TextBody } from '@/lib/texts/text-body.schema';
import { plannedAreas, type PlannedAreas } from './planned-areas';

/** The risk as it was told: words and figures, without the conditions that chose it. */
export type ToldRisk = Pick<Risk, 'id' | 'kind' | 'title' | 'text' | 'frequency'> & {
  /** The figure in words; absent without one, and in statements of before content schema 4. */
  readonly figure?: { readonly often: string; readonly counted: string };
  /** Told because of this person’s plan or answers; never before content schema 4. */
  readonly own?: true;
};

/** The headings of a statement, in its language. */
export interface StatementHeadings {
  readonly plan: string;
  readonly areas: string;
  readonly leftOut: string;
  readonly technique: string;
  readonly extent: string;
  readonly precautions: string;
  readonly benefits: string;
  readonly risks: string;
  readonly own: string;
  readonly common: string;
  readonly serious: string;
  readonly alternatives: string;
  readonly rights: string;
  readonly validity: string;
  readonly emergency: string;
}

/** The consent as this person reads it. Plain data: it is hashed and stored exactly as shown. */
export interface Statement {
  /** So that nobody can guess what was shown and prove it by the hash. Absent in what was shown before that. */
  readonly nonce?: string;
  /** Of the clinic’s text it is put together from: “en-2”. Up to “consent-2” it was the program’s own. */
  readonly version: string;
  /** SHA-256 of that text; absent up to “consent-2”. */
  readonly textHash?: string;
  /** Absent up to “consent-2”: then they were the headings of the page. */
  readonly headings?: StatementHeadings;
  readonly language: string;
  readonly capacity: SignerCapacity;
  readonly plan: {
    readonly regionIds: readonly RegionId[];
    /** The same in words. */
    readonly regions: readonly string[];
    /** Planned, but closed by a finding: not needled, unless a physiotherapist overrode the closure. */
    readonly leftOut: readonly string[];
    readonly technique: string | null;
    /** How often, and until when; absent before content schema 4. */
    readonly extent?: readonly string[];
  };
  readonly benefits: readonly string[];
  readonly risks: readonly ToldRisk[];
  /** What the physiotherapist and the patient agreed, and what the answers call for. */
  readonly precautions: readonly string[];
  readonly alternatives: readonly string[];
  readonly rights: readonly string[];
  /** For what and how long it counts; absent up to “consent-2”. */
  readonly validity?: readonly string[];
  readonly emergency: readonly string[];
  /** Each is ticked by itself; none is ticked beforehand. */
  readonly declarations: readonly { readonly id: string; readonly text: string }[];
}

export const techniqueLabel = (technique: string): string =>
  factById('plan.technique').options?.find(({ id }) => id === technique)?.label ?? technique;

export const regionLabels = (ids: readonly RegionId[]) => ids.map((id) => regionById(id).label);

const planOf = (snapshot: ScreeningSnapshot, { needled, leftOut }: PlannedAreas): Statement['plan'] => {
  const { technique } = inputOf(snapshot).plan;
  return {
    regionIds: needled,
    regions: regionLabels(needled),
    leftOut: regionLabels(leftOut),
    technique: technique ? techniqueLabel(technique) : null,
    extent: extentLines(snapshot.text, planExtentOf(snapshot)),
  };
};

/** How often and until when, in the words of the text. */
export const extentLines = ({ body }: PatientText, { times, until }: PlanExtent): readonly string[] => {
  const words = body.blocks.plan;
  return [
    ...(times === null ? [] : [times === 1 ? words.once : filled(words.times, { count: String(times) })]),
    ...(until === null ? [] : [filled(words.until, { day: dayInFull(until) })]),
  ];
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
  const openedText = (area: string) => filled(snapshot.text.body.blocks.precautions.opened, { area });
  return [...new Set([...agreed, ...regionLabels(opened).map(openedText), ...called])];
};

const declarationsFor = (
  { declarations: words }: TextBody['blocks'],
  capacity: SignerCapacity,
  hasPrecautions: boolean,
): Statement['declarations'] => {
  const own = capacity === 'patient';
  return [
    { id: 'plan', text: own ? words.plan : words.planForAnother },
    { id: 'risks', text: words.risks },
    ...(hasPrecautions ? [{ id: 'precautions', text: words.precautions }] : []),
    { id: 'free', text: words.free },
    { id: 'agree', text: own ? words.agree : words.agreeForAnother },
  ];
};

const headingsOf = (blocks: TextBody['blocks']): StatementHeadings => ({
  plan: blocks.plan.title,
  areas: blocks.plan.areas,
  leftOut: blocks.plan.leftOut,
  technique: blocks.plan.technique,
  extent: blocks.plan.extent,
  precautions: blocks.precautions.title,
  benefits: blocks.benefits.title,
  risks: blocks.risks.title,
  own: blocks.risks.own,
  common: blocks.risks.common,
  serious: blocks.risks.serious,
  alternatives: blocks.alternatives.title,
  rights: blocks.rights.title,
  validity: blocks.validity.title,
  emergency: blocks.emergency.title,
});

/** What is of one person in a statement. Everything else are the words of a text. */
interface Own {
  readonly capacity: SignerCapacity;
  readonly plan: Statement['plan'];
  readonly risks: readonly Risk[];
  readonly precautions: readonly string[];
  readonly emergencyNumber: string;
}

export const statementOf = (
  text: PatientText,
  { capacity, plan, risks, precautions, emergencyNumber }: Own,
): Statement => {
  const { blocks } = text.body;
  const help = blocks['get-help'];
  return {
    version: textLabel(text),
    textHash: text.hash,
    language: text.language,
    headings: headingsOf(blocks),
    capacity,
    plan,
    benefits: blocks.benefits.lines,
    risks: risks.map(({ id, kind, title, text: about, frequency, when }) => ({
      id,
      kind,
      title,
      text: about,
      ...(frequency && { frequency, figure: frequencyInWords(frequency) }),
      ...(when && { own: true as const }),
    })),
    precautions,
    alternatives: blocks.alternatives.lines,
    rights: blocks.rights.lines,
    validity: blocks.validity.lines,
    emergency: [filled(help.lead, { 'emergency-number': emergencyNumber }), ...help.lines],
    declarations: declarationsFor(blocks, capacity, precautions.length > 0),
  };
};

/** Puts the statement together for this person, from the plan, answers and decision in force and the words they began with. */
export const statementFor = (snapshot: ScreeningSnapshot): Statement => {
  const areas = plannedAreas(snapshot);
  const statement = statementOf(snapshot.text, {
    capacity: signerOf(snapshot),
    plan: planOf(snapshot, areas),
    risks: risksFor(inputOf(snapshot)),
    precautions: precautionsOf(snapshot, areas),
    emergencyNumber: snapshot.clinic.emergencyNumber,
  });
  return { ...statement, nonce: snapshot.salt };
};
