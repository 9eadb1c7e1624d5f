const onsets = "b d f g h j k l m n p r s t v sk st tr fr pl br kr gr sp".split(" ");
const vowels = "a e i o u y å ä ö".split(" ");
const codas = "|n|r|l|t|s|k|m|d|ng|nd|rs|st|tt|ll".split("|");

/**
 * Reproducible prose that looks like Swedish and compresses as badly as real text does: about two
 * and a half bits a character. The seed decides every letter.
 */
export function proseFrom(seed: number): (characters: number) => string {
  let state = seed;
  const from = (parts: readonly string[]) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return parts[(state >>> 8) % parts.length] ?? "";
  };
  const syllable = () => from(onsets) + from(vowels) + from(codas);
  const word = () => syllable() + (from(vowels) > "i" ? syllable() : "");
  return (characters) => {
    let text = word();
    while (text.length < characters) text += ` ${word()}`;
    return text.slice(0, characters).trim().padEnd(characters, "a");
  };
}
