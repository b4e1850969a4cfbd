import 'server-only';
import { changesOf } from './clinic-changes.repository';

/** Whoever is there longer asks again, and is asked again who they are: half of the minute after which proxies let go. */
const openFor = 30_000;
/** How soon a browser asks again, in milliseconds. */
const againAfter = 1_000;

async function* events(address: string, clinicId: string, stop: AbortSignal): AsyncGenerator<string, void> {
  yield `retry: ${againAfter}\n`;
  try {
    for await (const _ of changesOf(address, clinicId, stop)) yield 'data: changed\n\n';
  } catch {
    // The database cannot be listened to right now: the stream ends, and the browser asks again.
  }
}

/**
 * Server-sent events: one as the stream opens, for what was stored since the page was made, and one after each change. They
 * say that something changed and never what: the page asks for that itself.
 */
export const eventStream = (address: string, clinicId: string): ReadableStream<Uint8Array> => {
  const gone = new AbortController();
  const lines = events(address, clinicId, AbortSignal.any([gone.signal, AbortSignal.timeout(openFor)]));
  const utf8 = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(utf8.encode(value));
    },
    cancel: () => gone.abort(),
  });
};
