import type { Hono } from "hono";
import { setCookie } from "hono/cookie";
import { boardName, type Policy } from "#functions/domain/policy.ts";
import { roleNames } from "#functions/process/roles.ts";
import type { Runtime } from "#functions/runtime.ts";
import { loadPeople, loadPerson, type Person } from "#functions/store/people.ts";
import { funds, policyInForce } from "#functions/store/policies.ts";
import { html } from "#templates/pages/html.ts";
import { table } from "#templates/pages/parts.ts";
import { deskPage } from "./desk-page.ts";
import { personCookie } from "./identify.ts";

/** The persons of the embedded funds: choose who you are. */
export function mountPeople(desk: Hono, runtime: Runtime): void {
  desk.get("/desk/people", async (context) => {
    const fund = fundAsked(context.req.query("fund"));
    const today = runtime.clock.today();
    const policy = policyInForce(fund, today);
    const people = await loadPeople(runtime.table(fund));
    const links = funds.map((one) => ({ fund: one, name: policyInForce(one, today).name }));
    const body = html`<p>Den inbäddade fonden har ingen inloggning. Välj vem du är; du kan byta när som helst.</p>
      <ul>${links.map(({ fund: one, name }) => html`<li><a href="/desk/people?fund=${one}"${one === fund && html` aria-current="page"`}>${name}</a></li>`)}</ul>
      <h2>${policy.name}</h2>${peopleTable(policy, people)}`;
    return context.html(deskPage("Vem är du?", body));
  });

  desk.post("/desk/people", async (context) => {
    const { person } = await context.req.parseBody();
    const chosen = typeof person === "string" ? await fundsThatKnow(runtime, person) : [];
    if (typeof person !== "string" || chosen.length === 0) {
      return context.html(deskPage("Personen finns inte", html`<p>Välj igen.</p>`), 400);
    }
    setCookie(context, personCookie, person, {
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
    });
    return context.redirect(chosen.length > 1 ? "/" : `/funds/${chosen[0]}/worklist`, 303);
  });
}

function fundAsked(asked: string | undefined): string {
  const found = funds.find((fund) => fund === asked) ?? funds[0];
  if (found === undefined) throw new Error("There is no policy, so there is no fund");
  return found;
}

async function fundsThatKnow(runtime: Runtime, person: string): Promise<readonly string[]> {
  const known = await Promise.all(funds.map((fund) => loadPerson(runtime.table(fund), person)));
  return funds.filter((_fund, i) => known[i] !== undefined);
}

function peopleTable(policy: Policy, people: readonly Person[]) {
  const byFundFirst = people.toSorted(
    (a, b) =>
      Number(speaksForBoard(a)) - Number(speaksForBoard(b)) || a.name.localeCompare(b.name, "sv"),
  );
  return table(
    [{ title: "Person" }, { title: "Uppdrag" }, { title: "Välj" }],
    byFundFirst.map((one) => [
      one.name,
      one.appointments
        .map(
          ({ role, board }) => `${roleNames[role]}${board ? `, ${boardName(policy, board)}` : ""}`,
        )
        .join("; "),
      html`<form method="post" action="/desk/people"><button class="secondary" name="person" value="${one.person}">Bli<span class="hidden"> ${one.name}</span></button></form>`,
    ]),
  );
}

function speaksForBoard({ appointments }: Person): boolean {
  return appointments.every(({ board }) => board !== undefined);
}
