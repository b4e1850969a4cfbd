import { test } from 'vitest';
import { expectVignette } from './support/expect-vignette';
import { judge } from './support/judge';
import { vignettes } from './support/reference';

/* The people of the clinical reference, judged by `evaluate`; see screen-vignettes.test.ts for the command. */

test.each(vignettes.map((vignette) => [vignette.id, vignette.narrative, vignette] as const))(
  '%s: %s',
  (_id, _narrative, vignette) => expectVignette(vignette, judge(vignette.input)),
);
