import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mendReading } from '@/lib/pdf/mend-reading';
import { ownCertificate } from '@/lib/pdf/own-certificate';
import { sealBytes } from '@/lib/pdf/seal-bytes';
import type { RecordSheet } from '@/lib/pdf/record-sheet';
import { qrDrawing, tickDrawing } from '@/lib/pdf/drawings';
import { typeset } from '@/lib/pdf/typeset';
import { pdfFonts, pdfInfo, pdfSignature, pdfText } from '../../support/read-pdf';

/** Names as people write them, each read back letter by letter. */
const names = {
  Latin: ['Zoë O’Brien-Müller', 'İbrahim Çelik', 'Łucja Świątek', 'Þórdís Guðmundsdóttir'],
  Vietnamese: ['Nguyễn Thị Phương Ánh', 'Đặng Quỳnh Như', 'Trần Ngọc Diễm'],
  Greek: ['Ελένη Παπαδοπούλου', 'Αϊδίνης'],
  Cyrillic: ['Олександр Ковальчук', 'Ђорђе Љубичић', 'Нұрсұлтан Әбішұлы'],
  Arabic: [
    'محمد عبد الرحمن الغزالي',
    'علاء الدين بلال',
    'آلاء إسلام الأحمد',
    'دکتر لیلا پژوهشگر',
    'ظفر اقبال چوہدری',
    'عبدالله',
  ],
  Hebrew: ['יוסף בן־דוד כהן', 'שרה לוי'],
  Devanagari: ['राजेश कुमार श्रीवास्तव', 'अर्जुन कृष्ण त्रिवेदी', 'लक्ष्मी गुरुंग', 'हृषिकेश फुलवंती', 'ज्योत्स्ना'],
  Thai: ['สมชาย ศรีสุวรรณ', 'น้ำฝน เกื้อกูล ณ อยุธยา'],
  Chinese: ['王小明', '陳怡君', '歐陽娜娜'],
  Japanese: ['山田 さくら', 'ヤマダ タロウ', '髙橋 一郎'],
  Korean: ['김철수', '이영희'],
} as const;

const sheetSaying = (values: readonly string[]): RecordSheet => ({
  documentTitle: 'A document',
  paper: 'a4',
  title: 'Title',
  subtitle: ['Subtitle'],
  clinic: 'Test clinic',
  notes: [],
  running: ['Somebody'],
  date: { year: 2026, month: 11, day: 22, hour: 9, minute: 30, second: 0 },
  verify: { code: qrDrawing('https://clinic.example/verify'), caption: 'Check', alt: 'QR code' },
  tick: tickDrawing,
  footer: { record: 'Record', hash: 'hash', page: 'Page {page} of {pages}' },
  parts: [
    {
      title: 'Part',
      blocks: [{ kind: 'facts', rows: values.map((value) => ({ term: 'Name', values: [value] })) }],
    },
  ],
});

let pdf: Uint8Array;
beforeAll(async () => {
  pdf = await mendReading(typeset(sheetSaying([...Object.values(names).flat(), 'தமிழ் 😀'])));
});

describe('names of many scripts', () => {
  test.each(Object.entries(names))('%s names are read back as they were written', (_, ofScript) => {
    const text = pdfText(pdf);
    for (const name of ofScript) expect(text).toContain(name);
  });

  test('what no font can show is said by its number', () => {
    expect(pdfText(pdf)).toContain('[U+0BA4][U+0BAE][U+0BBF][U+0BB4][U+0BCD] [U+1F600]');
  });

  test('every font is embedded, and none comes from the machine', () => {
    const fonts = pdfFonts(pdf).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThanOrEqual(6);
    for (const font of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+(NotoSans|Amiri)/);
      expect(font).toMatch(/yes yes yes/);
    }
  });
});

