/**
 * The policy names a step that these rules do not have any more. Nobody is judged under it: it must not pass for no policy.
 * `/policy` shows which steps, and an admin switches them off.
 */
export class StalePolicy extends Error {
  override readonly name = 'StalePolicy';
}
