import { z } from 'zod';
import type { AtProvider } from './identity.repository';

/** What a provider says of somebody, as far as anything depends on it. */
export interface ProviderSays extends AtProvider {
  /** When they last showed who they are, over there; null where it does not say. */
  readonly shownAt: Date | null;
  readonly shownAs: string | null;
}

const shape = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  auth_time: z.number().int().positive().optional().catch(undefined),
  email: z.string().optional().catch(undefined),
  preferred_username: z.string().optional().catch(undefined),
});

/** From an ID token whose signature, audience, nonce and time are good; null where it is not this issuer's. */
export const readClaims = (claims: unknown, issuer: string): ProviderSays | null => {
  const { data } = shape.safeParse(claims);
  if (data?.iss !== issuer) return null;
  const shownAs = data.email ?? data.preferred_username ?? null;
  return {
    issuer: data.iss,
    subject: data.sub,
    shownAt: data.auth_time === undefined ? null : new Date(data.auth_time * 1000),
    shownAs: shownAs === null ? null : shownAs.slice(0, 200),
  };
};

/** Clocks of two machines. */
const toleranceMs = 60_000;

/**
 * Whether they showed it for this errand. A provider that somebody else is still signed in at, on a tablet that goes from hand to
 * hand, answers as well: its word alone would let in whoever holds the tablet.
 */
export const isFresh = ({ shownAt }: ProviderSays, startedAt: number): boolean =>
  shownAt !== null && shownAt.getTime() >= startedAt - toleranceMs;
