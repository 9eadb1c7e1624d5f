/** Words shorter than this find too much. */
const shortest = 3;
/** Each word is an item of the act that sets the title, beside what forty boards are awaited for. */
const most = 8;

/** What finds a case: its registration number, and the words of its title in lower case. */
export function titleWords(number: string, title: string): readonly string[] {
  const words = title
    .toLocaleLowerCase("sv-SE")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= shortest)
    .slice(0, most);
  return [...new Set([number.toLocaleLowerCase("sv-SE"), ...words])];
}
