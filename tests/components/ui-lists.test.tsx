// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { DescriptionList } from '@/components/ui/description-list';
import { SegmentedNav } from '@/components/ui/segmented-nav';
import { Table, type TableColumn } from '@/components/ui/table';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly time: string;
}

const columns: readonly TableColumn<Person>[] = [
  { id: 'name', header: 'Name', rowHeader: true, cell: ({ name }) => name },
  { id: 'time', header: 'Time', cell: ({ time }) => time },
  { id: 'open', header: 'Open', headerHidden: true, cell: ({ id }) => <a href={`/p/${id}`}>Review</a> },
];

test('a table has a name, and each row is headed by whom it is about', () => {
  const rows = [
    { id: '1', name: 'Ada', time: '09:00' },
    { id: '2', name: 'Boris', time: '09:40' },
  ];
  render(<Table caption="People today" columns={columns} rows={rows} rowKey={({ id }) => id} />);
  const table = within(screen.getByRole('table', { name: 'People today' }));
  expect(table.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
    'Name',
    'Time',
    'Open',
  ]);
  const boris = table.getByRole('row', { name: /Boris/ });
  within(boris).getByRole('rowheader', { name: 'Boris' });
  within(boris).getByRole('cell', { name: '09:40' });
});

test('an empty table gives way to what is said instead', () => {
  render(
    <Table caption="People" columns={columns} rows={[]} rowKey={({ id }) => id} empty={<p>Nobody yet</p>} />,
  );
  expect(screen.queryByRole('table')).toBeNull();
  screen.getByText('Nobody yet');
});

test('each change link says what it changes', () => {
  const change = { href: '/answers/bleeds', about: 'whether you bleed easily' };
  render(
    <DescriptionList items={[{ id: 'bleeds', term: 'Bleeds easily', description: 'Not sure', change }]} />,
  );
  const link = screen.getByRole('link', { name: 'Change whether you bleed easily' });
  expect(link.getAttribute('href')).toBe('/answers/bleeds');
  screen.getByRole('term');
  screen.getByText('Not sure');
});

test('the view one is on is marked as the current one', () => {
  render(
    <SegmentedNav
      label="Show"
      items={[
        { href: '/today', label: 'Needs you', current: true, count: 2 },
        { href: '/today/done', label: 'Done' },
      ]}
    />,
  );
  const nav = within(screen.getByRole('navigation', { name: 'Show' }));
  nav.getByRole('link', { current: 'page', name: 'Needs you 2' });
});
