import type { ServerResponse } from 'node:http';
import { refuseWithPage } from './refusal-page.ts';

/**
 * True for an address that no page of ours has: percent signs that decode to no text, which the framework answers with
 * an error of its own, or a NUL in the query, which the database refuses.
 */
export const isUnreadable = (address: string): boolean => {
  const [path = '', query = ''] = address.split('?', 2);
  if (/%00/.test(query)) return true;
  try {
    decodeURIComponent(path);
    return false;
  } catch {
    return true;
  }
};

export const refuseAddress = (response: ServerResponse): void =>
  refuseWithPage(response, 400, {
    title: 'This address cannot be read',
    sentence:
      'Perhaps a part of it was lost on the way. Please open the link again, or ask the clinic for a new one.',
  });
