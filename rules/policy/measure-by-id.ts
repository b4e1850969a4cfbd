import { isSeverityAbove, severities } from '../catalogue/severities';
import type { RuleSet } from '../rule-set';
import type { Measure, Raise } from './policy';
import { policySwitches } from './switches';

/** What an id from an address or a form stands for under these rules; undefined when it stands for nothing that tightens. */
export const measureById = (id: string, shipped: RuleSet): Measure | undefined => {
  if (id === 'talk-before-signature') return { kind: id };
  const found = policySwitches.find((one) => one.id === id);
  if (found) return { kind: 'switch', id: found.id };

  const [kind, entryId, caseId, to, ...rest] = id.split('.');
  const entry = shipped.contraindications.find((one) => one.id === entryId);
  if (!entry || rest.length > 0) return undefined;
  if (kind === 'review' && caseId === undefined) return { kind, contraindication: entry.id };

  const rule = entry.cases.find((one) => one.id === caseId);
  const severity = severities.find((one) => one === to);
  return kind === 'raise' && rule && severity && isSeverityAbove(severity, rule.severity)
    ? // Above what it weighs is all that the type asks of the pair.
      ({ kind, contraindication: entry.id, case: rule.id, from: rule.severity, to: severity } as Raise)
    : undefined;
};
