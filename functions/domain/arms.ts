import * as z from "zod";

const points = z.number().positive().max(10_000);

/**
 * A municipality's coat of arms as filled shapes, last on top. A registered one is protected and
 * may only be borne with the municipality's leave: lag (1970:498) om skydd för vapen, 1 and 2 §§.
 */
export const armsSchema = z.strictObject({
  width: points,
  height: points,
  shapes: z
    .array(
      z.strictObject({
        /** Path data as in SVG 1.1, in the units of width and height. */
        path: z
          .string()
          .max(20_000)
          .regex(/^[MmLlHhVvCcSsQqTtAaZz0-9 ,.+-]+$/),
        fill: z.string().regex(/^#[0-9a-f]{6}$/),
      }),
    )
    .min(1)
    .max(60)
    .readonly(),
});

export type Arms = z.output<typeof armsSchema>;
