import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Instant, instant } from "#functions/domain/dates.ts";
import { openClock } from "#infra/local/clock.ts";
import { inFlight } from "#infra/local/clock-work.ts";
import { newYear } from "./machines.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clock-"));
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const standing = { mode: "standing still", start: newYear } as const;

function later(seconds: number): Instant {
  return instant(Date.parse(newYear) + seconds * 1000);
}

describe("a clock that stands still", () => {
  it("stands where it was started, and knows the date in Stockholm", () => {
    const clock = openClock(standing);
    expect(clock.now()).toBe("2025-12-31T23:00:00.000Z");
    expect(clock.today()).toBe("2026-01-01");
  });

  it("fires deadlines in order, each when it is that time", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 50 })), async (waits) => {
        const clock = openClock(standing);
        const fired: string[] = [];
        for (const [index, wait] of waits.entries()) {
          clock.deadline(later(wait), () => fired.push(`${clock.now()} ${index} ${wait}`));
        }
        await clock.moveTo(later(40));
        const due = [...waits.entries()].filter(([, wait]) => wait <= 40);
        const inOrder = due.toSorted(([, a], [, b]) => a - b);
        expect(fired).toEqual(inOrder.map(([index, wait]) => `${later(wait)} ${index} ${wait}`));
        expect(clock.now()).toBe(later(40));
      }),
    );
  });

  it("fires nothing that was taken back, and each of the others once", async () => {
    const set = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()));
    await fc.assert(
      fc.asyncProperty(set, async (deadlines) => {
        const clock = openClock(standing);
        const fired: number[] = [];
        const takeBack = deadlines.map(([wait], index) =>
          clock.deadline(later(wait), () => fired.push(index)),
        );
        for (const [index, [, taken]] of deadlines.entries()) if (taken) takeBack[index]?.();
        await clock.moveTo(later(10));
        await clock.moveTo(later(20));
        const left = [...deadlines.keys()].filter((index) => !deadlines[index]?.[1]);
        expect(fired.toSorted((a, b) => a - b)).toEqual(left);
      }),
    );
  });

  it("fires deadlines that are set on the way", async () => {
    const clock = openClock(standing);
    const days: string[] = [];
    const daily = () => {
      days.push(clock.today());
      clock.deadline(instant(Date.parse(clock.now()) + 86_400_000), daily);
    };
    clock.deadline(later(86_400), daily);
    await clock.moveTo(later(3 * 86_400));
    expect(days).toEqual(["2026-01-02", "2026-01-03", "2026-01-04"]);
  });

  it("fires by itself only what has passed already", async () => {
    const clock = openClock(standing);
    const past = vi.fn();
    const ahead = vi.fn();
    clock.deadline(newYear, past);
    clock.deadline(later(1), ahead);
    await vi.waitFor(() => expect(past).toHaveBeenCalledOnce());
    expect(ahead).not.toHaveBeenCalled();
  });

  it("does not go backwards", async () => {
    const clock = openClock(standing);
    await clock.moveTo(later(10));
    await expect(clock.moveTo(later(9))).rejects.toThrow(RangeError);
    expect(clock.now()).toBe(later(10));
    await clock.moveTo(later(11));
  });

  it("takes moves in turn", async () => {
    const clock = openClock(standing);
    const seen: string[] = [];
    clock.deadline(later(5), () => seen.push(clock.now()));
    clock.deadline(later(15), () => seen.push(clock.now()));
    await Promise.all([clock.moveTo(later(10)), clock.moveTo(later(20))]);
    expect(seen).toEqual([later(5), later(15)]);
  });

  it("fires nothing when it has been closed", async () => {
    const clock = openClock(standing);
    const fired = vi.fn();
    clock.deadline(later(1), fired);
    clock.close();
    await clock.moveTo(later(2));
    expect(fired).not.toHaveBeenCalled();
  });
});

