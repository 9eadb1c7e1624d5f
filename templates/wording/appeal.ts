import { hardSpace } from "./numbers.ts";

/**
 * How a decision is appealed: laglighetsprövning, kommunallagen (2017:725) 13 kap. 1, 2 and 5 §§.
 * The three weeks of a delegated decision follow the minutes in which it was reported.
 */
export function appealOfDelegatedDecision(
  court: string,
  { caseNumber, documentNumber }: { readonly caseNumber: string; readonly documentNumber: number },
): readonly string[] {
  return [
    `Den som är medlem i kommunen har rätt att få beslutets laglighet prövad genom att överklaga det enligt 13${hardSpace}kap. kommunallagen (2017:725).`,
    `Överklagandet ska vara skriftligt, ställas till ${court} och ha kommit in dit inom tre veckor från den dag då det tillkännagavs på kommunens anslagstavla att protokollet från det sammanträde där beslutet anmäldes till kommunstyrelsen hade justerats. Om den sista dagen är en lördag, söndag eller annan helgdag, midsommarafton, julafton eller nyårsafton räcker det att överklagandet kommer in nästa vardag.`,
    `Ange vilket beslut du överklagar (diarienummer ${caseNumber.replaceAll(" ", hardSpace)}, handling${hardSpace}${documentNumber}, och beslutets datum), varför du anser att beslutet strider mot lag och de omständigheter som du grundar det på. Omständigheter som kommer in efter de tre veckorna prövas inte. Lämna också namn, adress och telefonnummer.`,
  ];
}
