import { TOTP } from 'otpauth';
import pg from 'pg';

/** On every phone of the tests. */
export const knownSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** What a phone with this secret shows. */
export const codeOf = (secret: string, at: Date = new Date()): string =>
  new TOTP({ secret }).generate({ timestamp: at.getTime() });

export const shownCode = (at?: Date): string => codeOf(knownSecret, at);

/** Somebody has set up their phone before the test begins. */
export const hasPhone = async (owner: {
  readonly clinicId: string;
  readonly staffId: string;
}): Promise<void> => {
  const { transaction } = await import('@/lib/db/transaction');
  const { sealFactorSecret } = await import('@/lib/auth/factor-secret');
  const { putSecondFactor } = await import('@/lib/auth/second-factor.repository');
  await transaction(owner.clinicId, (tx) =>
    putSecondFactor(tx, owner, {
      sealedSecret: sealFactorSecret(owner, knownSecret),
      lastStep: 0,
      since: new Date(),
    }),
  );
};

/**
 * What the phone of whoever signs in with this address shows, as if the half minute of its last code were over: a test that
 * signs in twice does not wait.
 */
export const freshCode = async (ownerUrl: string, email: string): Promise<string> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(
    `UPDATE staff_second_factor f SET last_step = 0 FROM staff_member m
     WHERE m.clinic_id = f.clinic_id AND m.id = f.staff_id AND m.email = $1`,
    [email],
  );
  await client.end();
  return shownCode();
};
