/**
 * Screens people in bulk: reads one JSON object a line, prints one JSON object a line, needs no database.
 *
 *   npm run -s screen -- people.ndjson     (or "-" for standard input)
 */
import { evaluate, parseInput } from '../rules/index';
import { issuesOfId, runOnLines } from './judge-lines';

await runOnLines('screen', (id, rest) => {
  const parsed = parseInput(rest);
  const issues = issuesOfId(id);
  if (!parsed.ok) return { issues: [...issues, ...parsed.issues] };
  if (issues.length > 0) return { issues };
  const { trace: _trace, ...result } = evaluate(parsed.input);
  return { result: { id, ...result } };
});
