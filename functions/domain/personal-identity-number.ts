const candidate = /(?<!\d|\d-)(\d{2})?(\d{2})(\d{2})(\d{2})([-+]?)(\d{4})(?!\d|-\d)/g;

/**
 * Whether the text holds something that is a Swedish personal identity number or coordination
 * number: a valid date (day + 60 too) and a right check digit. Organisation numbers (month ≥ 20),
 * phone numbers and amounts pass. Folkbokföringslagen (1991:481) 18 §, lag (2022:1697).
 */
export function holdsPersonalIdentityNumber(text: string): boolean {
  for (const [, century, year, month, day, , serial] of text.matchAll(candidate)) {
    if (century && century !== "19" && century !== "20" && century !== "18") continue;
    const digits = `${year}${month}${day}${serial}`;
    if (isDay(`${year}`, `${month}`, `${day}`) && hasRightCheckDigit(digits)) return true;
  }
  return false;
}

/** A leap year fits both centuries only by the year's last two digits; 00 was leap in 2000. */
function isDay(year: string, month: string, day: string): boolean {
  const dayOfMonth = Number(day) > 60 ? Number(day) - 60 : Number(day);
  const date = new Date(Date.UTC(2000 + Number(year), Number(month) - 1, dayOfMonth));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === dayOfMonth;
}

/** Luhn's modulus 10 over ten digits. */
function hasRightCheckDigit(digits: string): boolean {
  const total = [...digits].reduce((acc, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return acc + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return total % 10 === 0;
}
