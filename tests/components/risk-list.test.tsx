// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { RiskList } from '@/components/intake/risk-list';
import { risks } from '@/rules';

const drawn = (svg: Element) =>
  [...svg.querySelectorAll('circle')].map(({ classList }) => [...classList].join());

test.each(risks.filter(({ frequency }) => frequency && frequency.outOf <= 100))(
  'the picture of “$title” has as many filled dots as its figure says',
  (risk) => {
    render(<RiskList risks={[risk]} />);
    const { count, outOf } = risk.frequency!;
    const dots = drawn(screen.getByRole('img', { name: new RegExp(`${outOf} dots. ${count} `) }));
    expect(dots).toHaveLength(outOf);
    const [first] = dots;
    expect(dots.filter((one) => one === first)).toHaveLength(count);
    // The words stand beside it: a picture alone says nothing certain.
    screen.getByText(new RegExp(`^About ${count} of ${outOf} `));
  },
);

test('what nobody could count at a glance, or nobody has counted, has no picture', () => {
  render(<RiskList risks={risks.filter(({ frequency }) => !frequency || frequency.outOf > 100)} />);
  expect(screen.queryAllByRole('img')).toEqual([]);
});
