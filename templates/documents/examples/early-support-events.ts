/** When, what, by whom and what was said, of every event of early support by September 2031. */
const journal = `
2025-01-14 10:32 | Idé inlämnad | Nils Ek, sökande, Södra stadsdelsnämnden | Titel: Tidigt föräldrastöd genom utökade hembesök; Nämnd som leder ärendet: Södra stadsdelsnämnden; Nämnder som samverkar: Socialnämnden; Ungefärligt belopp: 12 000 000 kr
2025-01-14 10:32 | Idén kontrollerad | Systemet | Södra stadsdelsnämndens budget kan inte justeras för sig.
2025-01-28 08:50 | Jävsprövning anmäld | Peter Ågren, ledamot i rådet | Din ställning till ärendet: Jäv
2025-02-11 15:05 | Idé godkänd av rådet | Ingrid Holm, rådets sekreterare | Sammanträdesdag: 2025-02-11; Skäl: Idén bygger på en beprövad metod och delas av två nämnder.
2025-02-11 15:05 | Handling upprättad | Systemet | Rådets yttrande, handling 1
2025-04-28 13:20 | Ansökan inlämnad | Nils Ek, sökande, Södra stadsdelsnämnden | Sökt belopp: 12 400 000 kr; Nämndens beslut att ansöka: Paragraf eller delegation: § 24; Beslutsdag: 2025-04-22
2025-04-28 13:20 | Ansökan kontrollerad | Systemet | Södra stadsdelsnämndens budget kan inte justeras för sig.
2025-04-28 13:20 | Handling upprättad | Systemet | Mottagningsbevis, handling 2
2025-05-12 10:18 | Komplettering begärd | Märta Sjöö, samordnare | Vad som ska kompletteras: Utgångsläget för barn i öppen förskola; Komplettera senast: 2025-06-02
2025-05-26 09:41 | Ansökan kompletterad | Nils Ek, sökande, Södra stadsdelsnämnden | Sökt belopp: 12 400 000 kr
2025-05-26 09:41 | Ansökan kontrollerad | Systemet | Södra stadsdelsnämndens budget kan inte justeras för sig.
2025-05-26 09:41 | Handling upprättad | Systemet | Mottagningsbevis, handling 3
2025-05-28 14:02 | Ansökan remitterad | Märta Sjöö, samordnare | Nämnder: Socialnämnden; Svara senast: 2025-08-29
2025-08-27 15:22 | Remissvar lämnat | Birgitta Ek, förvaltningschef, Socialnämnden | Nämnd: Socialnämnden; Ställningstagande: Tillstyrker; Nämndens beslut: Paragraf eller delegation: § 64; Beslutsdag: 2025-08-26
2025-08-27 15:25 | Överenskommelse om fördelning lämnad | Birgitta Ek, förvaltningschef, Socialnämnden | Nämnd: Socialnämnden; Nämndens beslut: Paragraf eller delegation: § 31; Beslutsdag: 2025-03-20
2025-09-04 16:12 | Granskning avslutad | Märta Sjöö, samordnare | Förslag: Bevilja; Skäl: Ansökan är fullständig och ryms inom fondens fria medel.
2025-09-04 16:12 | Handling upprättad | Systemet | Granskningsprotokoll, handling 4
2025-09-18 10:03 | Tjänsteutlåtande lämnat till kommunstyrelsen | Åsa Öberg-Lindqvist, stadsdirektör | Belopp: 12 400 000 kr; Omedelbar justering?: Ja
2025-09-18 10:03 | Handling upprättad | Systemet | Tjänsteutlåtande, handling 5
2025-10-10 09:12 | Kommunstyrelsens beslut registrerat | Johan Lilja, kommunstyrelsens sekreterare | Reservering: 12 400 000 kr; Beslut: Bifall; Sammanträdesdag: 2025-10-08; Paragraf: § 212; Protokollet justerat: 2025-10-08; Justeringen tillkännagiven på anslagstavlan: 2025-10-09; Skäl: Insatsen är långsiktig och ryms inte i den ordinarie budgeten.
2025-10-10 09:12 | Beslutets följder kontrollerade | Systemet | Lägesrapport varje tertial.
2025-11-18 14:30 | Styrgrupp utsedd | Åsa Öberg-Lindqvist, stadsdirektör | Från och med: 2026-01-01; Till och med: 2028-12-31
2025-11-18 14:30 | Handling upprättad | Systemet | Beslut om styrgrupp, handling 6
2025-11-24 08:42 | Åtgärd återtagen | Märta Sjöö, samordnare | Skäl: Socialnämnden saknades i styrgruppen, som kommunstyrelsens villkor kräver.
2025-11-24 08:42 | Bidraget avräknat mot huvudboken | Systemet |
2025-11-25 09:15 | Styrgrupp utsedd | Åsa Öberg-Lindqvist, stadsdirektör | Från och med: 2026-01-01; Till och med: 2028-12-31
2025-11-25 09:15 | Handling upprättad | Systemet | Beslut om styrgrupp, handling 7
2026-05-19 13:37 | Lägesrapport lämnad | Nils Ek, sökande, Södra stadsdelsnämnden | Period: 2026-T1; Läget i insatsen: Tre av fyra tjänster är tillsatta.
2026-06-02 11:04 | Lägesrapport mottagen | Åsa Öberg-Lindqvist, stadsdirektör | Period: 2026-T1; Bedömning: Insatsen fortsätter.
2026-06-02 11:04 | Handling upprättad | Systemet | Lägesrapport, handling 8
2026-09-29 13:37 | Lägesrapport lämnad | Nils Ek, sökande, Södra stadsdelsnämnden | Period: 2026-T2; Läget i insatsen: 92 familjer har fått sitt första besök.
2026-10-06 11:04 | Lägesrapport mottagen | Åsa Öberg-Lindqvist, stadsdirektör | Period: 2026-T2; Bedömning: Insatsen fortsätter.
2026-10-06 11:04 | Handling upprättad | Systemet | Lägesrapport, handling 9
2026-11-17 10:20 | Ändring beslutad | Åsa Öberg-Lindqvist, stadsdirektör | Delegationsnummer: DEL 2026/188; Skäl: Regionen kan inte bemanna besöken på kvällstid före mars 2027.; Ny inriktning eller omfattning: Besök på kvällstid börjar i mars 2027.
2026-11-17 10:20 | Handling upprättad | Systemet | Beslut om ändring eller avbrott, handling 10
2026-12-08 09:22 | Medel rekvirerade | Nils Ek, sökande, Södra stadsdelsnämnden | Till och med: 2026-11-30; Belopp: 3 814 123,75 kr
2026-12-08 10:40 | Rekvisition attesterad | Lisa Hjelm, nämndens controller, Södra stadsdelsnämnden | Rekvisition: 1
2026-12-08 13:02 | Delegationsbeslutet anmält och anslaget | Johan Lilja, kommunstyrelsens sekreterare | Protokoll där beslutet anmäldes: Paragraf: § 261; Sammanträdesdag: 2026-12-02; Justeringen tillkännagiven på anslagstavlan: 2026-12-08
2026-12-08 15:11 | Rekvisition attesterad | Omar Said, förvaltningschef, Södra stadsdelsnämnden | Förbrukning: 3 814 123,75 kr; Rekvisition: 1
2026-12-08 15:11 | Bidraget avräknat mot huvudboken | Systemet |
2027-01-28 13:37 | Lägesrapport lämnad | Nils Ek, sökande, Södra stadsdelsnämnden | Period: 2026-YE; Läget i insatsen: 148 familjer har fått minst ett besök.
2027-02-09 11:04 | Lägesrapport mottagen | Åsa Öberg-Lindqvist, stadsdirektör | Period: 2026-YE; Bedömning: Insatsen fortsätter.
2027-02-09 11:04 | Handling upprättad | Systemet | Lägesrapport, handling 11
2027-05-19 13:37 | Lägesrapport lämnad | Nils Ek, sökande, Södra stadsdelsnämnden | Period: 2027-T1; Läget i insatsen: Kvällstider erbjuds sedan mars.
2027-06-08 11:04 | Lägesrapport mottagen | Åsa Öberg-Lindqvist, stadsdirektör | Period: 2027-T1; Bedömning: Insatsen fortsätter.
2027-06-08 11:04 | Handling upprättad | Systemet | Lägesrapport, handling 12
2027-09-28 13:37 | Lägesrapport lämnad | Nils Ek, sökande, Södra stadsdelsnämnden | Period: 2027-T2; Läget i insatsen: Arbetet följer planen.
2027-10-12 11:04 | Lägesrapport mottagen | Åsa Öberg-Lindqvist, stadsdirektör | Period: 2027-T2; Bedömning: Insatsen fortsätter.
2027-10-12 11:04 | Handling upprättad | Systemet | Lägesrapport, handling 13
2027-11-16 10:20 | Ändring beslutad | Åsa Öberg-Lindqvist, stadsdirektör | Delegationsnummer: DEL 2027/194; Skäl: Fler familjer än väntat tackar ja redan vid det första besöket.; Ny inriktning eller omfattning: Upp till 200 familjer om året tas emot, inom samma budget.
2027-11-16 10:20 | Handling upprättad | Systemet | Beslut om ändring eller avbrott, handling 14
2027-12-07 09:22 | Medel rekvirerade | Nils Ek, sökande, Södra stadsdelsnämnden | Till och med: 2027-11-30; Belopp: 3 920 000 kr
2027-12-07 10:40 | Rekvisition attesterad | Lisa Hjelm, nämndens controller, Södra stadsdelsnämnden | Rekvisition: 2
2027-12-07 13:02 | Delegationsbeslutet anmält och anslaget | Johan Lilja, kommunstyrelsens sekreterare | Protokoll där beslutet anmäldes: Paragraf: § 247; Sammanträdesdag: 2027-12-01; Justeringen tillkännagiven på anslagstavlan: 2027-12-07
2027-12-07 15:11 | Rekvisition attesterad | Omar Said, förvaltningschef, Södra stadsdelsnämnden | Förbrukning: 3 920 000 kr; Rekvisition: 2
2027-12-07 15:11 | Bidraget avräknat mot huvudboken | Systemet |
2028-01-27 13:37 | Lägesrapport lämnad | Nils Ek, sökande, Södra stadsdelsnämnden | Period: 2027-YE; Läget i insatsen: 181 familjer har fått alla sex besök.
2028-02-08 11:04 | Lägesrapport mottagen | Åsa Öberg-Lindqvist, stadsdirektör | Period: 2027-YE; Bedömning: Insatsen fortsätter.
2028-02-08 11:04 | Handling upprättad | Systemet | Lägesrapport, handling 15
2028-05-18 13:37 | Lägesrapport lämnad | Nils Ek, sökande, Södra stadsdelsnämnden | Period: 2028-T1; Läget i insatsen: Arbetet följer planen.
2028-06-07 11:04 | Lägesrapport mottagen | Åsa Öberg-Lindqvist, stadsdirektör | Period: 2028-T1; Bedömning: Insatsen fortsätter.
2028-06-07 11:04 | Handling upprättad | Systemet | Lägesrapport, handling 16
2028-06-20 10:20 | Ändring beslutad | Åsa Öberg-Lindqvist, stadsdirektör | Delegationsnummer: DEL 2028/121; Skäl: En jämförelse med tre stadsdelar gör att effekten kan tillräknas säkrare.; Ny inriktning eller omfattning: Utvärderingen jämför med tre stadsdelar utan insatsen.
2028-06-20 10:20 | Handling upprättad | Systemet | Beslut om ändring eller avbrott, handling 17
2028-09-05 13:02 | Delegationsbeslutet anmält och anslaget | Johan Lilja, kommunstyrelsens sekreterare | Protokoll där beslutet anmäldes: Paragraf: § 163; Sammanträdesdag: 2028-08-30; Justeringen tillkännagiven på anslagstavlan: 2028-09-05
2028-09-28 13:37 | Lägesrapport lämnad | Nils Ek, sökande, Södra stadsdelsnämnden | Period: 2028-T2; Läget i insatsen: Barnhälsovården planerar för att fortsätta.
2028-10-10 11:04 | Lägesrapport mottagen | Åsa Öberg-Lindqvist, stadsdirektör | Period: 2028-T2; Bedömning: Insatsen fortsätter.
2028-10-10 11:04 | Handling upprättad | Systemet | Lägesrapport, handling 18
2028-12-12 09:22 | Medel rekvirerade | Nils Ek, sökande, Södra stadsdelsnämnden | Till och med: 2028-11-30; Belopp: 3 680 000 kr
2028-12-12 10:40 | Rekvisition attesterad | Lisa Hjelm, nämndens controller, Södra stadsdelsnämnden | Rekvisition: 3
2028-12-12 15:11 | Rekvisition attesterad | Omar Said, förvaltningschef, Södra stadsdelsnämnden | Förbrukning: 3 680 000 kr; Rekvisition: 3
2028-12-12 15:11 | Bidraget avräknat mot huvudboken | Systemet |
2029-01-16 13:37 | Lägesrapport lämnad | Nils Ek, sökande, Södra stadsdelsnämnden | Period: 2028-YE; Läget i insatsen: Genomförandet är slutfört.
2029-01-23 11:04 | Lägesrapport mottagen | Åsa Öberg-Lindqvist, stadsdirektör | Period: 2028-YE; Bedömning: Insatsen fortsätter.
2029-01-23 11:04 | Handling upprättad | Systemet | Lägesrapport, handling 19
2029-01-24 10:05 | Genomförandet avslutat | Nils Ek, sökande, Södra stadsdelsnämnden | Genomförandet avslutat: 2028-12-31
2029-02-12 16:20 | Utvärdering lämnad | Signe Ahlmark, utvärderare | Utvärderarens ställning: Oberoende; Antal personer som följts: 512
2029-02-20 15:46 | Utvärdering godtagen | Märta Sjöö, samordnare | Bedömning: Utvärderingen följer planen.
2029-02-20 15:46 | Återföringsplan beräknad | Systemet | Att återföra: 4 602 000 kr
2029-02-20 15:46 | Handling upprättad | Systemet | Utvärderingsrapport, handling 20
2029-02-27 10:30 | Utvärdering återsänd | Märta Sjöö, samordnare | Skäl: Metodens löpande kostnad saknas på kostnadslinjen för familjehemsvård.
2029-03-14 11:55 | Utvärdering lämnad | Signe Ahlmark, utvärderare | Utvärderarens ställning: Oberoende; Antal personer som följts: 512
2029-03-22 14:10 | Utvärdering godtagen | Märta Sjöö, samordnare | Bedömning: Utvärderingen följer planen och är gjord av en oberoende utvärderare.
2029-03-22 14:10 | Återföringsplan beräknad | Systemet | Att återföra: 4 341 000 kr
2029-03-22 14:10 | Handling upprättad | Systemet | Utvärderingsrapport, handling 21
2029-04-10 09:22 | Medel rekvirerade | Nils Ek, sökande, Södra stadsdelsnämnden | Till och med: 2029-03-31; Belopp: 570 000 kr
2029-04-10 10:40 | Rekvisition attesterad | Lisa Hjelm, nämndens controller, Södra stadsdelsnämnden | Rekvisition: 4
2029-04-10 15:11 | Rekvisition attesterad | Omar Said, förvaltningschef, Södra stadsdelsnämnden | Förbrukning: 570 000 kr; Rekvisition: 4
2029-04-10 15:11 | Bidraget avräknat mot huvudboken | Systemet |
2029-05-08 10:20 | Återföringsplan beslutad | Åsa Öberg-Lindqvist, stadsdirektör | Återlämning: 415 876,25 kr; Delegationsnummer: DEL 2029/71; Skäl: Utvärderingen visar en besparing i socialnämnden från 2029 och en mindre besparing i stadsdelsnämnden från 2030. …
2029-05-08 10:20 | Bidraget avräknat mot huvudboken | Systemet |
2029-05-08 10:20 | Handling upprättad | Systemet | Beslut om återföringsplan, handling 22
2029-05-29 13:02 | Delegationsbeslutet anmält och anslaget | Johan Lilja, kommunstyrelsens sekreterare | Protokoll där beslutet anmäldes: Paragraf: § 118; Sammanträdesdag: 2029-05-23; Justeringen tillkännagiven på anslagstavlan: 2029-05-29
2029-09-25 09:48 | Prognos lämnad | Anders Löf, nämndens controller, Socialnämnden | Period: 2029-T2; Nämnd: Socialnämnden
2029-09-25 14:26 | Prognos lämnad | Lisa Hjelm, nämndens controller, Södra stadsdelsnämnden | Period: 2029-T2; Nämnd: Södra stadsdelsnämnden
2030-01-29 09:05 | Utfall rapporterat | Anders Löf, nämndens controller, Socialnämnden | Nämnd: Socialnämnden; År: 2029; Nämndens resultat för året: 2 871 000 kr; Uttaget i resultatdispositionen: 1 186 000 kr; Nämndens beslut: Paragraf eller delegation: § 10; Beslutsdag: 2030-01-29; Verifikation: V 2029-114402
2030-01-30 16:40 | Utfall intygat | Birgitta Ek, förvaltningschef, Socialnämnden | Nämnd: Socialnämnden; År: 2029
2030-01-31 10:12 | Utfall rapporterat | Lisa Hjelm, nämndens controller, Södra stadsdelsnämnden | Nämnd: Södra stadsdelsnämnden; År: 2029; Nämndens resultat för året: −212 000 kr; Uttaget i resultatdispositionen: 0 kr; Nämndens beslut: Paragraf eller delegation: § 8; Beslutsdag: 2030-01-30; Verifikation: V 2029-116087
2030-01-31 15:30 | Utfall intygat | Omar Said, förvaltningschef, Södra stadsdelsnämnden | Nämnd: Södra stadsdelsnämnden; År: 2029
2030-02-26 09:31 | Utfall fastställt | Farid Rahimi, stadens controller | Återföring: 1 186 000 kr; År: 2029; Beslut om bokslut: Paragraf: Kommunfullmäktige § 12; Beslutsdag: 2030-02-25
2030-02-26 09:31 | Ändrad återföringsplan beräknad | Systemet | För 2029 återförs 1 186 000 kr, som planerat.
2030-02-26 09:31 | Handling upprättad | Systemet | Årlig uppföljning, handling 23
2030-02-26 15:18 | Åtgärd återtagen | Märta Sjöö, samordnare | Återföring: −1 186 000 kr; Skäl: Fel paragraf för kommunfullmäktiges beslut om bokslutet.
2030-02-26 15:18 | Bidraget avräknat mot huvudboken | Systemet |
2030-02-27 09:10 | Utfall fastställt | Farid Rahimi, stadens controller | Återföring: 1 186 000 kr; År: 2029; Beslut om bokslut: Paragraf: Kommunfullmäktige § 13; Beslutsdag: 2030-02-25
2030-02-27 09:10 | Ändrad återföringsplan beräknad | Systemet | För 2029 återförs 1 186 000 kr, som planerat.
2030-02-27 09:10 | Handling upprättad | Systemet | Årlig uppföljning, handling 24
2030-05-16 09:48 | Prognos lämnad | Anders Löf, nämndens controller, Socialnämnden | Period: 2030-T1; Nämnd: Socialnämnden
2030-05-16 14:26 | Prognos lämnad | Lisa Hjelm, nämndens controller, Södra stadsdelsnämnden | Period: 2030-T1; Nämnd: Södra stadsdelsnämnden
2030-09-26 09:48 | Prognos lämnad | Anders Löf, nämndens controller, Socialnämnden | Period: 2030-T2; Nämnd: Socialnämnden
2030-09-26 14:26 | Prognos lämnad | Lisa Hjelm, nämndens controller, Södra stadsdelsnämnden | Period: 2030-T2; Nämnd: Södra stadsdelsnämnden
2031-01-29 09:05 | Utfall rapporterat | Anders Löf, nämndens controller, Socialnämnden | Nämnd: Socialnämnden; År: 2030; Nämndens resultat för året: 3 124 000 kr; Uttaget i resultatdispositionen: 1 266 000 kr; Nämndens beslut: Paragraf eller delegation: § 12; Beslutsdag: 2031-01-28; Verifikation: V 2030-118845; Förklaring: Två placeringar blev längre än väntat. …
2031-01-29 16:40 | Utfall intygat | Birgitta Ek, förvaltningschef, Socialnämnden | Nämnd: Socialnämnden; År: 2030
2031-01-31 10:12 | Utfall rapporterat | Lisa Hjelm, nämndens controller, Södra stadsdelsnämnden | Nämnd: Södra stadsdelsnämnden; År: 2030; Nämndens resultat för året: −449 000 kr; Uttaget i resultatdispositionen: 0 kr; Nämndens beslut: Paragraf eller delegation: § 9; Beslutsdag: 2031-01-30; Verifikation: V 2030-120211
2031-01-31 15:30 | Utfall intygat | Omar Said, förvaltningschef, Södra stadsdelsnämnden | Nämnd: Södra stadsdelsnämnden; År: 2030
2031-02-27 09:10 | Utfall fastställt | Farid Rahimi, stadens controller | Återföring: 1 266 000 kr; År: 2030; Beslut om bokslut: Paragraf: Kommunfullmäktige § 14; Beslutsdag: 2031-02-24
2031-02-27 09:10 | Ändrad återföringsplan beräknad | Systemet | För 2030 återförs 1 266 000 kr, 258 000 kr mindre än planerat.
2031-02-27 09:10 | Handling upprättad | Systemet | Årlig uppföljning, handling 25
2031-03-18 10:20 | Återföringsplan ändrad | Åsa Öberg-Lindqvist, stadsdirektör | Delegationsnummer: DEL 2031/38; Skäl: Bokslutet för 2030 visar en lägre besparing än planen. …
2031-03-18 10:20 | Handling upprättad | Systemet | Beslut om ändrad återföringsplan, handling 26
2031-04-08 13:02 | Delegationsbeslutet anmält och anslaget | Johan Lilja, kommunstyrelsens sekreterare | Protokoll där beslutet anmäldes: Paragraf: § 74; Sammanträdesdag: 2031-04-02; Justeringen tillkännagiven på anslagstavlan: 2031-04-08
2031-05-15 09:48 | Prognos lämnad | Anders Löf, nämndens controller, Socialnämnden | Period: 2031-T1; Nämnd: Socialnämnden
2031-05-15 14:26 | Prognos lämnad | Lisa Hjelm, nämndens controller, Södra stadsdelsnämnden | Period: 2031-T1; Nämnd: Södra stadsdelsnämnden
`;

/** The events of early support in order. */
export const earlySupportEvents = journal
  .trim()
  .split("\n")
  .map((line, i) => {
    const [when = "", act = "", who = "", said = ""] = line.split("|").map((part) => part.trim());
    const [date = "", time = ""] = when.split(" ");
    return { seq: i + 1, date, time, act, who, said: keptTogether(said) };
  });

/** Amounts and numbers with hard spaces. */
function keptTogether(text: string): string {
  return text
    .replaceAll(/(\d) (?=\d{3}(?!\d)|kr)/g, "$1\u00a0")
    .replaceAll(/(§|handling) (?=\d)/g, "$1\u00a0");
}
