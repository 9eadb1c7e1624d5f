import { type Clock, clockFrom } from "#functions/domain/clock.ts";
import { type Instant, instant } from "#functions/domain/dates.ts";
import { type Deadline, deadlinesInOrder } from "./clock-deadlines.ts";
import { clockFile, forgetful, type KeptTime } from "./clock-file.ts";
import { allIdle, type Idle } from "./clock-work.ts";

/** Business time of the embedded cloud. It never goes backwards. */
export type BusinessClock = Clock & {
  /**
   * Calls `fire` once when business time reaches `at` (soon, when it has passed), unless what is
   * returned was called first. Work that it starts belongs to a source told to `work`.
   */
  deadline(at: Instant, fire: () => void): () => void;
  /** Time is not moved while this source has something in flight; what is returned takes it away. */
  work(idle: Idle): () => void;
  /**
   * Moves business time forward to `target`, stopping at each deadline on the way: the earliest
   * first, one at a time, each only when nothing is in flight. What asks for the move must not
   * itself count as work.
   * @throws RangeError when `target` has passed.
   */
  moveTo(target: Instant): Promise<void>;
  /** No deadline fires after this. */
  close(): void;
};

export type ClockOptions = {
  /** `running`: machine time plus an offset. `standing still`: time moves only by `moveTo`. */
  readonly mode: "running" | "standing still";
  /** The data folder, where the time is kept; without one it is forgotten with the process. */
  readonly folder?: string;
  /** Business time of the very first opening; machine time when left out. */
  readonly start?: Instant;
};

// setTimeout fires at once when asked for more
const longestTimer = 2 ** 31 - 1;

/** Opens the clock where it was left: a kept time goes before `start`. */
export function openClock(options: ClockOptions): BusinessClock {
  const file = options.folder === undefined ? forgetful : clockFile(options.folder);
  const first = options.start === undefined ? Date.now() : Date.parse(options.start);
  const kept = file.read();
  let floor = kept === undefined ? first : resumed(kept);
  let offset = floor - Date.now();
  const deadlines = deadlinesInOrder();
  const sources = new Set<Idle>();
  let timer: NodeJS.Timeout | undefined;
  let moves = 0;
  let lastMove = Promise.resolve();
  let closed = false;

  function now(): number {
    // the floor: machine time may be set back
    if (options.mode === "running") floor = Math.max(floor, Date.now() + offset);
    return floor;
  }

  function set(time: number): void {
    floor = Math.max(now(), time);
    offset = floor - Date.now();
    file.write({ instant: floor, offset: options.mode === "running" ? offset : null });
  }

  function fire(deadline: Deadline): void {
    deadlines.remove(deadline);
    deadline.fire();
  }

  function fireWhatIsDue(): void {
    for (let due = deadlines.first(); due && due.at <= now(); due = deadlines.first()) fire(due);
    arm();
  }

  function arm(): void {
    clearTimeout(timer);
    const next = deadlines.first();
    if (closed || moves > 0 || next === undefined) return;
    const wait = Math.max(0, next.at - now());
    if (options.mode === "standing still" && wait > 0) return;
    timer = setTimeout(fireWhatIsDue, Math.min(wait, longestTimer)).unref();
  }

  async function move(target: number): Promise<void> {
    if (target < now()) {
      const asked = `it is ${instant(now())}, asked for ${instant(target)}`;
      throw new RangeError(`Business time never goes backwards: ${asked}`);
    }
    for (;;) {
      await allIdle(sources);
      const next = deadlines.first();
      if (closed || next === undefined || next.at > target) break;
      if (next.at > now()) set(next.at);
      fire(next);
    }
    if (!closed) set(target);
  }

  async function moveInTurn(target: number): Promise<void> {
    moves += 1;
    clearTimeout(timer);
    try {
      await move(target);
    } finally {
      moves -= 1;
      arm();
    }
  }

  set(floor);
  return {
    ...clockFrom(() => instant(now())),
    deadline: (at, ring) => {
      const deadline = { at: Date.parse(at), fire: ring };
      deadlines.add(deadline);
      arm();
      return () => {
        deadlines.remove(deadline);
        arm();
      };
    },
    work: (idle) => {
      sources.add(idle);
      return () => sources.delete(idle);
    },
    moveTo: (target) => {
      const moved = lastMove.then(() => moveInTurn(Date.parse(target)));
      lastMove = moved.catch(() => {});
      return moved;
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}

/** A clock that ran has run on while the process was down; one that stood still stands there. */
function resumed(kept: KeptTime): number {
  return kept.offset === null ? kept.instant : Math.max(kept.instant, Date.now() + kept.offset);
}
