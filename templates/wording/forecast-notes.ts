import type { Forecast } from "#functions/domain/fund/forecast.ts";
import { kronor } from "./amounts.ts";
import { longDate } from "./dates.ts";

/** What the forecast rests on and leaves out, in Swedish sentences. */
export function forecastNotes({ outlook, withoutPlan }: Forecast): readonly string[] {
  if (!outlook) {
    return ["Fonden har ingen återföring, så inget väntas komma tillbaka."];
  }
  const { cases, granted } = withoutPlan;
  return [
    `Faktorerna är beslutade den ${longDate(outlook.decided)}. Källa: ${outlook.source}`,
    "Det som planeras för ett år blir fria medel när bokslutet har fastställts, året efter.",
    "Det som är reserverat väntas bli förbrukat: inget av det räknas som återlämnat.",
    "Nya beviljade ärenden och nytt kapital ingår inte.",
    ...(cases > 0
      ? [
          `${cases} ${cases === 1 ? "beviljat ärende" : "beviljade ärenden"} på sammanlagt ${kronor(granted)} har ingen återföringsplan än och ingår inte.`,
        ]
      : []),
  ];
}
