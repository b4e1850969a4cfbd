/**
 * Reads lines of medicine lists in bulk: one JSON object a line in, one a line out, needs no database.
 *
 *   npm run -s medicines -- lines.ndjson     (or "-" for standard input)
 */
import { lookAtMedicines, readMedicines } from '../rules/index';
import { issuesOfId, runOnLines, type Issue } from './judge-lines';

await runOnLines('medicines', (id, { text }) => {
  const issues: Issue[] = [...issuesOfId(id)];
  if (typeof text !== 'string') issues.push({ path: 'text', message: 'must be a text' });
  if (issues.length > 0 || typeof text !== 'string') return { issues };

  const { items, suggestions } = lookAtMedicines(text);
  const { classes, unrecognised } = readMedicines([text]);
  return {
    result: {
      id,
      items: items.map((item) => ({
        text: item.text,
        recognised: item.recognised.map(({ name, classes: own }) => ({ name, classes: own })),
        marks: item.marks.map(({ mark }) => mark),
      })),
      suggestions: suggestions.map(({ text: words, name, classes: own }) => ({
        text: words,
        name,
        classes: own,
      })),
      classes,
      unrecognised,
    },
  };
});
