import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.ts';

interface Manifest {
  readonly staticRoutes: readonly { readonly page: string }[];
  readonly dynamicRoutes: readonly { readonly page: string; readonly regex: string }[];
}

/**
 * Says which of the app's routes an address belongs to, as the build lists them: never the address, in which there are links
 * and ids.
 */
export const routePatterns = (): ((address: string) => string) => {
  const file = inRoot('.next/routes-manifest.json');
  const { staticRoutes, dynamicRoutes } = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest)
    : { staticRoutes: [], dynamicRoutes: [] };
  const fixed = new Set(staticRoutes.map(({ page }) => page));
  const patterns = dynamicRoutes.map(({ page, regex }) => [page, new RegExp(regex)] as const);
  return (address) => {
    const path = address.split('?', 1)[0] ?? '';
    if (path.startsWith('/_next/')) return '/_next';
    return fixed.has(path) ? path : (patterns.find(([, regex]) => regex.test(path))?.[0] ?? 'other');
  };
};
