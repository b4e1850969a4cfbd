import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** OWASP’s smallest recommended argon2id setting: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** argon2id with its own salt, in the PHC string format. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Checked when there is no such person, so that a wrong email takes as long as a wrong password. */
let decoy: Promise<string> | undefined;

export const verifyPassword = async (stored: string | null, password: string): Promise<boolean> => {
  decoy ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await decoy), password);
  return stored !== null && matches;
};
