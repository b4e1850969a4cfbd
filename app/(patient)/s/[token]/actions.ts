'use server';

import { defineAction } from '@/lib/action/define-action';
import { letIn } from '@/lib/auth/let-in';
import { limited } from '@/lib/auth/limited';
import { routes } from '@/lib/routes';
import { moveLinkSchema, openLinkSchema } from '@/lib/screening/link.schema';
import { moveLink, openLink } from '@/lib/screening/open-link';

/** Nobody yet: the link itself is the way in. */
const anybody = () => Promise.resolve(null);

export const startHere = defineAction({
  input: openLinkSchema,
  actor: anybody,
  run: ({ token }) => letIn(openLink(token)),
  then: () => routes.patient.next,
});

export const goOnHere = defineAction({
  input: moveLinkSchema,
  actor: anybody,
  run: ({ token, bornOn }) =>
    limited('link, from one address', 'screening/wrong-birth-date', () => letIn(moveLink(token, bornOn))),
  then: () => routes.patient.next,
});
