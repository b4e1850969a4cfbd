import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ApprovalPanel } from '@/components/rules/approval-panel';
import { responsibility } from '@/lib/phrasebook/rules';
import type { RulesInThisClinic } from '@/lib/rule-set/rules-in-this-clinic';
import { ruleSet } from '@/rules';

const approval: NonNullable<RulesInThisClinic['approval']> = {
  clinicId: 'c',
  fingerprint: 'a'.repeat(64),
  fingerprintInForce: 'b'.repeat(64),
  statement: responsibility('1.0.0'),
  signerName: 'Robin Physio',
  approvedById: 's',
  at: new Date('2026-11-22T03:00:00Z'),
};
const rules: RulesInThisClinic = {
  ruleSet,
  version: '1.0.0',
  date: '2026-11-20',
  fingerprint: 'a'.repeat(64),
  fingerprintInForce: 'd'.repeat(64),
  approval: null,
  before: null,
};

const panel = (changes: Partial<Parameters<typeof ApprovalPanel>[0]> & { rules?: RulesInThisClinic }) => {
  render(
    <ApprovalPanel
      leadName="Robin Physio"
      timeZone="Europe/London"
      demo={false}
      rules={rules}
      {...changes}
    />,
  );
  return within(screen.getByRole('region', { name: /for this clinic/ }));
};
const rowOf = (shown: ReturnType<typeof within>, term: string) =>
  shown.getByText(term).nextElementSibling?.textContent;

describe('rules that nobody has approved here', () => {
  test('hold every signature back until a physiotherapist decides', () => {
    const shown = panel({});
    expect(shown.getByRole('heading').textContent).toContain('not approved');
    expect(shown.getByText(/a physiotherapist decides before every signature/)).toBeDefined();
  });

  test('decide in a demonstration all the same, and the page does not say otherwise', () => {
    const shown = panel({ demo: true });
    expect(shown.queryByText(/before every signature/)).toBeNull();
    expect(shown.getByText(/In this demonstration they decide all the same/)).toBeDefined();
  });

  test('wait for somebody to be named', () => {
    expect(panel({ leadName: null }).getByText(/Nobody is the clinical lead now/)).toBeDefined();
  });
});

describe('rules that were approved', () => {
  test('say what was approved, by whom, when and in which words, beside what applies now', () => {
    const shown = panel({ rules: { ...rules, approval } });
    expect(rowOf(shown, 'Approved by')).toMatch(/^Robin Physio, .*22 Nov/);
    expect(rowOf(shown, 'What was approved')).toBe(approval.fingerprint);
    expect(rowOf(shown, 'With the policy of that moment')).toBe(approval.fingerprintInForce);
    expect(rowOf(shown, 'Fingerprint as it applies here now')).toBe(rules.fingerprintInForce);
    expect(rowOf(shown, 'In these words')).toBe(approval.statement);
  });

  test('go on deciding when nobody holds the role any more, and the page says what waits', () => {
    const shown = panel({ rules: { ...rules, approval }, leadName: null });
    expect(shown.getByRole('heading').textContent).toBe('Approved for this clinic');
    expect(shown.getByText(/Nobody is the clinical lead now.*a new version waits/)).toBeDefined();
  });
});

test('a new version shows which one was approved before, and what is different', () => {
  const changes = { added: ['Diabetes: a-new-case'], removed: [], changed: ['Question: How old?'] };
  const shown = panel({
    rules: {
      ...rules,
      before: { approval: { ...approval, fingerprint: 'e'.repeat(64) }, version: '0.9.0', changes },
    },
  });
  expect(shown.getByText(/version 0\.9\.0 was approved by/).textContent).toContain('e'.repeat(64));
  expect(shown.getByText('1 added').closest('details')?.textContent).toContain('Diabetes: a-new-case');
  expect(shown.getByText('1 changed').closest('details')?.textContent).toContain('Question: How old?');
});

test('the lead promises what is asked of a lead: new versions, and not each step of the policy', () => {
  expect(responsibility('1.0.0')).toMatch(
    /A new version of them decides only once I have read and approved it/,
  );
  expect(responsibility('1.0.0')).toMatch(/policy adds only makes them stricter and needs no new approval/);
});
