/**
 * Who may import whom: shared ← api ← features ← app, no feature imports another, no cycle.
 * The same rules judge src/ and the planted violations in scripts/fixtures/architecture/.
 */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      // A route that loads its screen lazily is no cycle: nothing runs before both are there.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import', 'type-only'] } },
    },
    {
      name: 'shared-knows-only-itself',
      severity: 'error',
      from: { path: '(^|/)src/shared/' },
      to: { path: '(^|/)src/(api|features|app)/' },
    },
    {
      name: 'api-knows-only-shared',
      severity: 'error',
      from: { path: '(^|/)src/api/' },
      to: { path: '(^|/)src/(features|app)/' },
    },
    {
      name: 'features-do-not-know-app',
      severity: 'error',
      from: { path: '(^|/)src/features/' },
      to: { path: '(^|/)src/app/' },
    },
    {
      name: 'no-feature-imports-another',
      severity: 'error',
      from: { path: '(^|/)src/features/([^/]+)/' },
      to: { path: '(^|/)src/features/([^/]+)/', pathNot: '(^|/)src/features/$2/' },
    },
    {
      name: 'generated-only-through-api',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/api/' },
      to: { path: '(^|/)src/api/generated/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.(css|svg)$|\\.css\\?|^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'] },
  },
};
