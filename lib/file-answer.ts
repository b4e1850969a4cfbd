/** Answers with a file to be kept, which no browser, proxy or back button keeps beside it. */
export const fileAnswer = (
  { bytes, fileName }: { readonly bytes: Uint8Array; readonly fileName: string },
  type: string,
): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-length': String(bytes.byteLength),
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  });
