import type * as z from "zod";

type Issue = z.core.$ZodIssue;

const own: Readonly<Record<string, string>> = {
  unprintable: "Texten innehåller tecken som inte går att skriva ut. Skriv om den.",
  "personal-identity-number":
    "Texten verkar innehålla ett personnummer. Ta bort det: fonden hanterar inga uppgifter om enskilda personer.",
};

const formats: Readonly<Record<string, string>> = {
  date: "Ange ett datum som finns, skrivet som 2026-11-24.",
  email: "Ange en e-postadress, till exempel namn@staden.se.",
  regex: "Uppgiften har fel form.",
};

const limit = (n: number | bigint): string => new Intl.NumberFormat("sv-SE").format(n);

function tooSmall(issue: Extract<Issue, { code: "too_small" }>): string {
  if (issue.origin === "string") return "Fyll i uppgiften.";
  if (issue.origin === "array") return "Ange minst en.";
  return `Talet ska vara minst ${limit(issue.minimum)}.`;
}

function tooBig(issue: Extract<Issue, { code: "too_big" }>): string {
  if (issue.origin === "string") return `Texten är för lång: högst ${limit(issue.maximum)} tecken.`;
  if (issue.origin === "array") return `För många rader: högst ${limit(issue.maximum)}.`;
  return `Talet ska vara högst ${limit(issue.maximum)}.`;
}

/** What is wrong and what to do about it, in a Swedish sentence that can stand beside the field. */
export function faultMessage(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "Uppgiften saknas." : "Uppgiften är av fel slag.";
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_format":
      return formats[issue.format] ?? "Uppgiften har fel form.";
    case "invalid_value":
    case "invalid_union":
      return "Välj ett av alternativen.";
    case "unrecognized_keys":
      return "Uppgiften är okänd. Ta bort den.";
    case "custom": {
      const code = issue.params?.["code"];
      return (typeof code === "string" ? own[code] : undefined) ?? issue.message;
    }
    default:
      return "Uppgiften är felaktig.";
  }
}
