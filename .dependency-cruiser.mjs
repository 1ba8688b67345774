// Imports run one way. Each rule is shown to bite by tests/house/architecture.spec.ts.
/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'shared-stands-alone',
      comment: 'The contract imports zod and itself: it is read by both sides and by the tests.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'window-knows-no-main',
      comment: 'What is on screen comes through the contract, never from the other process, Node or Electron.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^main/', '^tests/', '^scripts/', '(^|/)node_modules/electron/', '^electron$'] },
    },
    {
      name: 'window-knows-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'main-knows-no-window',
      comment: 'The desk and the shell do not import what they serve.',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'electron-only-in-the-shell',
      comment: 'Everything else runs without Electron: in the tests, in the command line.',
      severity: 'error',
      from: { path: '^(main|shared|renderer)/', pathNot: ['^main/electron/', '^main/(index|preload)\\.ts$'] },
      to: { path: ['(^|/)node_modules/electron/', '^electron$', '^main/electron/'] },
    },
    {
      name: 'features-meet-at-queries',
      comment: 'A table has one writer. Another feature reads it through its queries.ts.',
      severity: 'error',
      from: { path: '^main/features/([^/]+)/' },
      to: {
        path: '^main/features/[^/]+/',
        pathNot: ['^main/features/$1/', '^main/features/[^/]+/queries\\.ts$'],
      },
    },
    {
      name: 'no-cycles',
      comment: 'A ring of types alone, or through something loaded later, is no ring when the program starts.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^(main|shared|renderer)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
