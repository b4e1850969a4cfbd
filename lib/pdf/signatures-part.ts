import { printedRecordWords } from '@/lib/phrasebook/printed-record';
import type { SealedContent, SealedSignature } from '@/lib/record/sealed-content';
import { signatureDrawing } from './drawings';
import { momentWithZone } from './moments';
import type { Block, SheetPart } from './record-sheet';

const words = printedRecordWords;

const detailsOf = ({ role, registration }: SealedSignature, { signer }: SealedContent): readonly string[] => {
  const isSigner = signer !== null && (role === 'patient' || role === 'guardian');
  const capacity = isSigner ? signer.capacity : role;
  return [
    words.capacities[capacity] ?? capacity,
    ...(isSigner && signer.relation ? [words.relation(signer.relation)] : []),
    ...(isSigner && signer.basis ? [words.basis(signer.basis)] : []),
    ...(isSigner && signer.interpreter ? [words.interpreter(signer.interpreter)] : []),
    ...(registration ? [words.registration(registration)] : []),
  ];
};

const signatureBlock = (signature: SealedSignature, content: SealedContent): Block => ({
  kind: 'signature',
  name: signature.signerName,
  details: detailsOf(signature, content),
  meaning: words.meanings[signature.meaning] ?? signature.meaning,
  at: words.signedAt(momentWithZone(signature.at, content.clinic.timeZone)),
  method: words.methods[signature.method] ?? signature.method,
  ...(signature.strokes && {
    ink: signatureDrawing(signature.strokes),
    alt: words.signatureOf(signature.signerName),
  }),
});

/** Each signature with printed name, capacity, meaning and time. */
export const signaturesPart = (content: SealedContent): readonly SheetPart[] => {
  const { signatures, kind } = content;
  if (kind !== 'given' && signatures.length === 0) return [];
  return [
    {
      title: words.parts.signatures,
      blocks:
        signatures.length > 0
          ? signatures.map((signature) => signatureBlock(signature, content))
          : [{ kind: 'text', text: words.noSignature }],
    },
  ];
};
