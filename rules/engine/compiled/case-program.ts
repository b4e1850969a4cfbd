import { severities } from '../../catalogue/severities';
import type { Case } from '../../language/define-contraindication';
import { regionsMeant, requireFact, type RuleSetIndex } from '../rule-set-index';
import { addAll, noBits, type Bits } from './bits';
import { isFalse, isTrue, type Tri } from './compile-condition';
import type { FactSheet } from './fact-sheet';
import type { Reader } from './leaf-board';

/** One case, and what the person at hand makes of it. */
export type CaseProgram = {
  readonly rule: Case;
  readonly weight: number;
  readonly reader: Reader;
  /** The number of the fact whose marks it closes. */
  readonly markedIn: number | undefined;
  truth: Tri;
  /** Meaningful while the case is not false, as are the possible ones. Undefined where it can close nothing. */
  readonly certainlyBlocks: Bits | undefined;
  readonly possiblyBlocks: Bits | undefined;
  /** Works out what it closes. Only for cases that can close something. */
  readonly close: () => void;
};

/** @param everywhere all regions */
export const caseProgram = (
  rule: Case,
  reader: Reader,
  sheet: FactSheet,
  index: RuleSetIndex,
  places: ReadonlyMap<string, Bits>,
  everywhere: Bits,
): CaseProgram => {
  const own = noBits(index.regionsById.size);
  const names = rule.blocksRegions ?? [];
  regionsMeant(index, names);
  for (const name of names) addAll(own, places.get(name)!);
  const markedIn = rule.blocksMarkedIn && index.factOrder.get(requireFact(index, rule.blocksMarkedIn).id);
  const blocks = names.length > 0 || markedIn !== undefined;
  const certainly = noBits(index.regionsById.size);
  const possibly = noBits(index.regionsById.size);

  const program: CaseProgram = {
    rule,
    weight: severities.indexOf(rule.severity),
    reader,
    markedIn,
    truth: isFalse,
    certainlyBlocks: blocks ? certainly : undefined,
    possiblyBlocks: blocks ? possibly : undefined,
    close() {
      certainly.fill(0);
      possibly.set(own);
      if (program.truth === isTrue) certainly.set(own);
      if (markedIn === undefined) return;
      const state = sheet.stateOf(markedIn);
      if (state === 'unknown') addAll(possibly, everywhere);
      if (state !== 'known') return;
      addAll(possibly, sheet.markedIn(markedIn));
      if (program.truth === isTrue) addAll(certainly, sheet.markedIn(markedIn));
    },
  };
  return program;
};
