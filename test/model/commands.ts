import fc from "fast-check";
import { addDays, calendarDate } from "#functions/domain/dates.ts";
import { actRow } from "#functions/process/acts.ts";
import type { AFund } from "#test/support/a-fund.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";
import { capitalChanged } from "./capital.ts";
import { expectSame } from "./comparing.ts";
import type { FundModel } from "./fund-model.ts";
import { moneyActs } from "./money-acts.ts";
import { moved } from "./starting.ts";
import { type Draw, type MoneyAct, oneOf, yearOf } from "./tried.ts";
import { compared, type Fault, faults, triedIn } from "./trying.ts";

type Command = fc.AsyncCommand<FundModel, AFund>;

const draws: fc.Arbitrary<Draw> = fc.record({
  pick: fc.nat(999),
  part: fc.oneof({ weight: 5, arbitrary: fc.nat(1000) }, { weight: 1, arbitrary: fc.nat(1200) }),
  whim: fc.nat(999),
});

const anyFault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 14, arbitrary: fc.constant<Fault>("none") },
  { weight: 2, arbitrary: fc.constantFrom(...faults) },
);

const drawn = ({ pick, part, whim }: Draw): string => `${pick}, ${part} ‰, ${whim}`;

/** The cases in which the act can be tried, by the model. */
function chosenFor(model: Readonly<FundModel>, money: MoneyAct, draw: Draw) {
  const found = model.cases.flatMap((_, index) => {
    const tried = triedIn(model, money, index, draw);
    return tried ? [{ money, index, tried }] : [];
  });
  return oneOf(found, draw.pick);
}

function acting(money: MoneyAct, draw: Draw, fault: Fault): Command {
  return {
    check: (model) => chosenFor(model, money, draw) !== undefined,
    run: async (model, fund) => {
      const of = chosenFor(model, money, draw);
      if (of) await compared(fund, model, of, fault);
    },
    toString: () => `${money.act}(${drawn(draw)}, ${fault})`,
  };
}

/** An act whose stage it is not, by whoever may make it at its own time. */
function untimely(money: MoneyAct, draw: Draw): Command {
  const found = (model: Readonly<FundModel>) =>
    oneOf(
      model.cases.flatMap(({ stage }, index) => (money.from.includes(stage) ? [] : [index])),
      draw.pick,
    );
  const [role] = actRow(money.act).who;
  return {
    check: (model) => !isBesideTheModel(money) && found(model) !== undefined,
    run: async (model, fund) => {
      const index = found(model) ?? 0;
      const { leadBoard = "" } = model.cases[index] ?? {};
      const by = actorWith(role ?? "coordinator", leadBoard);
      const tried = { said: {}, by, isLegal: false, after: () => neverMade(money) };
      await compared(fund, model, { money, index, tried }, "none");
    },
    toString: () => `untimely ${money.act}(${drawn(draw)})`,
  };
}

/** Appeals of cases that have a plan are left out of the model, and so of what it calls untimely. */
const isBesideTheModel = ({ act }: MoneyAct): boolean => act.startsWith("register-appeal");

function neverMade({ act }: MoneyAct): never {
  throw new Error(`${act} is not to be made here`);
}

const changing = (draw: Draw): Command => ({
  check: () => true,
  run: (model, fund) => capitalChanged(fund, model, draw),
  toString: () => `change of capital(${drawn(draw)})`,
});

/** Some days on, at times to the next spring: every reminder on the way is sent. */
const passing = (draw: Draw): Command => ({
  check: (model) => yearOf(model.today) < 2045,
  run: async (model, fund) => {
    const spring = calendarDate(`${yearOf(model.today) + 1}-02-20`);
    const soon = addDays(calendarDate(model.today), 1 + (draw.pick % 20));
    await moved(fund, model, draw.whim % 5 === 0 ? spring : soon);
    await expectSame(fund, model, `${model.today} has come`);
  },
  toString: () => `time(${drawn(draw)})`,
});

/** Acts that a case waits long for if they come as seldom as others. */
const oftener: Partial<Record<MoneyAct["act"], number>> = {
  "report-actuals": 5,
  "certify-actuals": 6,
  "adopt-actuals": 5,
  requisition: 2,
  "certify-requisition": 3,
  "report-correction": 2,
  "certify-correction": 3,
  "adopt-correction": 4,
  "submit-evaluation": 3,
  "accept-evaluation": 3,
  "decide-plan": 3,
  "reverse-act": 2,
  "decide-adjustment": 2,
  "exempt-part": 2,
};

/** Every act of money, right and wrong, with time and capital between them. */
export function commands(most: number): fc.Arbitrary<Iterable<Command>> {
  const acts = moneyActs.flatMap((money) => {
    const one = fc.tuple(draws, anyFault).map(([draw, fault]) => acting(money, draw, fault));
    return Array.from({ length: oftener[money.act] ?? 1 }, () => one);
  });
  const early = fc
    .tuple(fc.constantFrom(...moneyActs), draws)
    .map(([money, draw]) => untimely(money, draw));
  const others = [draws.map(changing), draws.map(passing), early];
  return fc.commands([...acts, ...others, early], { maxCommands: most, size: "max" });
}
