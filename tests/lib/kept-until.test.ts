import { expect, test } from 'vitest';
import { keptUntil } from '@/lib/retention/kept-until';

const rule = { adultYears: 8, childUntilAge: 25 };

test.each<[who: string, bornOn: string, lastVisit: string, until: string]>([
  ['an adult', '1980-06-15', '2020-03-10', '2028-03-10'],
  ['of 18 on the day', '2002-03-10', '2020-03-10', '2028-03-10'],
  [
    'a day short of 18: a child, kept to 25, which is before eight years are over',
    '2002-03-11',
    '2020-03-10',
    '2028-03-10',
  ],
  ['a child whose 25th birthday is the later day', '2010-03-11', '2020-03-10', '2035-03-11'],
  ['a child of 17, whose eight years are over before the birthday', '2003-02-01', '2020-01-31', '2028-02-01'],
  ['a child of 17, whose birthday comes a day before', '2003-01-30', '2020-01-31', '2028-01-31'],
  ['seen on 28 February', '1980-06-15', '2019-02-28', '2027-02-28'],
  ['seen on 29 February, eight years on', '1980-06-15', '2020-02-29', '2028-02-29'],
  ['born on 29 February, 25 in a year without one', '2008-02-29', '2012-05-01', '2033-03-01'],
  ['entered as born after they were here', '2021-01-01', '2020-03-10', '2046-01-01'],
])('%s is kept through the day', (_who, bornOn, lastVisit, until) => {
  expect(keptUntil({ bornOn, lastVisit }, rule)).toBe(until);
});

test('29 February becomes 1 March where the year has none', () => {
  expect(keptUntil({ bornOn: '1980-06-15', lastVisit: '2020-02-29' }, { ...rule, adultYears: 7 })).toBe(
    '2027-03-01',
  );
});
