import { html } from "hono/html";

export { html };

/** A piece of a page: text in it is escaped already. */
export type Html = ReturnType<typeof html>;
