import type { Hono } from "hono";
import { dateInStockholm, instant, isCalendarDate, startOfDay } from "#functions/domain/dates.ts";
import { html } from "#templates/pages/html.ts";
import { longDate } from "#templates/wording/dates.ts";
import type { BusinessClock } from "../clock.ts";
import { deskPage } from "./desk-page.ts";

/** Nine in the morning, when the day's work begins. */
const morning = 9 * 3_600_000;

/** Business time of the embedded fund: shown, and moved forward. It never goes back. */
export function mountClock(desk: Hono, clock: BusinessClock): void {
  const shown = (fault?: string) => {
    const today = clock.today();
    return deskPage(
      "Klocka",
      html`<p>Fondens dag är ${longDate(today)}.</p>
        <p>Flytta den framåt för att se påminnelser och förfallodagar. Allt som skulle ha hänt på vägen händer, i ordning. Den går aldrig tillbaka.</p>
        <form method="post" action="/desk/clock">
          <div class="${fault === undefined ? "question" : "question faulty"}">
            <label for="date">Flytta till</label>
            ${fault !== undefined && html`<p class="fault" id="date-fault">${fault}</p>`}
            <input id="date" name="date" type="date" value="${today}" min="${today}"${fault !== undefined && html` aria-describedby="date-fault" aria-invalid="true"`}>
          </div>
          <button>Flytta</button>
        </form>`,
    );
  };

  desk.get("/desk/clock", (context) => context.html(shown()));

  desk.post("/desk/clock", async (context) => {
    const { date } = await context.req.parseBody();
    if (typeof date !== "string" || !isCalendarDate(date)) {
      return context.html(shown("Ange ett datum, skrivet som 2026-11-24."), 400);
    }
    const target = instant(Date.parse(startOfDay(date)) + morning);
    if (target <= clock.now()) {
      return context.html(
        shown(`Dagen ska ligga efter ${longDate(dateInStockholm(clock.now()))}.`),
        400,
      );
    }
    await clock.moveTo(target);
    return context.redirect("/desk/clock", 303);
  });
}
