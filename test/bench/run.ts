import { machine } from "./machine.ts";

/** What can be measured, by the name that follows `npm run bench --`: each answers its lines. */
const benches: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  repayment: async () => (await import("./repayment.ts")).repaymentBench("thorough"),
  documents: async () => (await import("./documents.ts")).documentsBench("thorough"),
};

const names = Object.keys(benches);
const [, , ...asked] = process.argv;
console.log(machine());
for (const name of asked.length > 0 ? asked : names) {
  const bench = benches[name];
  if (!bench) throw new Error(`No such bench: ${name}. Choose among ${names.join(", ")}.`);
  for (const line of await bench()) console.log(`${name}: ${line}`);
}
