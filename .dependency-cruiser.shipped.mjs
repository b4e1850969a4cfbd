import { options } from './.dependency-cruiser.mjs';

/**
 * What imports lead to once types are erased: the code a server or a browser really loads.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const configuration = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: { pathNot: '^lib/db/generated/' },
      to: { circular: true },
    },
    {
      name: 'components-never-reach-the-database',
      comment: 'Not even through others: what a browser runs must not carry the server.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(lib/db/|node_modules/(@prisma|pg)/)', reachable: true },
    },
    {
      name: 'components-never-reach-secrets',
      comment: 'Nor the environment, nor the cryptography that needs it.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: String.raw`^lib/(env\.ts|crypto/)`, reachable: true },
    },
  ],
  options: { ...options, tsPreCompilationDeps: false },
};

export default configuration;
