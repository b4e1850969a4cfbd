import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RecordFilters } from '@/components/records/record-filters';
import { readRecordFilter } from '@/lib/record/read-record-filter';
import { addressWith } from '@/lib/routes';

const physiotherapist = '01900000-0000-7000-8000-000000000011';
const empty = { name: '', from: '', to: '', state: '', physiotherapist: '' };

describe('the filters of the records page', () => {
  it('is a plain form that posts the name, so that no address shows it', () => {
    render(<RecordFilters values={empty} errors={{}} physiotherapists={[]} />);
    const form = screen.getByRole<HTMLFormElement>('search', { name: 'Filter records' });
    expect(form.method).toBe('post');
    expect(form.getAttribute('action')).toBe('/search');
    expect(new FormData(form).get('within')).toBe('records');
  });

  it('shows what the address said, and what is wrong with it at its field', () => {
    const { texts, errors, filter } = readRecordFilter({
      name: 'Zoë',
      from: '2026-99-99',
      physiotherapist,
    });
    expect(filter).toBeNull();
    render(
      <RecordFilters
        values={texts}
        errors={errors}
        physiotherapists={[{ id: physiotherapist, fullName: 'Priya Nair' }]}
      />,
    );
    expect(screen.getByRole('searchbox', { name: 'Patient' })).toHaveProperty('value', 'Zoë');
    expect(screen.getByRole('combobox', { name: 'Countersigned by' })).toHaveProperty(
      'value',
      physiotherapist,
    );
    expect(screen.getByLabelText('Signed from').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Enter a real date.')).toBeTruthy();
  });

  it('reads an address with anything in it', () => {
    expect(readRecordFilter({}).filter).toEqual({ page: 1 });
    expect(readRecordFilter({ page: ['2', '3'], name: [] }).filter).toEqual({ page: 2 });
    expect(readRecordFilter({ page: '-1' }).filter).toBeNull();
    expect(readRecordFilter({ state: 'everything' }).filter).toBeNull();
    // PostgreSQL refuses this character in any text.
    expect(readRecordFilter({ name: 'A\u0000' }).filter).toBeNull();
  });

  it('writes only the filters that are set', () => {
    expect(addressWith('/records', empty)).toBe('/records');
    expect(addressWith('/records', { ...empty, name: 'A & B', page: 2 })).toBe(
      '/records?name=A+%26+B&page=2',
    );
  });
});
