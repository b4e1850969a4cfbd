/** Where the library says that it could not even send somebody there. */
const noAnswer = 'OAuthSignin';

/** One answer for everything that was refused: it tells nobody whose account is linked here. */
export const providerProblem = (
  name: string,
  trouble: string,
  doing: 'sign-in' | 'unlock' | 'link',
): { readonly title: string; readonly text: string } => {
  const instead = {
    'sign-in': 'Sign in with your email and password.',
    unlock: 'Unlock with your PIN or password.',
    link: 'You can go on signing in as before.',
  }[doing];
  if (trouble === noAnswer)
    return { title: 'The other side did not answer', text: `We could not reach ${name}. ${instead}` };
  const reason = {
    'sign-in': `It may not be linked here yet: you do that once you are signed in, under “Your account”.`,
    unlock: 'It has to be the account that you linked, and you have to sign in over there anew.',
    link: 'It may be linked to somebody else here, or you did not finish over there.',
  }[doing];
  return {
    title: { 'sign-in': 'You are not signed in', unlock: 'Still locked', link: 'Nothing was linked' }[doing],
    text: `That did not work with ${name}. ${reason} ${instead}`,
  };
};
