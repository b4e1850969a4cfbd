import { useRef, useState, type RefObject } from 'react';

interface Ticked {
  /** Around the list. */
  readonly tray: RefObject<HTMLDivElement | null>;
  readonly ticked: ReadonlySet<string>;
  /** After a box of the list has changed. */
  readonly look: () => void;
  /** As if the box itself were pressed. */
  readonly press: (value: string) => void;
}

/** What a list of boxes has ticked, for a drawing beside it. The list is what is sent; the drawing only shows it and presses. */
export const useTicked = (from: readonly string[]): Ticked => {
  const tray = useRef<HTMLDivElement>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(from));
  const boxes = () => [...(tray.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];
  const look = () => setTicked(new Set(boxes().flatMap(({ checked, value }) => (checked ? [value] : []))));
  return {
    tray,
    ticked,
    look,
    press: (value) =>
      boxes()
        .find((box) => box.value === value)
        ?.click(),
  };
};
