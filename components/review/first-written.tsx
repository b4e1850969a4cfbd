import type { TypedLines } from '@/lib/screening/screening-snapshot';

interface FirstWrittenProps {
  readonly value: unknown;
  readonly typed: TypedLines | null | undefined;
  readonly className?: string | undefined;
}

/** What was typed beside each line that a suggestion was confirmed for. */
export function FirstWritten({ value, typed, className }: FirstWrittenProps) {
  if (!typed || !Array.isArray(value)) return null;
  const lines = value as readonly string[];
  return typed.map(
    (own, at) =>
      own !== null &&
      own !== lines[at] && (
        <span key={at} className={className}>
          {' '}
          <bdi>{lines[at]}</bdi> was first written <bdi>“{own}”</bdi>.
        </span>
      ),
  );
}
