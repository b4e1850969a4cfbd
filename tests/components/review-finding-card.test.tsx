import { cleanup, render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FindingCard } from '@/components/review/finding-card';
import { FindingList } from '@/components/review/finding-list';
import {
  evaluate,
  explain,
  ruleSet,
  withPolicy,
  type Measure,
  type RuleSet,
  type ScreeningInput,
} from '@/rules';

const screeningId = '01900000-0000-7000-8000-0000000000a1';

const explained = (input: ScreeningInput, rules: RuleSet = ruleSet) =>
  explain(evaluate(input, rules), input, { ruleSet: rules });

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

const card = (input: ScreeningInput, id: string, rules: RuleSet = ruleSet) => {
  const found = explained(input, rules).findings.find(({ finding }) => finding.id === id);
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

describe('a finding that the clinic’s policy made stricter', () => {
  const planned: ScreeningInput = {
    age: 40,
    answers: {},
    plan: { regions: ['upper-back', 'abdomen'], technique: 'deep' },
    medicines: ['none'],
  };
  const under = (...measures: readonly Measure[]) => withPolicy(ruleSet, { measures });
  const site = 'prohibited-or-high-risk-site-planned';
  const toDo = (article: HTMLElement) =>
    within(within(article).getByRole('heading', { name: 'What to do' }).parentElement!)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  const aside = (article: HTMLElement) =>
    within(article).getByText('What the rules advise without this clinic’s policy').closest('details')
      ?.textContent;
  const [shallow] = ruleSet.contraindications
    .find(({ id }) => id === site)!
    .cases.find(({ id }) => id === 'over-lung')!.advice;

  it('by closing areas does not also say how to needle them, and calls itself more than a note', () => {
    const article = card(planned, site, under({ kind: 'switch', id: 'close-areas-over-the-lung' }));
    expect(within(article).queryByText('Note')).toBeNull();
    expect(within(article).getByText('Closes areas')).toBeTruthy();
    expect(toDo(article)).toContain('This clinic does not needle over the lung.');
    expect(toDo(article)).not.toContain(shallow);
    expect(aside(article)).toContain(shallow);
    // The belly stays open, and how to needle it is still advice.
    expect(toDo(article)).toContain('Lift the muscle in a pinch grip, away from the belly lining.');
  });

  it('by asking for a review keeps the advice, because it may be needled', () => {
    const article = card(planned, site, under({ kind: 'switch', id: 'review-areas-over-the-lung' }));
    expect(within(article).getByText('Relative')).toBeTruthy();
    expect(toDo(article)).toEqual(
      expect.arrayContaining(['This clinic reviews every plan over the lung before anyone signs.', shallow]),
    );
  });

  it('by a stop of its own says only that', () => {
    const pregnant: ScreeningInput = {
      ...planned,
      answers: { pregnancy: 'yes', 'pregnancy.status': 'pregnant', 'pregnancy.weeks': 24 },
      plan: { regions: ['neck'], technique: 'superficial' },
    };
    const shipped = toDo(card(pregnant, 'pregnancy'));
    cleanup();
    const article = card(pregnant, 'pregnancy', under({ kind: 'switch', id: 'any-pregnancy-stops' }));
    expect(toDo(article)).toEqual(['This clinic does not needle in pregnancy.', 'Offer another treatment.']);
    for (const line of shipped) expect(aside(article)).toContain(line);
  });

  it('by letting a case weigh more says so, and not what was for something lighter', () => {
    const raise = (to: 'relative' | 'absolute'): Measure => ({
      kind: 'raise',
      contraindication: site,
      case: 'over-lung',
      from: 'note',
      to,
    });
    const stopped = card(planned, site, under(raise('absolute')));
    expect(within(stopped).getByText('Absolute')).toBeTruthy();
    expect(toDo(stopped)).toEqual([
      'By this clinic’s policy this is not needled.',
      'Offer another treatment.',
    ]);
    expect(aside(stopped)).toContain(shallow);
    cleanup();
    const reviewed = card(planned, site, under(raise('relative')));
    expect(toDo(reviewed)[0]).toBe('By this clinic’s policy this is reviewed before anyone signs.');
    expect(toDo(reviewed)).toContain(shallow);
  });
});

it('a stop of the rules themselves keeps all its advice', () => {
  const article = within(card(onWarfarin, 'anticoagulant-therapy'));
  expect(article.queryByText('What the rules advise without this clinic’s policy')).toBeNull();
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
