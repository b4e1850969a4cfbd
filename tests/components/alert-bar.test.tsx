import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AlertBar } from '@/components/staff/alert-bar';

it('shows who waits already with the page itself, and reads out only who comes after', () => {
  const html = renderToString(
    <AlertBar
      waiting={[
        {
          screeningId: '01900000-0000-7000-8000-000000000001',
          patient: 'Robin Waiting',
          causes: ['Asked for help'],
          inPerson: true,
          since: '2026-11-22T09:00:00.000Z',
          through: '7',
        },
      ]}
      acknowledge={(state) => Promise.resolve(state)}
      timeZone="UTC"
    />,
  );
  expect(html).toContain('Robin Waiting');
  expect(html).toMatch(/aria-live="assertive"><\/p>/);
});
