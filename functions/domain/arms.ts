import * as z from "zod";

const points = z.int().min(1).max(10_000);

const number = String.raw`-?\d{1,4}(?:\.\d{1,3})?`;
const point = `${number}[ ,]${number}`;
const step = [
  `[LlMmTt]${point}`,
  `[HhVv]${number}`,
  `[QqSs]${point}[ ,]${point}`,
  `[Cc]${point}[ ,]${point}[ ,]${point}`,
  "[Zz]",
].join("|");

/** Path data as in SVG 1.1 without arcs, a letter for each step, in the units of width and height. */
const path = z
  .string()
  .max(20_000)
  .regex(new RegExp(`^M${point}(?:${step})+$`));

/**
 * A municipality's coat of arms as filled shapes, last on top. A registered one is protected and
 * may only be borne with the municipality's leave: lag (1970:498) om skydd för vapen, 1 and 2 §§.
 */
export const armsSchema = z.strictObject({
  width: points,
  height: points,
  shapes: z
    .array(z.strictObject({ path, fill: z.string().regex(/^#[0-9a-f]{6}$/) }))
    .min(1)
    .max(60)
    .readonly(),
});

export type Arms = z.output<typeof armsSchema>;
