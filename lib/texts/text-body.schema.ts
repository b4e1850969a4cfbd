import { z } from 'zod';

/** What is filled in where a text is shown: `{emergency-number}` stands for the number of the clinic. */
export const placeholders = ['emergency-number', 'area', 'count', 'day'] as const;
export type Placeholder = (typeof placeholders)[number];

export const textParts = ['about', 'consent', 'aftercare'] as const;
export type TextPart = (typeof textParts)[number];

/** One line, or a list of them. `needs` has to stand in it. */
export interface TextField {
  readonly kind: 'line' | 'lines';
  readonly label: string;
  readonly needs?: Placeholder;
}

export interface TextBlock {
  readonly part: TextPart;
  /** What staff call it. */
  readonly name: string;
  readonly fields: Readonly<Record<string, TextField>>;
}

const heading = { kind: 'line', label: 'Heading' } as const;
const lines = { kind: 'lines', label: 'Sentences' } as const;
const card = { title: heading, lines } as const;
const line = <Label extends string>(label: Label) => ({ kind: 'line', label }) as const;
const withPlaceholder = <Label extends string, Needs extends Placeholder>(label: Label, needs: Needs) =>
  ({ kind: 'line', label, needs }) as const;

/**
 * Everything of a patient text, block by block. None may be left out: a text without one of them is not published.
 * The risks themselves are in rules/risks, which are not a clinic's to reword.
 */
export const textBlocks = {
  'what-happens': { part: 'about', name: 'What happens', fields: card },
  'what-it-may-help': { part: 'about', name: 'What it may help', fields: card },
  'not-acupuncture': { part: 'about', name: 'How it differs from acupuncture', fields: card },
  'other-ways': { part: 'about', name: 'Other ways', fields: card },

  plan: {
    part: 'consent',
    name: 'The plan',
    fields: {
      title: heading,
      areas: line('Before the areas'),
      leftOut: line('Before the areas that are left alone'),
      technique: line('Before the technique'),
      extent: line('Before how often'),
      once: line('For one treatment'),
      times: withPlaceholder('For several treatments', 'count'),
      until: withPlaceholder('Until a day', 'day'),
    },
  },
  precautions: {
    part: 'consent',
    name: 'Precautions',
    fields: {
      title: heading,
      opened: withPlaceholder('Of an area that was closed and is needled all the same', 'area'),
    },
  },
  benefits: { part: 'consent', name: 'Benefits', fields: card },
  risks: {
    part: 'consent',
    name: 'Headings of the risks',
    fields: {
      title: heading,
      own: line('Before the risks of this person'),
      common: line('Before the common ones'),
      serious: line('Before the serious ones'),
    },
  },
  alternatives: { part: 'consent', name: 'Alternatives', fields: card },
  rights: { part: 'consent', name: 'Rights', fields: card },
  validity: { part: 'consent', name: 'How long it counts', fields: card },
  emergency: { part: 'consent', name: 'Heading of the emergency advice', fields: { title: heading } },
  declarations: {
    part: 'consent',
    name: 'What is ticked',
    fields: {
      plan: line('The plan'),
      planForAnother: line('The plan, by somebody who signs for the patient'),
      risks: line('The risks'),
      precautions: line('The precautions, where there are any'),
      free: line('That one is free to say no'),
      agree: line('That one agrees'),
      agreeForAnother: line('That one agrees, for the patient'),
    },
  },

  normal: { part: 'aftercare', name: 'What is normal', fields: card },
  helps: { part: 'aftercare', name: 'What helps', fields: card },
  'lung-card': { part: 'aftercare', name: 'Card: near the lung', fields: card },
  'bleed-card': { part: 'aftercare', name: 'Card: bleeds longer', fields: card },
  'infection-card': { part: 'aftercare', name: 'Card: infections', fields: card },
  'pregnancy-card': { part: 'aftercare', name: 'Card: pregnancy', fields: card },
  'call-us': { part: 'aftercare', name: 'When to call the clinic', fields: card },
  'get-help': {
    part: 'aftercare',
    name: 'When to get help at once',
    fields: { title: heading, lead: withPlaceholder('Whom to call', 'emergency-number'), lines },
  },
} as const satisfies Readonly<Record<string, TextBlock>>;

export type BlockId = keyof typeof textBlocks;
export const blockIds = Object.keys(textBlocks) as readonly BlockId[];
export const isBlockId = (id: string): id is BlockId => Object.hasOwn(textBlocks, id);

/** The fields of a block in order, without what only its type knows. */
export const fieldsOf = (block: BlockId): readonly (readonly [string, TextField])[] =>
  Object.entries<TextField>(textBlocks[block].fields);

type Fields<Block extends BlockId> = (typeof textBlocks)[Block]['fields'];

export type TextBlockBody<Block extends BlockId = BlockId> = {
  readonly [Field in keyof Fields<Block>]: Fields<Block>[Field] extends { readonly kind: 'lines' }
    ? readonly string[]
    : string;
};

/** The words of one language: what is hashed, approved and published as one. */
export interface TextBody {
  readonly schema: 1;
  readonly blocks: { readonly [Block in BlockId]: TextBlockBody<Block> };
}

/** One block as any code may walk through it. */
export type LooseBlock = Readonly<Record<string, string | readonly string[]>>;

export const longestLine = 400;
export const mostLines = 15;

const fieldSchema = ({ kind }: TextField): z.ZodType<string | readonly string[]> =>
  kind === 'line' ? z.string() : z.array(z.string());

const blockSchema = (block: BlockId) =>
  z.strictObject(Object.fromEntries(fieldsOf(block).map(([id, field]) => [id, fieldSchema(field)])));

/** A body as it is stored: of this very shape, whatever its words are. */
export const textBodySchema = z.strictObject({
  schema: z.literal(1),
  blocks: z.strictObject(Object.fromEntries(blockIds.map((id) => [id, blockSchema(id)]))),
}) as unknown as z.ZodType<TextBody>;

/** What a draft of before has of today’s blocks; everything else is empty, and so cannot be published. */
export const draftBodyOf = (stored: unknown): TextBody => {
  const given = (stored as { readonly blocks?: Readonly<Record<string, LooseBlock>> } | null)?.blocks ?? {};
  const blocks = Object.fromEntries(
    blockIds.map((block) => [
      block,
      Object.fromEntries(
        fieldsOf(block).map(([id, field]) => {
          const read = fieldSchema(field).safeParse(given[block]?.[id]);
          return [id, read.success ? read.data : field.kind === 'line' ? '' : []];
        }),
      ),
    ]),
  );
  return { schema: 1, blocks } as unknown as TextBody;
};

/** One block of a body, for code that walks through all of them. */
export const blockOf = (body: TextBody, block: BlockId): LooseBlock => body.blocks[block] as LooseBlock;
