import type { Words } from '@/rules/book/span';

/** A condition in words: and, or and unless stand out, and shared words lead to what they mean. */
export function BookWords({ words }: { readonly words: Words }) {
  return words.map(({ text, strong, term }, index) =>
    term ? (
      <a key={index} href={`#term-${term}`}>
        {text}
      </a>
    ) : strong ? (
      <strong key={index}>{text}</strong>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}
