import * as z from "zod";

const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The sender's own id of a command: the same id, sent again, makes nothing a second time. */
export const commandId = z
  .string()
  .refine((text) => ulid.test(text) || uuid.test(text), {
    message: "Ange ett id som är en ULID eller UUID.",
    params: { code: "command-id" },
  })
  .meta({ description: "ULID eller UUID. Samma id ger samma svar och utförs en gång." });

/** The revision of the case that the sender saw. */
export const revision = z.int().min(0).max(1_000_000);
