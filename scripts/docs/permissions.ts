/** docs/permissions.md: role by use case, from the policy itself. */
import { type Actor, signedIn, stranger } from "@/lib/access/actor";
import { permissions } from "@/lib/access/permissions";
import { may } from "@/lib/access/policy";
import { type UseCase, useCaseNames, useCases } from "@/lib/access/use-cases";
import { roles } from "@/lib/vocabulary/roles";

const HERE = "here";

interface Column {
  readonly label: string;
  readonly actor: Actor;
}

/** Somebody of each kind, with a role on one source. */
export const kindsOfPeople: readonly Column[] = [
  { label: "Stranger", actor: stranger },
  { label: "No role", actor: signedIn(new Map(), false) },
  ...roles.map(({ id, label }) => ({
    label,
    actor: signedIn(new Map([[HERE, id]]), false),
  })),
  { label: "Administrator", actor: signedIn(new Map(), true) },
];

export function permissionsPage(): string {
  const labels = kindsOfPeople.map(({ label }) => label);
  const lines = useCaseNames.map(rowOf);
  return `# Who may do what

On a server with accounts everybody who signed in has a role on each source, or none. This page is made from the policy in \`lib/access\`; tests try every cell of it at every door. On one's own machine there are no accounts, and whoever sits there may do everything.

${roles.map(({ label, definition }) => `- **${label}**: ${definition}`).join("\n")}
- **Administrator**: is owner of every source, and keeps accounts, backups and the whole audit.

What is not on one source goes by the highest role a person has on any. A source on which somebody has no role is as if it were not there.

| To … | ${labels.join(" | ")} |
| --- | ${labels.map(() => "---").join(" | ")} |
${lines.join("\n")}

The first word of the audit's entries, \`saw\`, \`changed\` or \`exported\`, is given with each use case in \`lib/access/use-cases.ts\`. Looking at the same source again within ten minutes is written down once.
`;
}

function rowOf(name: UseCase): string {
  const { needs, does } = useCases[name];
  const on = permissions[needs].on === "source" ? HERE : null;
  const cells = kindsOfPeople.map(({ actor }) =>
    may(actor, needs, on) ? "yes" : "",
  );
  return `| ${does} (\`${name}\`) | ${cells.join(" | ")} |`;
}
