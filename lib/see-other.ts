/** Leads a plain form on to a page: a new document, which may be reloaded without sending the form again. */
export const seeOther = (address: string): Response =>
  new Response(null, { status: 303, headers: { Location: address } });
