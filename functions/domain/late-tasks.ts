import { boardNow, openCorrection } from "./case.ts";
import { within } from "./dates.ts";
import { boardName } from "./policy.ts";
import type { Task, TasksOf } from "./tasks.ts";

/** What is awaited of closed years: estimates to be replaced, corrections to be certified and adopted. */
export const lateTasks: TasksOf = (c, policy) => [
  ...estimates(c, policy),
  ...corrections(c, policy),
];

/**
 * A year that was closed on estimates is still awaited from its boards, as corrections: one task for
 * the office that estimated, since each board's own would not fit in one transaction.
 */
const estimates: TasksOf = (c, policy) => {
  const open = c.actuals.filter((a) => a.reported.estimated && !a.corrections);
  const years = Map.groupBy(open, ({ year }) => year);
  return [...years].flatMap(([year, actuals]) => {
    const adopted = actuals[0]?.adopted;
    if (!adopted) return [];
    const boards = actuals.map(({ board }) => boardName(policy, boardNow(c, board)));
    return [
      {
        id: `estimated-${year}`,
        title: `Begär in verkligt utfall för ${year}, som är uppskattat: ${boards.join(", ")}`,
        role: "coordinator" as const,
        due: within(adopted.on, policy.taskDays.certifyActuals),
      },
    ];
  });
};

/** Each correction of a closed year that is reported: who certifies, who adopts. */
const corrections: TasksOf = (c, policy) =>
  c.actuals.flatMap((actuals): readonly Task[] => {
    const open = openCorrection(actuals);
    if (!open) return [];
    const { board, year } = actuals;
    if (open.certified) {
      return [
        {
          id: `adopt-correction-${year}-${board}`,
          title: `Fastställ rättat utfall för ${year}`,
          role: "city-controller",
          due: within(open.certified.on, policy.taskDays.adoptActuals),
          act: "adopt-correction",
        },
      ];
    }
    return [
      {
        id: `certify-correction-${year}-${board}`,
        title: `Intyga rättat utfall för ${year}`,
        role: "board-head",
        board,
        due: within(open.reported.on, policy.taskDays.certifyActuals),
        act: "certify-correction",
      },
    ];
  });
