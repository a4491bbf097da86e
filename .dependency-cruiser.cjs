/** Which way imports may go: db ← lib/server ← components ← app. See ARCHITECTURE.md. */
const uiPackages = "node_modules/(react|react-dom|next|@base-ui)/";

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "lib-knows-no-screen",
      severity: "error",
      from: { path: "^(lib|db)/" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "components-know-no-route",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^app/" },
    },
    {
      name: "pure-lib-knows-no-framework",
      comment: "lib/server may use Next; lib/editor may use prosemirror-view.",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/(server|actions)/" },
      to: { path: uiPackages },
    },
    {
      name: "only-the-editor-knows-the-view",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/editor/" },
      to: { path: "node_modules/prosemirror-(view|state)/" },
    },
    {
      name: "only-lib-server-calls-the-database",
      severity: "error",
      from: { path: "^(lib|components|app)/", pathNot: "^lib/server/" },
      to: { path: "^db/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-lib-server-calls-the-database-driver",
      severity: "error",
      from: { path: "^(lib|components|app)/" },
      to: { path: "node_modules/(better-sqlite3|drizzle-orm)/" },
    },
    {
      name: "one-door",
      comment:
        "Routes, pages and commands get the database from lib/server/door.ts, against a permission.",
      severity: "error",
      from: {
        path: "^(app|lib/cli)/",
        pathNot: "^lib/cli/call\\.ts$",
      },
      to: {
        path: "^lib/server/(database|door|visitor)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "components-call-no-use-case",
      comment:
        "Types may cross; values reach components as props or over HTTP.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^lib/server/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "the-database-knows-only-words",
      severity: "error",
      from: { path: "^db/", pathNot: "\\.test\\.ts$" },
      to: { path: "^lib/", pathNot: "^lib/(vocabulary|core)/" },
    },
    {
      name: "import-knows-no-export",
      severity: "error",
      from: { path: "^lib/import/" },
      to: { path: "^lib/(access|annotation|criticism|edition|export|server)/" },
    },
    {
      name: "document-stands-first",
      severity: "error",
      from: { path: "^lib/document/" },
      to: {
        path: "^lib/(access|import|annotation|criticism|edition|export|server|editor)/",
      },
    },
    {
      name: "annotation-knows-no-edition",
      severity: "error",
      from: { path: "^lib/(annotation|criticism)/" },
      to: { path: "^lib/(import|edition|export|server|editor)/" },
    },
    {
      name: "not-to-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(server-only|bun:)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default"],
    },
  },
};
