import { resolve } from 'node:path';
import { z } from 'zod';

const secret = z.string().min(32, 'must be at least 32 characters');

/** Of everybody's accounts, not of one organisation's: an address there says nothing about who somebody is. */
const anybodys = /^https:\/\/login\.microsoftonline\.com\/(?:common|organizations|consumers)\b/;

const issuer = z
  .url({ protocol: /^https?$/ })
  .refine((address) => /^https:|^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/.test(address), {
    error: 'must begin with https://',
  })
  .refine((address) => !anybodys.test(address), { error: 'must name your own tenant, by its id' });

const schema = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, hostname: /^.*$/ }),
    /** The address people reach the app at. Links and QR codes for a patient's own device begin with it. */
    NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
    NEXTAUTH_SECRET: secret,
    /** Mixed into link tokens before hashing, so that a leaked table cannot be replayed. */
    INVITATION_PEPPER: secret,
    /** Where this installation keeps what is not in the database: keys of records, anchors. */
    DATA_DIR: z
      .string()
      .default('data')
      .transform((folder) => resolve(/* turbopackIgnore: true */ folder)),
    /** The private key that seals records (PKCS#8 PEM, Ed25519), in place of the one in the data folder. */
    RECORD_KEY: z.string().optional(),
    /** What wraps the keys of patients (32 bytes, base64), in place of the one in the data folder; older ones after a comma. */
    MASTER_KEY: z.string().optional(),
    /** Takes each day's anchors by POST, as JSON. */
    ANCHOR_WEBHOOK: z.url({ protocol: /^https?$/ }).optional(),
    /** A time-stamping authority (RFC 3161) for each day's anchors. */
    TIMESTAMP_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** A second place for the ledger of erasures: a file where a restore of database and data folder does not reach. */
    ERASURE_LEDGER: z.string().optional(),
    /** Where records are sealed by a key that is kept elsewhere: lib/record-key/remote-signer.ts. Before the two above. */
    RECORD_SIGNER_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** A PKCS#12 file to seal PDFs with, in place of the clinic's own certificate in the data folder, and its password. */
    PDF_CERTIFICATE: z.string().optional(),
    PDF_CERTIFICATE_PASSWORD: z.string().default(''),
    /** What a monitor says to see the metrics, from wherever it asks. */
    METRICS_TOKEN: z.string().min(16, 'must be at least 16 characters').optional(),
    /** `no` where a pool stands between that hands connections on and keeps no prepared statements. */
    DATABASE_NAMED_STATEMENTS: z.enum(['yes', 'no']).default('yes'),
    /** The database past such a pool, for who listens to it. */
    DATABASE_LISTEN_URL: z.url({ protocol: /^postgres(ql)?$/, hostname: /^.*$/ }).optional(),
    /** After so long without a touch a screen of staff is locked. */
    STAFF_IDLE_MINUTES: z.coerce.number().int().min(1).max(240).default(10),
    /** `yes` leaves the demonstration open beside a real clinic. */
    BEFOREHAND_KEEP_DEMO: z.literal('yes').optional(),
    /** Where staff may sign in by OpenID Connect, as its discovery document calls itself; none without it. */
    OIDC_ISSUER: issuer.optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    /** What the button calls it: “Sign in with …”. */
    OIDC_NAME: z.string().max(60).default('your work account'),
    /** How many connections one process may hold. */
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  })
  .superRefine((set, context) => {
    const together = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
    if (together.every((name) => set[name] === undefined)) return;
    for (const name of together)
      if (set[name] === undefined)
        context.addIssue({
          code: 'custom',
          path: [name],
          message: `is missing: it goes with ${together.filter((one) => one !== name).join(' and ')}`,
        });
  });

export type Env = Readonly<z.infer<typeof schema>>;

/** Names what is wrong, never what the value was. An empty string counts as not set. */
export const parseEnv = (source: Readonly<Record<string, string | undefined>>): Env => {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (!parsed.success) throw new Error(`The environment is not complete.\n${z.prettifyError(parsed.error)}`);
  return Object.freeze(parsed.data);
};

let parsed: Env | undefined;

/** The environment of this process, read once. */
export const env = (): Env => (parsed ??= parseEnv(process.env));
