import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AuditFilters } from '@/components/records/audit-filters';
import { RecordFilters } from '@/components/records/record-filters';
import { ScreeningFilters } from '@/components/staff/screening-filters';
import { auditFilterSchema } from '@/lib/audit/audit-filter.schema';
import { readFilter } from '@/lib/read-filter';
import { readRecordFilter } from '@/lib/record/read-record-filter';
import { addressWith } from '@/lib/routes';
import { readScreeningFilter } from '@/lib/screening/screening-filter.schema';

const physiotherapist = '01900000-0000-7000-8000-000000000011';
const empty = {
  name: '',
  from: '',
  to: '',
  state: '',
  physiotherapist: '',
  disposition: '',
  contraindication: '',
  textVersion: '',
};
const choices = {
  physiotherapists: [{ value: physiotherapist, label: 'Priya Nair' }],
  contraindications: [],
  textVersions: [],
};

describe('the filters of the records page', () => {
  it('is a plain form that posts the name, so that no address shows it', () => {
    render(<RecordFilters values={empty} errors={{}} choices={choices} />);
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
    render(<RecordFilters values={texts} errors={errors} choices={choices} />);
    expect(screen.getByRole('searchbox', { name: 'Patient' })).toHaveProperty('value', 'Zoë');
    expect(screen.getByRole('combobox', { name: 'Countersigned by' })).toHaveProperty(
      'value',
      physiotherapist,
    );
    expect(screen.getByLabelText('Signed from').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Enter a real date.')).toBeTruthy();
  });

  it('reads an address with anything in it', () => {
    expect(readRecordFilter({ from: '2026-03-02', to: '2026-03-01' })).toMatchObject({
      filter: null,
      errors: { to: 'Choose a day that is not before the first.' },
    });
    expect(readRecordFilter({ from: '2026-03-02', to: '2026-03-02' }).filter).not.toBeNull();
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

  it('says in words what it does not know', () => {
    const { errors } = readRecordFilter({
      state: 'eaten',
      physiotherapist: 'me',
      disposition: 'fine',
      textVersion: 'a version',
    });
    expect(errors).toEqual({
      state: 'Choose a state from the list.',
      physiotherapist: 'Choose somebody from the list.',
      disposition: 'Choose a result from the list.',
      textVersion: 'Choose a version from the list.',
    });
    expect(readRecordFilter({ contraindication: 'no-such' }).errors).toEqual({
      contraindication: 'Choose a contraindication from the list.',
    });
  });
});

describe('the filters of the list of screenings', () => {
  it('say at the field that the last day is before the first', () => {
    const { texts, errors, filter } = readScreeningFilter({ from: '2026-03-02', to: '2026-03-01' });
    expect(filter).toBeNull();
    render(<ScreeningFilters values={texts} errors={errors} />);
    const [from, to] = [screen.getByLabelText(/from$/), screen.getByLabelText(/to$/)];
    expect(from.getAttribute('aria-invalid')).not.toBe('true');
    expect(to.getAttribute('aria-invalid')).toBe('true');
    screen.getByText('Choose a day that is not before the first.');
  });
});

describe('the filters of the audit trail', () => {
  const read = (query: Record<string, string>) =>
    readFilter(auditFilterSchema, ['action', 'actorId', 'from', 'to', 'objectId', 'before'], query);

  it('keeps an id that is none and says so, instead of showing everything', () => {
    const { texts, errors, filter } = read({ objectId: '852131' });
    expect(filter).toBeNull();
    render(<AuditFilters actions={[]} staff={[]} values={texts} errors={errors} />);
    const about = screen.getByRole<HTMLInputElement>('textbox', { name: 'About' });
    expect([about.value, about.getAttribute('aria-invalid')]).toEqual(['852131', 'true']);
    screen.getByText('Paste the whole id, or choose it in the table.');
  });

  it('says at its day that the last one is before the first', () => {
    const { texts, errors, filter } = read({ from: '2026-11-22', to: '2026-11-21' });
    expect(filter).toBeNull();
    render(<AuditFilters actions={[]} staff={[]} values={texts} errors={errors} />);
    expect(screen.getByLabelText('To').getAttribute('aria-invalid')).toBe('true');
    screen.getByText('Choose a day that is not before the first.');
  });

  it('takes a whole id, nothing at all, and a page that there is not', () => {
    expect(read({ objectId: ` ${physiotherapist} ` }).filter).toEqual({ objectId: physiotherapist });
    expect(read({ before: 'abc' }).filter).toEqual({});
  });
});
