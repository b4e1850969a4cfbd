/**
 * What the framework's own script sends to an action is JSON in which "$1" would stand for a part of its own; text that
 * begins so is written "$$1". It takes anything else for a defect of the server, so it is looked at before.
 */
const plain = /^\$(?:\$|undefined$|NaN$|-?Infinity$|-0$)/;

/** `references` are texts that name another part; each has to be there. */
const read = (text: string, references: (part: string) => boolean): unknown => {
  let whole = true;
  const value: unknown = JSON.parse(text, (_key, part: unknown) => {
    if (typeof part === 'string' && part.startsWith('$') && !plain.test(part) && !references(part))
      whole = false;
    return part;
  });
  return whole ? value : undefined;
};

const isWholeList = (value: unknown): boolean => Array.isArray(value);

/** True for the arguments of an action, sent without a form. Throws on what is no JSON. */
export const isWholeCall = (body: string): boolean => isWholeList(read(body, () => false));

/** A form that the page's script sends: the arguments are field "0", and "$K1" stands for the fields that begin "1_". */
const isWholeByScript = (form: FormData): boolean =>
  [...form].every(
    ([name, value]) =>
      !/^\d+$/.test(name) ||
      (name === '0' && typeof value === 'string' && isWholeList(read(value, (part) => /^\$K\d$/.test(part)))),
  ) && form.has('0');

/** A form sent without script: "$ACTION_1:0" names the action, and in it "$@1" stands for the field "$ACTION_1:1". */
const isWholeWithoutScript = (form: FormData): boolean =>
  [...form].every(([name, value]) => {
    const prefix = /^\$ACTION_(\w+):/.exec(name)?.[0];
    if (prefix === undefined)
      return !name.startsWith('$ACTION_REF_') || form.has(`$ACTION_${name.slice(12)}:0`);
    const isThere = (part: string) => /^\$@\d$/.test(part) && form.has(`${prefix}${part.slice(2)}`);
    if (typeof value !== 'string') return false;
    const part = read(value, isThere);
    // What it is bound to is spread out as a list.
    return name === `${prefix}0` ? part !== undefined : isWholeList(part);
  });

/** True for a form as a page sends it. Throws where JSON belongs and is none. */
export const isWholeForm = (form: FormData, { byScript }: { readonly byScript: boolean }): boolean =>
  byScript ? isWholeByScript(form) : isWholeWithoutScript(form);
