/** A figure as it was written, with its unit once: `80%` of `% of visits` is `80% of visits`, `76.9` of `CPI` is `76.9 CPI`. */
export function withUnit(written: string, unit: string): string {
  const text = written.trim();
  const of = unit.trim();
  if (text === '' || of === '' || saysUnit(text, of)) return text;
  if (!of.startsWith('%')) return `${text} ${of}`;
  return text.endsWith('%') ? `${text}${of.slice(1)}` : `${text}${of}`;
}

/** Its words have the unit already, as in `at least 80% of visits`, or say what the figure is of themselves. */
function saysUnit(text: string, unit: string): boolean {
  const [said, whole] = [text.toLowerCase(), unit.toLowerCase()];
  if (said.includes(whole)) return true;
  return whole.startsWith('%') && /%\s*\p{L}/u.test(said);
}
