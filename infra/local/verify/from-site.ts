import { funds } from "#functions/store/policies.ts";
import { proofAnswer, type ToldProof } from "#functions/web/told-proof.ts";
import { personCookie } from "../desk/identify.ts";
import { openingOf } from "../openings.ts";
import { firstKnown } from "./first-known.ts";

/** What a running fund says of the file, asked as each fund's auditor. Throws when none answers. */
export function proofFromSite(url: string, bytes: Uint8Array): Promise<ToldProof> {
  return firstKnown(funds, async (fund) => {
    const answer = await answerFrom(url, fund, bytes);
    if (!answer.ok)
      throw new Error(`Fonden på ${url} svarade ${answer.status} i stället för besked.`);
    return proofAnswer.parse(await answer.json());
  });
}

async function answerFrom(url: string, fund: string, bytes: Uint8Array): Promise<Response> {
  const auditor = `revisor${openingOf(fund).idsEndWith}`;
  try {
    return await fetch(new URL(`/api/funds/${fund}/documents/verification`, url), {
      method: "POST",
      headers: { "content-type": "application/pdf", cookie: `${personCookie}=${auditor}` },
      body: Uint8Array.from(bytes),
    });
  } catch (cause) {
    throw new Error(
      `Mappen är öppen i ett annat program, men ingen fond svarar på ${url}. Ange dess adress med --url, eller stoppa den.`,
      { cause },
    );
  }
}
