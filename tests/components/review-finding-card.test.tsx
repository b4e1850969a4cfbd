import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FindingCard } from '@/components/review/finding-card';
import { FindingList } from '@/components/review/finding-list';
import { evaluate, explain, ruleSet, type ScreeningInput } from '@/rules';

const screeningId = '01900000-0000-7000-8000-0000000000a1';

const explained = (input: ScreeningInput) => explain(evaluate(input), input);

const onWarfarin: ScreeningInput = {
  age: 74,
  answers: {
    'anticoagulant-therapy': 'yes',
    'anticoagulant-therapy.type': 'warfarin-type',
    'anticoagulant-therapy.inr': 4.2,
  },
  plan: { regions: ['neck'], technique: 'deep' },
  medicines: ['warfarin 3 mg'],
};

const card = (input: ScreeningInput, id: string) => {
  const found = explained(input).findings.find(({ finding }) => finding.id === id);
  if (!found) throw new Error(`No finding "${id}".`);
  render(<FindingCard explained={found} sources={ruleSet.sources} screeningId={screeningId} />);
  return screen.getByRole('article', { name: found.title });
};

describe('a finding', () => {
  it('says how much it weighs, why it is there and what to do', () => {
    const article = within(card(onWarfarin, 'anticoagulant-therapy'));
    expect(article.getByText('Absolute')).toBeTruthy();
    expect(article.getByText(/Because you told us “4.2 INR”/)).toBeTruthy();
    expect(article.getByText('Do not needle today.')).toBeTruthy();
  });

  it('says what one other answer would have made of it', () => {
    const article = within(card(onWarfarin, 'anticoagulant-therapy'));
    expect(
      article.getByText(/^With less than 3.6 INR .+ this would be relative, as far as is known\.?$/),
    ).toBeTruthy();
  });

  it('keeps its evidence behind a disclosure, with how far each source was read', () => {
    const article = within(card(onWarfarin, 'anticoagulant-therapy'));
    const evidence = article.getByText(/^Evidence \(\d+\)/).closest('details');
    expect(evidence?.open).toBe(false);
    expect(evidence?.textContent).toMatch(/Confidence:/);
    expect(evidence?.textContent).toMatch(/read/);
  });

  it('says that it only might apply, and leads to the question that settles it', () => {
    const input: ScreeningInput = {
      ...onWarfarin,
      answers: { 'anticoagulant-therapy': 'not-sure' },
      medicines: ['none'],
    };
    const article = within(card(input, 'anticoagulant-therapy'));
    expect(article.getByText(/^Possibly/)).toBeTruthy();
    const link = article.getByRole('link', {
      name: 'Do you take a blood thinner? It can be a pill or a shot.',
    });
    expect(link.getAttribute('href')).toBe(`/screenings/${screeningId}/answers/anticoagulant-therapy`);
  });
});

describe('the list of findings', () => {
  it('puts flagged findings first and open, and folds the notes away', () => {
    const explanation = explained(onWarfarin);
    render(<FindingList explanation={explanation} sources={ruleSet.sources} screeningId={screeningId} />);
    const flagged = explanation.findings.filter(({ finding }) => finding.flagged);
    const open = screen.getAllByRole('article').filter((article) => !article.closest('details'));
    expect(open).toHaveLength(flagged.length);
    const notes = screen.queryByText(/^Notes \(/);
    if (flagged.length < explanation.findings.length) expect(notes?.closest('details')?.open).toBe(false);
  });
});