test('the document is tagged, has its title and language, and says that it is PDF/A-2a', () => {
  expect(pdfInfo(pdf)).toMatch(/^Title: +A document$/m);
  expect(pdfInfo(pdf)).toMatch(/^Tagged: +yes$/m);
  const bytes = Buffer.from(pdf).toString('latin1');
  expect(bytes).toMatch(/\/Lang ?\(en-GB\)/);
  expect(bytes).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/);
});

test('a word longer than a line reads in its own direction, also in a line of another one', () => {
  const long = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschafers';
  // The word fills two lines, and the Arabic one stands between them, at the right.
  const text = pdfText(typeset(sheetSaying([`محمد ${long}`, long]))).replaceAll(
    /[\s\p{Script=Arabic}]/gu,
    '',
  );
  expect(text.split(long)).toHaveLength(3);
});

test('a name too long for the head of a page ends there in an ellipsis', () => {
  const sheet = sheetSaying(Array.from({ length: 60 }, () => 'Somebody'));
  const headed = (name: string) => pdfText(typeset({ ...sheet, running: [name, 'born 5 May 1990'] }));
  expect(headed('Maria '.repeat(40).trim())).toMatch(/(Maria ){8,}\w*… Test clinic/);
  expect(headed('Sam Test')).toMatch(/Sam Test Test clinic/);
});

test('the paper is that of the place', () => {
  expect(pdfInfo(pdf)).toMatch(/^Page size: .*A4/m);
  const letter = typeset({ ...sheetSaying(['Somebody']), paper: 'us-letter' });
  expect(pdfInfo(letter)).toMatch(/^Page size: .*letter/m);
});

describe('the seal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'beforehand-keys-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const clinic = { id: 'a-clinic', name: 'Fizjoterapia Śląska' };
  const at = new Date('2026-11-22T09:30:00Z');
  const sealed = async (bytes = pdf) =>
    sealBytes(bytes, {
      key: { kind: 'pem', pem: await ownCertificate(folder, clinic, at) },
      reason: 'Record 1',
      at,
    });

  test('is PAdES by the clinic’s certificate, over the whole document', async () => {
    const said = pdfSignature(await sealed());
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('ETSI.CAdES.detached');
    expect(said).toContain('Total document signed');
    expect(said).toContain('Signer Certificate Common Name: Fizjoterapia Śląska');
    expect(statSync(join(folder, 'keys', 'pdf-a-clinic.pem')).mode & 0o777).toBe(0o600);
  });

  test('is gone with any byte that changes, wherever it is', async () => {
    const bytes = await sealed();
    // From the first page to the last byte of the signature: nowhere is there room for a change.
    const contents = Buffer.from(bytes).lastIndexOf('/Contents <') + '/Contents <'.length;
    const end = Buffer.from(bytes).indexOf('>', contents);
    for (const place of [20, 5_000, Math.floor(contents / 2), contents + 900, end - 1, bytes.length - 60]) {
      const changed = Uint8Array.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(pdfSignature(changed) ?? '', `byte ${place}`).not.toContain('Signature is Valid.');
    }
  });

  test('keeps its key, and renews a certificate that is about to end', async () => {
    const first = await ownCertificate(folder, clinic, at);
    expect(await ownCertificate(folder, clinic, at)).toBe(first);
    const later = new Date('2036-11-15T00:00:00Z');
    const second = await ownCertificate(folder, clinic, later);
    expect(second).not.toBe(first);
    expect(await ownCertificate(folder, clinic, later)).toBe(second);
  });

  test('a file that is no PKCS#12 is told without its content', async () => {
    const key = { kind: 'p12', bytes: Buffer.from('nothing of the kind'), password: 'secret' } as const;
    await expect(sealBytes(pdf, { key, reason: '', at })).rejects.toThrow('key-unusable');
  });
});

test('the same sheet passes the typesetter’s checks for PDF/UA-1', () => {
  const bytes = typeset(sheetSaying(names.Latin), 'ua-1');
  expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
});
