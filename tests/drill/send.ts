import type { RunningApp } from './running-app.ts';

/** What came back, as far as it says who is let in. */
export interface Answered {
  readonly status: number;
  readonly leadsTo: string;
  readonly text: string;
}

/** An address with its parts filled in. */
export const filled = (address: string, parts: Readonly<Record<string, string>> = {}): string =>
  address.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_all, name: string) => encodeURIComponent(parts[name] ?? 'none'));

/** A stream that goes on for as long as somebody listens says nothing that could be read to its end. */
const textOf = async (answer: Response): Promise<string> => {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text();
  await answer.body?.cancel();
  return '';
};

/** Sends one request as a browser on our own pages does, and follows nothing. */
export const send = async (
  { baseUrl }: RunningApp,
  path: string,
  cookie: string,
  init: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | URLSearchParams | FormData;
  } = {},
): Promise<Answered> => {
  const answer = await fetch(`${baseUrl}${path}`, {
    ...init,
    headers: { ...(cookie && { cookie }), origin: baseUrl, ...init.headers },
    redirect: 'manual',
  });
  return {
    status: answer.status,
    leadsTo:
      (answer.headers.get('x-action-redirect') ?? answer.headers.get('location') ?? '').split(';')[0] ?? '',
    text: await textOf(answer),
  };
};

/** Calls an action as the page's script does. `args` are what the page bound to it, then what it sends. */
export const call = (
  app: RunningApp,
  id: string,
  path: string,
  cookie: string,
  args: readonly unknown[],
): Promise<Answered> =>
  send(app, path, cookie, {
    method: 'POST',
    headers: { 'next-action': id, accept: 'text/x-component', 'content-type': 'text/plain;charset=UTF-8' },
    body: JSON.stringify(args),
  });
