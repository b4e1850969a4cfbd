import type { ServerResponse } from 'node:http';

const page = (title: string, sentence: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <style>
      body { max-width: 32rem; margin: 15vh auto; padding: 0 1.5rem; font: 1.125rem/1.5 system-ui, sans-serif; }
    </style>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${sentence}</p>
    </main>
  </body>
</html>
`;

/** Answers what the framework would answer with an error of its own, before it comes there. */
export const refuseWithPage = (
  response: ServerResponse,
  status: 400 | 411 | 413,
  { title, sentence }: { readonly title: string; readonly sentence: string },
): void => {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  });
  response.end(page(title, sentence));
};
