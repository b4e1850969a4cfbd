import { readFileSync } from 'node:fs';
import type { Resource } from '@medplum/fhirtypes';
import { installOwnPackages } from './own-packages';

const folder = new URL('../fhir/', import.meta.url);
const at = (path: string): URL => new URL(`node_modules/@medplum/${path}`, folder);
const read = (name: string): Bundle =>
  JSON.parse(readFileSync(at(`definitions/dist/fhir/r4/${name}.json`), 'utf8')) as Bundle;

interface Bundle {
  readonly entry: readonly { readonly resource: Definition }[];
}
interface Element {
  readonly path: string;
  readonly type?: readonly { readonly code: string }[];
  readonly binding?: { readonly strength: string; readonly valueSet?: string };
  readonly contentReference?: string;
}
interface Concept {
  readonly code: string;
  readonly concept?: readonly Concept[];
}
interface Definition {
  readonly resourceType: string;
  readonly url: string;
  readonly name: string;
  readonly type: string;
  readonly derivation?: string;
  readonly concept?: readonly Concept[];
  readonly compose?: {
    readonly include: readonly {
      readonly system?: string;
      readonly concept?: readonly Concept[];
      readonly filter?: unknown;
    }[];
  };
  readonly snapshot?: { readonly element: readonly Element[] };
}
interface Core {
  readonly indexStructureDefinitionBundle: (bundle: Bundle) => void;
  readonly validateResource: (resource: Resource) => { readonly details?: { readonly text?: string } }[];
}

const codesOf = (concepts: readonly Concept[] = []): string[] =>
  concepts.flatMap(({ code, concept }) => [code, ...codesOf(concept)]);

/**
 * Judges FHIR resources: their structure by Medplum's validator, and every code that FHIR itself binds ("required") by the
 * value sets of the specification.
 */
export const fhirJudge = async (): Promise<(resource: Resource) => string[]> => {
  installOwnPackages(folder);
  const core = (await import(at('core/dist/esm/index.mjs').href)) as Core;
  const bundles = ['profiles-types', 'profiles-resources'].map(read);
  for (const bundle of bundles) core.indexStructureDefinitionBundle(bundle);
  const terms = ['valuesets', 'v3-codesystems', 'v2-tables'].flatMap((name) =>
    read(name).entry.map(({ resource }) => resource),
  );
  const term = new Map(terms.map((one) => [`${one.resourceType} ${one.url}`, one]));
  const structures = new Map(
    bundles
      .flatMap(({ entry }) => entry.map(({ resource }) => resource))
      .filter((one) => one.resourceType === 'StructureDefinition' && one.derivation !== 'constraint')
      .map((one) => [one.type, one]),
  );

  /** Null where a set is not a list of codes: languages, mime types, currencies. */
  const codesIn = (valueSet: string): ReadonlySet<string> | null => {
    const include = term.get(`ValueSet ${valueSet.split('|')[0]}`)?.compose?.include;
    const codes = include?.map(({ system, concept, filter }) =>
      filter ? null : concept ? codesOf(concept) : (term.get(`CodeSystem ${system}`)?.concept ?? null),
    );
    if (!codes || codes.includes(null)) return null;
    return new Set(
      codes.flatMap((some) =>
        (some ?? []).flatMap((one) => (typeof one === 'string' ? [one] : codesOf([one]))),
      ),
    );
  };

  const valuesAt = (value: unknown, path: readonly string[]): unknown[] => {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path));
    const [next, ...rest] = path;
    return next === undefined ? [value] : valuesAt((value as Record<string, unknown>)[next], rest);
  };

  const wrongCodes = (type: string, value: unknown, where: string): string[] => {
    const elements = structures.get(type)?.snapshot?.element ?? [];
    return elements.flatMap(({ path, type: types, binding, contentReference }) => {
      const [, ...steps] = path.split('.');
      if (steps.length === 0) return [];
      const values = valuesAt(value, steps);
      if (values.length === 0) return [];
      const bound = binding?.strength === 'required' && binding.valueSet ? codesIn(binding.valueSet) : null;
      const wrong = bound
        ? values
            .filter((one): one is string => typeof one === 'string' && !bound.has(one))
            .map((one) => `${where}.${steps.join('.')}: "${one}" is not in ${binding?.valueSet}`)
        : [];
      // Items inside items have the shape of the first.
      const nested = contentReference
        ? values.flatMap((one) =>
            wrongCodes(
              type,
              wrapped(contentReference.slice(1).split('.').slice(1), one),
              `${where}.${steps.join('.')}`,
            ),
          )
        : [];
      const code = types?.length === 1 ? types[0]?.code : undefined;
      const inside =
        code && /^[A-Z]/.test(code) && code !== 'Resource' && structures.has(code)
          ? values.flatMap((one) => wrongCodes(code, one, `${where}.${steps.join('.')}`))
          : [];
      return [...wrong, ...nested, ...inside];
    });
  };
  const wrapped = (path: readonly string[], value: unknown): unknown =>
    path.toReversed().reduce<unknown>((inner, step) => ({ [step]: inner }), value);

  return (resource) => {
    const problems: string[] = [];
    try {
      core.validateResource(resource);
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
    return [...problems, ...wrongCodes(resource.resourceType, resource, resource.resourceType)];
  };
};