describe("time and work", () => {
  it("time stands while anything is in flight", async () => {
    const clock = openClock(standing);
    const work = inFlight();
    clock.work(work.idle);
    const fired = vi.fn();
    clock.deadline(later(1), fired);
    const done = work.begin();
    const moved = clock.moveTo(later(2));
    await new Promise((soon) => setTimeout(soon, 20));
    expect(fired).not.toHaveBeenCalled();
    done();
    done();
    await moved;
    expect(fired).toHaveBeenCalledOnce();
  });

  it("work that goes from hand to hand between two sources counts all the way", async () => {
    const clock = openClock(standing);
    const web = inFlight();
    const engine = inFlight();
    clock.work(engine.idle);
    clock.work(web.idle);
    const log: string[] = [];
    const pause = () => new Promise<void>((soon) => setTimeout(soon, 3));
    const errand = async (turns: number): Promise<void> => {
      const leave = (turns % 2 ? web : engine).begin();
      await pause();
      // the next hand takes it before this one lets go
      if (turns > 0) void errand(turns - 1);
      else log.push(`done at ${clock.now()}`);
      leave();
    };
    clock.deadline(later(1), () => void errand(9));
    clock.deadline(later(2), () => log.push(`second at ${clock.now()}`));
    await clock.moveTo(later(3));
    expect(log).toEqual([`done at ${later(1)}`, `second at ${later(2)}`]);
  });

  it("a source that is taken away no longer holds time", async () => {
    const clock = openClock(standing);
    const work = inFlight();
    work.begin();
    clock.work(work.idle)();
    await clock.moveTo(later(1));
    expect(clock.now()).toBe(later(1));
  });

  it("work that fails is over too", async () => {
    const work = inFlight();
    const failing = work.during(() => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    await work.idle();
  });
});

describe("a clock that runs", () => {
  const midsummer = Date.parse("2026-06-20T10:00:00.000Z");

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: midsummer });
  });

  it("follows machine time, and deadlines fire by themselves", async () => {
    const clock = openClock({ mode: "running", folder });
    const fired = vi.fn();
    clock.deadline(instant(midsummer + 3_600_000), () => fired(clock.now()));
    await vi.advanceTimersByTimeAsync(3_599_999);
    expect(fired).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(fired).toHaveBeenCalledExactlyOnceWith("2026-06-20T11:00:00.000Z");
  });

  it("waits for deadlines beyond what one timer can sleep", async () => {
    const clock = openClock({ mode: "running" });
    const fired = vi.fn();
    clock.deadline(instant(midsummer + 100 * 86_400_000), fired);
    await vi.advanceTimersByTimeAsync(99 * 86_400_000);
    expect(fired).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(fired).toHaveBeenCalledOnce();
  });

  it("can be moved forward, and runs on from there", async () => {
    const clock = openClock({ mode: "running", folder });
    const seen: string[] = [];
    clock.deadline(instant(midsummer + 86_400_000), () => seen.push(clock.now()));
    await clock.moveTo(instant(midsummer + 2 * 86_400_000));
    expect(seen).toEqual(["2026-06-21T10:00:00.000Z"]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(clock.now()).toBe("2026-06-22T10:01:00.000Z");
  });

  it("does not go backwards when machine time does", () => {
    const clock = openClock({ mode: "running" });
    vi.setSystemTime(midsummer - 3_600_000);
    expect(clock.now()).toBe(instant(midsummer));
  });

  it("has run on while the process was down, at the same offset", async () => {
    const clock = openClock({ mode: "running", folder });
    await clock.moveTo(instant(midsummer + 365 * 86_400_000));
    clock.close();
    vi.setSystemTime(midsummer + 3_600_000);
    const reopened = openClock({ mode: "running", folder });
    expect(reopened.now()).toBe("2027-06-20T11:00:00.000Z");
  });

  it("is not earlier after a restart with a machine clock that was set back", async () => {
    const clock = openClock({ mode: "running", folder });
    await clock.moveTo(instant(midsummer + 86_400_000));
    vi.setSystemTime(midsummer - 3_600_000);
    const reopened = openClock({ mode: "running", folder });
    expect(reopened.now()).toBe(instant(midsummer + 86_400_000));
  });

  it("goes on from where a standing clock was left", async () => {
    const clock = openClock({ ...standing, folder });
    await clock.moveTo(later(60));
    vi.setSystemTime(midsummer + 5_000_000);
    const reopened = openClock({ mode: "running", folder });
    await vi.advanceTimersByTimeAsync(1000);
    expect(reopened.now()).toBe(later(61));
  });
});

describe("the file of the clock", () => {
  it("keeps the time, before any start that is asked for later", async () => {
    const clock = openClock({ ...standing, folder });
    await clock.moveTo(later(60));
    expect(openClock({ ...standing, folder }).now()).toBe(later(60));
    expect(readdirSync(folder)).toEqual(["clock.json"]);
  });

  it("is kept at every deadline, before it fires", async () => {
    const clock = openClock({ ...standing, folder });
    clock.deadline(later(5), () => {
      expect(openClock({ ...standing, folder }).now()).toBe(later(5));
    });
    await clock.moveTo(later(60));
    expect.assertions(1);
  });

  it("is not guessed at when it cannot be read", () => {
    writeFileSync(join(folder, "clock.json"), '{"instant":"soon"}');
    expect(() => openClock({ ...standing, folder })).toThrow(/clock\.json.*restore it/);
  });

  it("may have a half-written neighbour from a crash", () => {
    writeFileSync(join(folder, "clock.json.new"), '{"inst');
    expect(openClock({ ...standing, folder }).now()).toBe(newYear);
  });
});
