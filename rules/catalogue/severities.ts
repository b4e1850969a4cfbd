/** How much a case weighs, least to worst. */
export const severities = ['none', 'note', 'precaution', 'relative', 'absolute'] as const;

export type Severity = (typeof severities)[number];

const rank: Readonly<Record<Severity, number>> = {
  none: 0,
  note: 1,
  precaution: 2,
  relative: 3,
  absolute: 4,
};

export const isSeverityAtLeast = (severity: Severity, least: Severity): boolean =>
  rank[severity] >= rank[least];

export const isSeverityAbove = (severity: Severity, other: Severity): boolean => rank[severity] > rank[other];

export const worstSeverity = (given: Iterable<Severity>): Severity => {
  let worst: Severity = 'none';
  for (const severity of given) if (isSeverityAbove(severity, worst)) worst = severity;
  return worst;
};
