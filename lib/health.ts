import 'server-only';
import packageJson from '@/package.json';
import { isDatabaseUp } from '@/lib/db/is-database-up';
import { currentRuleSet } from '@/lib/rule-set/current-rule-set';

export interface Health {
  readonly status: 'ok' | 'unavailable';
  readonly database: 'up' | 'down';
  readonly ruleSet: { readonly version: string; readonly fingerprint: string };
  readonly version: string;
}

/** Whether this process can do its work. */
export const healthOf = async (): Promise<Health> => {
  const up = await isDatabaseUp();
  return {
    status: up ? 'ok' : 'unavailable',
    database: up ? 'up' : 'down',
    ruleSet: currentRuleSet,
    version: packageJson.version,
  };
};
