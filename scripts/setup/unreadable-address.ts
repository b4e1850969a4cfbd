import type { ServerResponse } from 'node:http';

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

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>This address cannot be read</title>
    <style>
      body { max-width: 32rem; margin: 15vh auto; padding: 0 1.5rem; font: 1.125rem/1.5 system-ui, sans-serif; }
    </style>
  </head>
  <body>
    <main>
      <h1>This address cannot be read</h1>
      <p>Perhaps a part of it was lost on the way. Please open the link again, or ask the clinic for a new one.</p>
    </main>
  </body>
</html>
`;

export const refuseAddress = (response: ServerResponse): void => {
  response.writeHead(400, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  });
  response.end(page);
};
