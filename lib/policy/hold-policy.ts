import 'server-only';

/** Where something else is locked or audited before anybody is judged: the policy is held before all of that. */
export { holdPolicy } from './policy.repository';
