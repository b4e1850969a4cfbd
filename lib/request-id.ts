/** Says which request something was told about: on the answer, and in every line about an error. */
export const requestIdHeader = 'x-request-id';
