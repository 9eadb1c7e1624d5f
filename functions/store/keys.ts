/** Every key of the table in one place; the README's chart says the same. No other folder knows them. */
const six = (n: number): string => String(n).padStart(6, "0");

export const fundKey = (fund: string): string => `FUND#${fund}`;
export const caseKey = (fund: string, id: string): string => `FUND#${fund}#CASE#${id}`;
export const commandKey = (fund: string, id: string): string => `FUND#${fund}#COMMAND#${id}`;

/** Sort keys within a case. */
export const caseSort = "CASE";
/** Part of the case as it stands, from 1; one query of `CASE` reads it all. */
export const stateSort = (part: number): string => `CASE#STATE#${String(part).padStart(2, "0")}`;
export const runSort = "RUN";
export const eventSort = (seq: number): string => `EVENT#${six(seq)}`;
export const payloadSort = (seq: number): string => `PAYLOAD#${six(seq)}`;
/** Part of how the figures that an event settled came about, from 1. */
export const traceSort = (seq: number, part: number): string =>
  `${tracesSort(seq)}${String(part).padStart(2, "0")}`;
export const tracesSort = (seq: number): string => `TRACE#${six(seq)}#`;
export const pendingSort = (seq: number): string => `PENDING#${six(seq)}`;
export const taskSort = (task: string): string => `TASK#${task}`;
export const partySort = (board: string): string => `PARTY#${board}`;
export const wordSort = (word: string): string => `WORD#${word}`;
export const noticeSort = (notice: string): string => `NOTICE#${notice}`;

/** Sort keys within a fund. */
export const fundSort = "FUND";
export const commandSort = "COMMAND";
export const entrySort = (date: string, id: string, seq: number): string =>
  `ENTRY#${date}#${id}#${six(seq)}`;
/** What is planned to return and what is exempted, beside the money. */
export const memoSort = "MEMO";
export const memoEntrySort = (date: string, id: string, seq: number): string =>
  `MEMO#${date}#${id}#${six(seq)}`;
/** What a case may still bring back. */
export const outlookSort = (id: string): string => `OUTLOOK#${id}`;
/** Which open cases count a saving on which cost lines, all in one item. */
export const claimsSort = "CLAIMS";
/** Which document has the SHA-256. */
export const documentHashSort = (sha256: string): string => `DOCHASH#${sha256}`;
export const registerSort = (year: number): string => `REGISTER#${year}`;
/** A policy's version as the fund adopted it. */
export const policySort = (version: string): string => `POLICY#${version}`;
export const appointmentSort = (person: string): string => `APPOINTMENT#${person}`;

/** Partition keys of the indexes. */
export const worklistOf = (fund: string, role: string, board?: string): string =>
  `FUND#${fund}#ROLE#${role}${board === undefined ? "" : `#BOARD#${board}`}`;
export const allCases = (fund: string): string => `FUND#${fund}#CASES`;
export const allTasks = (fund: string): string => `FUND#${fund}#TASKS`;
export const casesOfBoard = (fund: string, board: string): string => `FUND#${fund}#BOARD#${board}`;
export const wordsOf = (fund: string): string => `FUND#${fund}#WORDS`;
export const pendingOf = (fund: string): string => `FUND#${fund}#PENDING`;
export const runsOf = (fund: string): string => `FUND#${fund}#RUNS`;
