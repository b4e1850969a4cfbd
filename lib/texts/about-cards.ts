import { blockIds, textBlocks, type BlockId, type TextBody } from './text-body.schema';

type AboutId = Extract<BlockId, 'what-happens' | 'what-it-may-help' | 'not-acupuncture' | 'other-ways'>;

const isAbout = (id: BlockId): id is AboutId => textBlocks[id].part === 'about';

/** The information cards, in order. */
export const aboutCardsOf = ({ blocks }: TextBody) =>
  blockIds.filter(isAbout).map((id) => ({ id, ...blocks[id] }));
