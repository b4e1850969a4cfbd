import { createHash, randomBytes } from 'node:crypto';
import { fromBER, Integer, Null, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  CryptoEngine,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

const sha256Oid = '2.16.840.1.101.3.4.2.1';
const engine = new CryptoEngine({ name: 'node', crypto });

const digestOf = (data: Uint8Array): Buffer => createHash('sha256').update(data).digest();
const arrayOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** What a time-stamping authority is asked (RFC 3161): the hash of the data, and a number nobody could know before. */
export const timestampQuery = (data: Uint8Array): { readonly query: Uint8Array; readonly nonce: string } => {
  // Positive, whatever the bits are.
  const nonce = Buffer.concat([Buffer.from([0x40]), randomBytes(15)]);
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Oid, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: arrayOf(digestOf(data)) }),
    }),
    nonce: new Integer({ valueHex: arrayOf(nonce) }),
    certReq: true,
  });
  return { query: new Uint8Array(request.toSchema().toBER()), nonce: nonce.toString('hex') };
};

export class TimestampRefused extends Error {
  override readonly name = 'TimestampRefused';
}

/**
 * When the authority says it saw the data. Throws where the answer is no granted time stamp, is about other data or another
 * question, or is not signed by the certificate in it. Whether that certificate is to be trusted is for whoever relies on
 * it: `openssl ts -verify` with the authority's root.
 */
export const timeOf = async (
  response: Uint8Array,
  data: Uint8Array,
  nonce?: string,
): Promise<{ readonly at: Date }> => {
  const { result, offset } = fromBER(arrayOf(response));
  if (offset === -1) throw new TimestampRefused('The answer is no time stamp.');
  const answer = new TimeStampResp({ schema: result });
  if (!answer.timeStampToken || answer.status.status > 1)
    throw new TimestampRefused(`The authority refused (status ${answer.status.status}).`);
  const token = new SignedData({ schema: answer.timeStampToken.content as unknown });
  const content = token.encapContentInfo.eContent;
  if (!content) throw new TimestampRefused('The answer is no time stamp.');
  const info = TSTInfo.fromBER(content.getValue());
  const seen = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView);
  if (info.messageImprint.hashAlgorithm.algorithmId !== sha256Oid || !seen.equals(digestOf(data)))
    throw new TimestampRefused('The time stamp is of other data.');
  if (nonce !== undefined) {
    const answered = info.nonce ? Buffer.from(info.nonce.valueBlock.valueHexView).toString('hex') : '';
    if (answered !== nonce) throw new TimestampRefused('The time stamp answers another question.');
  }
  const isSigned = await token
    .verify({ signer: 0, data: arrayOf(data), checkChain: false }, engine)
    .catch(() => false);
  if (!isSigned) throw new TimestampRefused('The time stamp is not signed by its certificate.');
  return { at: info.genTime };
};
