/**
 * All that can be asked of the program, and the permission each needs. Every
 * route, page and command names one of these at its door; the table of
 * docs/permissions.md is made from them, and the audit says them.
 */
import type { Permission } from "./permissions";

/** What the audit says somebody did. */
export type Deed = "saw" | "changed" | "exported";

export interface UseCaseRule {
  readonly needs: Permission;
  readonly deed: Deed;
  /** Completes "may …". */
  readonly does: string;
}

export const useCases = {
  checkHealth: see("knock", "ask whether the program is up"),
  signIn: change("knock", "sign in"),
  signOut: change("knock", "sign out"),
  acceptInvitation: change("knock", "use a link one was given"),

  signOutEverywhere: change("enter", "sign out of every browser"),
  listLibrary: see("enter", "see the sources one has a role on"),
  search: see("enter", "search the sources one has a role on"),
  readGazetteer: see("enter", "see the dated facts"),
  readProfiles: see("enter", "see who works here"),
  keepProfile: change("enter", "change one's own name, initials and colour"),

  readSource: see("read", "read a text, its record and its report"),
  readAnnotations: see("read", "see the annotations and their history"),
  readCase: see("read", "see the evidence, the dossier and the argument"),
  readFindings: see("read", "see what lenses have found"),
  readEditions: see("read", "see the frozen editions"),
  followSource: see("read", "follow what others do, and see who is here"),
  keepPlace: see("read", "keep one's place and the pages one has read"),
  exportSource: take("export", "take away a source or an edition as a file"),
  packDossier: take("export", "take away all of a source in one archive"),

  annotate: change("judge", "judge passages and record annotations"),
  changeAnnotation: change("judge", "change or withdraw one's annotations"),
  lookAtReading: change("judge", "say that a changed reading was looked at"),
  argue: change("judge", "record evidence, hypotheses, verdicts"),
  changeArgument: change("judge", "change or withdraw parts of the argument"),
  decideFinding: change("judge", "accept or reject a finding"),

  emend: change("emend", "correct the text"),
  changeEmendation: change("emend", "take a correction back, or say why"),
  annotateFromFile: change("edit", "add annotations of other programs"),
  importCase: change("edit", "add a case from a file"),
  runLenses: change("edit", "run lenses"),
  readRounds: see("read", "see the rounds, and what came of those closed"),
  readThread: see("read", "see what was said under an annotation"),
  openRound: change("edit", "open and close rounds, and say who is in them"),
  judgeInRound: change("judge", "judge and submit the passages given to one"),
  settle: change("edit", "settle what reviewers judged differently"),
  reply: change("judge", "answer under an annotation, resolve a thread"),
  freezeEdition: change("edit", "choose and freeze an edition"),

  prepareReplacement: change("own", "prepare another file for a source"),
  acceptReplacement: change("own", "put another file in place of a text"),

  importSource: change("furnish", "import sources, and own them"),
  openDossier: change("furnish", "rebuild a source from its archive"),
  keepGazetteer: change("furnish", "add and change dated facts"),

  seeMembers: see("own", "see who has a role on a source"),
  inviteMember: change("own", "invite people to a source"),
  changeMember: change("own", "change the role of somebody on a source"),
  auditSource: take("own", "read and export the audit of a source"),

  seeAccounts: see("administer", "see all accounts"),
  inviteAccount: change("administer", "invite people to this server"),
  resetPassword: change("administer", "let somebody set a new password"),
  removeAccount: change("administer", "remove an account, or readmit it"),
  auditServer: take("administer", "read and export the whole audit"),
  checkData: see("administer", "look through all that is stored"),
  backUp: take("administer", "write a backup of everything"),
  restore: change("administer", "put a backup in place of the data"),
} as const satisfies Record<string, UseCaseRule>;

export type UseCase = keyof typeof useCases;
export type PermissionOf<U extends UseCase> = (typeof useCases)[U]["needs"];

export const useCaseNames = Object.keys(useCases) as UseCase[];

function see<const P extends Permission>(needs: P, does: string) {
  return { needs, deed: "saw", does } as const;
}

function change<const P extends Permission>(needs: P, does: string) {
  return { needs, deed: "changed", does } as const;
}

function take<const P extends Permission>(needs: P, does: string) {
  return { needs, deed: "exported", does } as const;
}
