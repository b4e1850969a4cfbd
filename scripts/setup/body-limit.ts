import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuseWithPage } from './refusal-page.ts';

/** A drawn signature is strokes, a few kilobytes; the longest that is still read is 1.5 MB. next.config.ts says the same. */
const mostBytes = 2 * 1024 * 1024;

const refusals = {
  411: {
    title: 'This did not arrive whole',
    sentence: 'It did not say how much there was to come. Please go back and send it again.',
  },
  413: {
    title: 'This is too much at once',
    sentence: 'It is more than a form here can hold. Please go back and send less.',
  },
} as const;

const refusalOf = ({ headers }: IncomingMessage): keyof typeof refusals | null => {
  // Browsers say the length of what they send, and so do proxies that take in a request before they pass it on. The framework
  // does not when it passes on an action to itself: proxy.ts counts what comes of that.
  if (headers['transfer-encoding'] !== undefined && headers['next-action'] === undefined) return 411;
  return Number(headers['content-length'] ?? 0) > mostBytes ? 413 : null;
};

/**
 * Answers a request whose body is larger than anything the app reads, whatever page, action or route it is for. What still
 * comes is thrown away as it comes, so that a browser reads the answer in place of a broken line.
 *
 * @returns true when the request was answered
 */
export const refuseLargeBody = (request: IncomingMessage, response: ServerResponse): boolean => {
  const status = refusalOf(request);
  if (status === null) return false;
  request.resume();
  refuseWithPage(response, status, refusals[status]);
  return true;
};
