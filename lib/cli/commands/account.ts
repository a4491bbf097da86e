import {
  inviteToProgram,
  inviteToReset,
  inviteToSource,
  type Link,
  roleSchema,
} from "@/lib/server/accounts/invite";
import {
  accountOfAddress,
  listAccounts,
  removeAccount,
} from "@/lib/server/accounts/people";
import { requireAccounts } from "@/lib/server/accounts/settings";
import {
  type Call,
  type Command,
  exactly,
  json,
  parse,
  usage,
} from "../command";

interface Options {
  readonly administrator: boolean;
  readonly source?: string | undefined;
  readonly role?: string | undefined;
  readonly json: boolean;
}

export const accountCommand: Command = {
  usage:
    "account list|invite|reset|remove [ADDRESS] [--administrator] [--source SOURCE --role ROLE] [--json]",
  does: "accounts of a server: list them, make a link for somebody, end one",
  useCases: [
    "seeAccounts",
    "inviteAccount",
    "inviteMember",
    "resetPassword",
    "removeAccount",
  ],
  run(args, call) {
    const { positionals, values } = parse(args, {
      administrator: { type: "boolean", default: false },
      source: { type: "string" },
      role: { type: "string" },
      json: { type: "boolean", default: false },
    });
    if (positionals[0] === "list") {
      exactly(positionals, "list");
      return list(call, values.json);
    }
    const [act, email] = exactly(
      positionals,
      "list, invite, reset or remove",
      "ADDRESS",
    );
    switch (act) {
      case "invite":
        return show(call, invite(call, email, values), values.json);
      case "reset":
        return show(call, reset(call, email), values.json);
      case "remove":
        return remove(call, email);
      default:
        throw usage(`"${act}" is none of list, invite, reset, remove`);
    }
  },
};

function list(call: Call, asJson: boolean): number {
  const accounts = listAccounts(call.enter("seeAccounts"));
  if (asJson) call.print(json(accounts));
  else {
    for (const { email, name, administrator, removedAt } of accounts) {
      const what = administrator ? ", administrator" : "";
      call.print(`${email}: ${name}${what}${removedAt ? ", removed" : ""}`);
    }
  }
  return 0;
}

function invite(call: Call, email: string, options: Options): Link {
  const { source, role, administrator } = options;
  const sent = { by: call.accountId(), settings: requireAccounts() };
  if (source === undefined) {
    const db = call.enter("inviteAccount");
    return inviteToProgram(db, email, administrator, sent);
  }
  const wanted = roleSchema.safeParse(role);
  if (!wanted.success) {
    throw usage(`--role must be one of ${roleSchema.options.join(", ")}`);
  }
  const db = call.enter("inviteMember", source);
  return inviteToSource(db, source, email, wanted.data, sent);
}

function reset(call: Call, email: string): Link {
  const sent = { by: call.accountId(), settings: requireAccounts() };
  return inviteToReset(call.enter("resetPassword"), email, sent);
}

function remove(call: Call, email: string): number {
  const db = call.enter("removeAccount");
  const { name } = removeAccount(db, accountOfAddress(db, email).id);
  call.print(`${name} can no longer sign in; what they judged stays.`);
  return 0;
}

function show(call: Call, link: Link, asJson: boolean): number {
  call.print(
    asJson
      ? json(link)
      : `${link.link}\nfor ${link.email}; works once, until ${link.expiresAt.slice(0, 10)}`,
  );
  return 0;
}
