import type { Context } from "hono";
import type { Actor } from "#functions/domain/actor.ts";
import type { Runtime } from "#functions/runtime.ts";
import type { FundTable } from "#functions/store/table.ts";

/**
 * Who sends the request: an actor with the appointments in force in the fund, or nobody. `fund` is
 * undefined outside any fund. The only way into the app: nothing in it trusts a header or cookie.
 */
export type Identify = (request: Request, fund: string | undefined) => Promise<Actor | undefined>;

/** What whoever runs the app adds to it. */
export type Extras = {
  /** Where browsers reach the app, when that is not the address the app sees: `https://fond.se`. */
  readonly origin?: string;
  /** Links in every page's menu. */
  readonly links?: readonly { readonly href: string; readonly text: string }[];
};

export type WebEnv = {
  Variables: {
    actor: Actor;
    table: FundTable;
    runtime: Runtime;
    extras: Extras;
    identify: Identify;
  };
};

export type WebContext = Context<WebEnv>;
