import { randomBytes, X509Certificate } from 'node:crypto';
import { BitString, Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, CryptoEngine, Extension } from 'pkijs';
import { keepKeyFileOnce, readKeyFile, renameKeyFile } from '@/lib/crypto/key-file';

const day = 24 * 3_600_000;
const livesYears = 10;
/** A certificate this close to its end is followed by another. */
const renewBefore = 30 * day;

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 3072,
  publicExponent: new Uint8Array([1, 0, 1]),
};
const engine = new CryptoEngine({ name: 'node', crypto });

const oid = { commonName: '2.5.4.3', basicConstraints: '2.5.29.19', keyUsage: '2.5.29.15' };
/** digitalSignature and nonRepudiation: what a seal on a document needs. */
const sealsDocuments = new BitString({ valueHex: new Uint8Array([0b1100_0000]).buffer, unusedBits: 6 });

const pemOf = (label: string, der: ArrayBuffer): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END ${label}-----\n`;

const make = async (clinicName: string, at: Date): Promise<string> => {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  // Positive, whatever the bits are.
  certificate.serialNumber = new Integer({
    valueHex: new Uint8Array([0x40, ...randomBytes(15)]).buffer,
  });
  for (const name of [certificate.subject, certificate.issuer])
    name.typesAndValues.push(
      new AttributeTypeAndValue({
        type: oid.commonName,
        value: new Utf8String({ value: Array.from(clinicName).slice(0, 64).join('') }),
      }),
    );
  certificate.notBefore.value = new Date(at.getTime() - day);
  certificate.notAfter.value = new Date(at.getTime() + livesYears * 365 * day);
  certificate.extensions = [
    new Extension({
      extnID: oid.basicConstraints,
      critical: true,
      extnValue: new BasicConstraints({ cA: false }).toSchema().toBER(),
    }),
    new Extension({ extnID: oid.keyUsage, critical: true, extnValue: sealsDocuments.toBER() }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  await certificate.sign(keys.privateKey, 'SHA-256', engine);
  return (
    pemOf('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', keys.privateKey)) +
    pemOf('CERTIFICATE', certificate.toSchema().toBER())
  );
};

const isAboutToEnd = (pem: string, at: Date): boolean =>
  new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERTIFICATE-----'))).validToDate.getTime() -
    at.getTime() <
  renewBefore;

/**
 * The clinic's own key and certificate for sealing documents, as PEM. Made when it is first needed; nobody but the clinic
 * itself vouches for it. One that is about to end stays beside its successor.
 */
export const ownCertificate = async (
  dataFolder: string,
  clinic: { readonly id: string; readonly name: string },
  at: Date,
): Promise<string> => {
  const file = `pdf-${clinic.id}.pem`;
  const kept = readKeyFile(dataFolder, file);
  if (kept !== null && !isAboutToEnd(kept, at)) return kept;
  const pem = await make(clinic.name, at);
  if (kept !== null)
    renameKeyFile(dataFolder, file, `pdf-${clinic.id}.until-${at.toISOString().slice(0, 10)}.pem`);
  return keepKeyFileOnce(dataFolder, file, pem);
};
