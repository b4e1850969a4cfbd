import { describe, expect, test } from 'vitest';
import { evaluate, parseAnswer, parseInput, type FactId, type ScreeningInput } from '@/rules';

describe('one answer', () => {
  test.each<[fact: FactId, given: unknown, stored: unknown]>([
    ['diabetes', 'yes', 'yes'],
    ['diabetes', 'not-sure', 'not-sure'],
    ['pregnancy.status', 'maybe', 'maybe'],
    ['diabetes.signs', ['numb-feet', 'numb-hands'], ['numb-feet', 'numb-hands']],
    ['diabetes.signs', ['numb-feet', 'numb-feet'], ['numb-feet']],
    ['diabetes.signs', ['none-of-these'], ['none-of-these']],
    ['diabetes.signs', [], []],
    ['implants.where', ['nowhere'], ['nowhere']],
    ['implants.where', ['breast', 'neck'], ['breast', 'neck']],
    ['plan.regions', ['neck', 'breast'], ['neck', 'breast']],
    ['anticoagulant-therapy.inr', 3.6, 3.6],
    ['anticoagulant-therapy.inr', 0.1 * 36, 3.6],
    ['anticoagulant-therapy.inr', 0.5, 0.5],
    ['anticoagulant-therapy.inr', 15, 15],
    ['needle-fear.score', -0, 0],
    ['medicines.list', ['warfarin', ''], ['warfarin', '']],
    ['date-of-birth', '1980-02-29', '1980-02-29'],
    ['other-health-problem.details', '', ''],
  ])('%s takes %j', (fact, given, stored) => {
    expect(parseAnswer(fact, given)).toEqual({ ok: true, value: stored });
  });

  test.each<[fact: FactId, given: unknown, message: string]>([
    ['diabetes', 'Yes', 'must be "yes" or "no"'],
    ['diabetes', true, 'must be "yes" or "no"'],
    ['diabetes', null, 'must be "yes" or "no"'],
    ['diabetes', ['yes'], 'must be "yes" or "no"'],
    ['pregnancy.status', 'mild', 'must be one of the options of the question'],
    ['pregnancy.status', 'toString', 'must be one of the options of the question'],
    ['diabetes.signs', 'numb-feet', 'must be a list of the options of the question'],
    ['diabetes.signs', { 0: 'numb-feet', length: 1 }, 'must be a list of the options of the question'],
    ['diabetes.signs', ['numb-foot'], 'must name only the options of the question'],
    ['diabetes.signs', [['numb-feet']], 'must be a list of the options of the question'],
    ['diabetes.signs', Array(1), 'must be a list of the options of the question'],
    ['diabetes.signs', ['none-of-these', 'numb-feet'], '"none-of-these" must stand alone'],
    ['diabetes.signs', ['not-sure'], 'must name only the options of the question'],
    ['implants.where', ['nowhere', 'neck'], '"nowhere" must stand alone'],
    ['implants.where', ['left-arm'], 'must name only the regions of the body map'],
    ['implants.where', ['none-of-these'], 'must name only the regions of the body map'],
    ['plan.regions', ['nowhere'], 'must name only the regions of the body map'],
    ['plan.regions', 'not-sure', 'cannot be "not-sure": leave it out instead'],
    ['capacity-lacking.assessment', 'not-sure', 'cannot be "not-sure": leave it out instead'],
    ['anticoagulant-therapy.inr', '3.6', 'must be a number'],
    ['anticoagulant-therapy.inr', NaN, 'must be a number'],
    ['anticoagulant-therapy.inr', Infinity, 'must be a number'],
    ['anticoagulant-therapy.inr', 3.65, 'must be a multiple of 0.1'],
    ['anticoagulant-therapy.inr', 0.4, 'must be between 0.5 and 15'],
    ['anticoagulant-therapy.inr', 15.1, 'must be between 0.5 and 15'],
    ['needle-fear.score', 4.5, 'must be a multiple of 1'],
    ['medicines.list', 'warfarin', 'must be a list of lines'],
    ['medicines.list', [1], 'must be a list of lines'],
    ['date-of-birth', 19800229, 'must be a text'],
    ['age', 40, 'is worked out and cannot be answered'],
    ['medicines.classes', ['nsaids'], 'is worked out and cannot be answered'],
  ])('%s refuses %j', (fact, given, message) => {
    expect(parseAnswer(fact, given)).toEqual({ ok: false, message });
  });

  test('a fact there is not is a defect', () => {
    expect(() => parseAnswer('diabetis' as FactId, 'yes')).toThrow('no fact "diabetis"');
  });
});

