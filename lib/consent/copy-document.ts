import { frequencyInWords } from '@/lib/phrasebook/frequency';
import { patientWords } from '@/lib/phrasebook/patient';
import { statementHeadings } from '@/lib/phrasebook/statement-headings';
import { dayInFull, instantInWords } from '@/lib/phrasebook/when';
import type { StoredSignature } from '@/lib/screening/screening-snapshot';
import type { Advice } from '@/lib/texts/aftercare-of';
import { copyEndText } from './copy-end';
import type { ConsentRecord, ReadRecord } from './read-consent';
import type { Statement } from './statement';
import { ownSignatureOf, type Strokes } from './sign-consent.schema';

const words = { ...patientWords.consent, ...patientWords.copy };
const { confirmed } = patientWords;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const text = (value: string): string => value.replace(/[&<>"']/g, (found) => escapes[found] ?? found);
const list = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${text(line)}</li>`).join('')}</ul>`;
const part = (title: string, body: string): string => `<section><h2>${text(title)}</h2>${body}</section>`;
const pairs = (entries: readonly (readonly [string, string])[]): string =>
  entries.length === 0
    ? ''
    : `<dl>${entries.map(([term, value]) => `<dt>${text(term)}</dt><dd><bdi>${text(value)}</bdi></dd>`).join('')}</dl>`;

const riskLine = ({
  title,
  text: about,
  frequency,
  figure = frequency && frequencyInWords(frequency),
}: Statement['risks'][number]): string =>
  [`${title}. ${about}`, figure && `${figure.often}. ${figure.counted}`].filter(Boolean).join(' ');

const statementParts = (statement: Statement): string => {
  const { plan, risks, precautions, validity } = statement;
  const words = statementHeadings(statement);
  const own = risks.filter((risk) => risk.own);
  const risksOf = (kind: string) =>
    list(risks.filter((risk) => !risk.own && risk.kind === kind).map(riskLine));
  return [
    part(
      words.plan,
      pairs([
        [words.areas, plan.regions.join('; ')],
        ...(plan.leftOut.length > 0 ? [[words.leftOut, plan.leftOut.join('; ')] as const] : []),
        ...(plan.technique ? [[words.technique, plan.technique] as const] : []),
        ...(plan.extent ? [[words.extent, plan.extent.join('; ')] as const] : []),
      ]),
    ),
    precautions.length > 0 ? part(words.precautions, list(precautions)) : '',
    part(words.benefits, list(statement.benefits)),
    own.length > 0 ? part(`${words.risks}: ${words.own}`, list(own.map(riskLine))) : '',
    part(`${words.risks}: ${words.common}`, risksOf('common')),
    part(`${words.risks}: ${words.serious}`, risksOf('serious')),
    part(words.alternatives, list(statement.alternatives)),
    part(words.rights, list(statement.rights)),
    validity ? part(words.validity, list(validity)) : '',
    part(words.emergency, list(statement.emergency)),
  ].join('');
};

/** The pen's way as straight lines between its points: plain enough for any reader of the file. */
const ink = (strokes: Strokes, label: string): string =>
  `<svg viewBox="0 0 600 200" role="img" aria-label="${text(label)}">${strokes
    .map(
      ({ points: [first = [0, 0], ...others] }) =>
        `<path d="M${first[0]} ${first[1]}${others.map(([x, y]) => `L${x} ${y}`).join('') || 'h.01'}"/>`,
    )
    .join('')}</svg>`;

const signaturePart = (record: ConsentRecord, signature: StoredSignature): string => {
  const { signer, witness, clinic } = record.content;
  const role = [words.capacity[signer?.capacity ?? 'patient'], signer?.relation].filter(Boolean).join(', ');
  const drawn =
    signature.strokes !== null
      ? ink(signature.strokes as Strokes, words.signedBy(signature.signerName))
      : `<p class="typed"><bdi>${text(signature.signerName)}</bdi></p><p>${text(words.typed)}</p>`;
  return part(
    words.signature,
    `${drawn}<p><bdi>${text(signature.signerName)}</bdi>, ${text(role)}<br>${text(instantInWords(record.signedAt, clinic.timeZone))}</p>${pairs(
      [
        [words.basis, signer?.basis],
        [words.interpreter, signer?.interpreter],
        [words.witness, witness?.name],
      ].flatMap(([term, value]): (readonly [string, string])[] => (term && value ? [[term, value]] : [])),
    )}`,
  );
};

const adviceParts = (advice: readonly Advice[], phone: string): string =>
  advice
    .map(({ id, title, lead, lines }) => {
      const before = id === 'call' ? patientWords.done.call(phone) : lead;
      return part(title, `${before ? `<p>${text(before)}</p>` : ''}${list(lines)}`);
    })
    .join('');

interface Afterwards {
  readonly phone: string;
  readonly advice: readonly Advice[];
}

const style =
  'body{font:17px/1.5 system-ui,sans-serif;color:#14302f;max-width:44rem;margin:2rem auto;padding:0 1rem}h1{line-height:1.2}h2{margin:1.6em 0 .4em;font-size:1.2rem}dt{color:#4a605d}dd{margin:0 0 .5em;font-weight:600}svg{width:100%;max-width:30rem;border-bottom:2px solid #14302f}path{fill:none;stroke:#14302f;stroke-width:3;stroke-linecap:round;stroke-linejoin:round}.typed{font-size:1.5rem;font-style:italic}.ended{border:2px solid #8a5a00;padding:.75rem 1rem}footer{margin-top:2em;font-size:.85rem;overflow-wrap:anywhere}bdi,li{overflow-wrap:anywhere}section{break-inside:avoid-page}';

/** The patient's copy as one page of HTML: no script, no link, nothing to be loaded. */
export const copyDocument = (record: ReadRecord, { phone, advice }: Afterwards): string => {
  const { content, kind, signatures, end } = record;
  const { patient, clinic, statement, ticked, under } = content;
  const own = ownSignatureOf(signatures);
  const isComplete = kind !== 'given' || signatures.some(({ role }) => role === 'physiotherapist');
  const declared = statement?.declarations.filter(({ id }) => ticked.includes(id)) ?? [];
  const body = [
    end
      ? `<p class="ended"><strong>${text(words.noLonger)}.</strong> ${text(copyEndText(end, clinic.timeZone))}</p>`
      : '',
    isComplete
      ? ''
      : `<p class="ended"><strong>${text(words.notYet)}.</strong> ${text(words.notYetText)}</p>`,
    pairs([
      [words.patient, `${patient.givenName} ${patient.familyName}`],
      [words.bornOn, dayInFull(patient.bornOn)],
      [words.clinic, clinic.name],
      [
        under ? confirmed.kind : words.kind[kind as keyof typeof words.kind],
        instantInWords(record.signedAt, clinic.timeZone),
      ],
      ...(under
        ? [[confirmed.under, instantInWords(new Date(under.signedAt), clinic.timeZone)] as const]
        : []),
      ...(under?.signer ? [[confirmed.signedBy, under.signer.name] as const] : []),
      ...(content.reason ? [[words.reason, content.reason] as const] : []),
    ]),
    statement ? statementParts(statement) : '',
    declared.length > 0 ? part(words.ticked, list(declared.map((one) => one.text))) : '',
    own ? signaturePart(record, own) : '',
    kind === 'given' ? adviceParts(advice, phone) : '',
    `<footer>${text(words.reference)} ${record.chainSequence} · ${text(words.version)} ${text(record.textVersion)} · ${text(words.fingerprint)} ${text(record.hash)}</footer>`,
  ].join('');
  const title = under ? confirmed.copyTitle : words.titles[kind as keyof typeof words.titles];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title><style>${style}</style></head><body><h1>${text(title)}</h1>${body}</body></html>`;
};
