// Which way imports may point: app → components, lib → rules. The table is in docs/architecture.md. This is about the
// code as written, types included; what is left of it when it runs is in .dependency-cruiser.shipped.mjs.
const generatedClient = '^lib/db/generated/';
const components = '^components/';
const repository = String.raw`\.repository\.ts$`;

/** What of lib a component may run: words, shapes, how an action answers, and the check of records. Types it may take from anywhere in lib. */
const knownToComponents = [
  String.raw`^lib/.+\.schema\.ts$`,
  String.raw`^lib/(result|routes|errors)\.ts$`,
  String.raw`^lib/action/(action-state|form-values)\.ts$`,
  '^lib/phrasebook/',
  // The check of sealed records is made to run where the file is: it needs nothing of the server.
  '^lib/verify/',
];

/** @type {import('dependency-cruiser').IConfiguration['options']} */
export const options = {
  doNotFollow: { path: 'node_modules' },
  exclude: {
    path: String.raw`^(\.next|data|coverage|tests/(bench|fhir|mutation)/(node_modules|reports|\.stryker-tmp))/`,
  },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'require', 'node', 'default', 'types'],
    mainFields: ['module', 'main', 'types', 'typings'],
  },
};

/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: [
    {
      name: 'rules-stand-alone',
      comment: 'The rules import nothing but rules: no package, no Node, no app.',
      severity: 'error',
      from: { path: '^rules/' },
      to: { pathNot: '^rules/' },
    },
    {
      name: 'lib-below-the-app',
      comment: 'The domain knows the rules, itself and packages, never a page or a component.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|prisma|scripts|tests)/' },
    },
    {
      name: 'repositories-stay-at-home',
      comment: 'Another domain’s rows are reached through its use cases.',
      severity: 'error',
      from: { path: '^lib/([^/]+)/' },
      to: { path: repository, pathNot: '^lib/$1/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'components-know-words-and-shapes',
      comment: 'Of lib, a component may run schemas, results, errors, routes and phrases.',
      severity: 'error',
      from: { path: components },
      to: {
        path: '^(lib|app|prisma|scripts|tests)/',
        pathNot: knownToComponents,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'building-blocks-have-no-domain',
      comment: 'components/ui has no domain words, so it needs none of the other component folders.',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: '^(components/(?!ui/)|rules/|lib/)' },
    },
    {
      name: 'prisma-behind-repositories',
      comment: 'Only repositories and lib/db know how things are stored.',
      severity: 'error',
      from: { path: '^(lib|app|components)/', pathNot: [repository, '^lib/db/'] },
      to: {
        path: [generatedClient, String.raw`^node_modules/(@prisma|prisma|pg)/`],
      },
    },
    {
      name: 'a-clinic-is-named-first',
      comment: 'A connection is handed out by lib/db alone, in a transaction of one clinic.',
      severity: 'error',
      from: { path: '^(lib|app|components)/', pathNot: ['^lib/(db|queue|metrics)/'] },
      to: { path: String.raw`^lib/db/(client|pool)\.ts$` },
    },
    {
      name: 'pages-use-cases-only',
      comment: 'A page asks a use case; it neither opens the database nor reads rows.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: ['^lib/db/', repository] },
    },
    {
      name: 'nobody-imports-the-app',
      severity: 'error',
      from: { pathNot: ['^app/', '^tests/'] },
      to: { path: '^app/' },
    },
    {
      name: 'nothing-shipped-needs-tests',
      severity: 'error',
      from: { pathNot: ['^tests/', String.raw`^vitest\.config\.ts$`] },
      to: { path: '^tests/' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: String.raw`^(server-only|next/.*)$` },
    },
    {
      name: 'shipped-code-declares-what-it-needs',
      comment: 'A package used by the app or its start is a dependency of it, not a tool for developing.',
      severity: 'error',
      from: { path: '^(app|components|lib|prisma|scripts)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options,
};

export default configuration;