describe('a whole input', () => {
  test('may leave out anything', () => {
    expect(parseInput({})).toStrictEqual({ ok: true, input: { answers: {}, plan: {} } });
    expect(parseInput({ answers: { diabetes: undefined }, plan: undefined, age: undefined })).toStrictEqual({
      ok: true,
      input: { answers: {}, plan: {} },
    });
  });

  test('takes "not-sure" for the medicine list', () => {
    expect(parseInput({ answers: {}, medicines: 'not-sure' }).ok).toBe(true);
  });

  test.each<[raw: unknown, ...paths: string[]]>([
    [null, 'input'],
    ['{}', 'input'],
    [[], 'input'],
    [{ anwsers: {} }, 'input["anwsers"]'],
    [{ answers: [] }, 'answers'],
    [{ answers: null }, 'answers'],
    [{ plan: null }, 'plan'],
    [{ plan: { side: 'left' } }, 'plan["side"]'],
    [{ plan: { regions: 'neck' } }, 'plan.regions'],
    [{ age: null }, 'age'],
    [{ age: -1 }, 'age'],
    [{ age: 40.5 }, 'age'],
    [{ age: 'not-sure' }, 'age'],
    [{ medicines: null }, 'medicines'],
    [{ answers: { 'medicines.list': ['none'] } }, 'answers["medicines.list"]'],
    [{ answers: { 'plan.technique': 'deep' } }, 'answers["plan.technique"]'],
    [{ answers: { diabetes: 'maybe', nope: 1 } }, 'answers["diabetes"]', 'answers["nope"]'],
    [
      JSON.parse('{"answers":{"__proto__":"yes","constructor":"yes"}}'),
      'answers["__proto__"]',
      'answers["constructor"]',
    ],
  ])('refuses %j and says where', (raw, ...paths) => {
    const parsed = parseInput(raw);
    expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual(paths);
  });

  test.each<[raw: unknown, issue: string]>([
    [null, 'input must be an object'],
    [{ mood: 'fine' }, 'input["mood"] is not a part of the input'],
    [{ answers: [] }, 'answers must be an object'],
    [{ plan: 'neck' }, 'plan must be an object'],
    [{ plan: { technique: 'gentle' } }, 'plan.technique must be one of the options of the question'],
    [{ answers: { mood: 'fine' } }, 'answers["mood"] is not a fact'],
    [
      { answers: { 'plan.regions': ['neck'] } },
      'answers["plan.regions"] belongs in the plan, not among the answers',
    ],
    [
      { answers: { 'medicines.list': ['none'] } },
      'answers["medicines.list"] belongs in medicines, not among the answers',
    ],
    [{ ['x'.repeat(60)]: 1 }, `input["${'x'.repeat(60)}"] is not a part of the input`],
    [{ ['x'.repeat(61)]: 1 }, `input["${'x'.repeat(60)}…"] is not a part of the input`],
  ])('refuses %j and says what is wrong', (raw, issue) => {
    const parsed = parseInput(raw);
    expect(parsed.ok ? [] : parsed.issues.map(({ path, message }) => `${path} ${message}`)).toEqual([issue]);
  });

  test('does not repeat a value, and keeps a key that came from outside short', () => {
    const parsed = parseInput({ answers: { ['x\n'.repeat(500)]: 'secret' } });
    expect(JSON.stringify(parsed).length).toBeLessThan(400);
    expect(JSON.stringify(parsed)).not.toContain('secret');
  });

  test('evaluate throws on what parseInput refuses', () => {
    const input = { answers: { diabetes: 'nope' }, plan: {} } as ScreeningInput;
    expect(() => evaluate(input)).toThrow('answers["diabetes"] must be "yes" or "no"');
    expect(() => evaluate({ ...input, age: -1 })).toThrow(
      'The input of a screening is not valid: age must be between 0 and 120; answers["diabetes"] must be "yes" or "no".',
    );
  });
});
