import { type Feature, withParts } from '../kit/feature.ts';

/** The features with their parts, as all of the engine goes through them. Throws when two claim what only one can have. */
export function wholeOf(features: readonly Feature[]): readonly Feature[] {
  const whole = withParts(features);
  const claimed = new Map<string, string>();
  for (const { name, claim } of whole.flatMap(claimsOf)) {
    const earlier = claimed.get(claim);
    if (earlier !== undefined) throw new Error(`“${earlier}” and “${name}” both claim the ${claim}.`);
    claimed.set(claim, name);
  }
  return whole;
}

/** What of a feature is found by a name, or is there once. */
function claimsOf(feature: Feature): { name: string; claim: string }[] {
  const { commands = [], forms = [], buttons = [], onMessages = [], jobs = [], workbooks = [], beginning } = feature;
  return [
    ...commands.map(({ command, word }) => `command “${command} ${word}”`),
    ...forms.map(({ form }) => `window “${form.name}”`),
    ...buttons.map((one) => `button “${one.name}”`),
    ...onMessages.map((one) => `menu word “${one.name}”`),
    ...jobs.map((one) => `job “${one.name}”`),
    ...workbooks.map(({ what }) => `workbook “${what}”`),
    ...Object.keys(feature.hears ?? {}).map((name) => `ear “${name}”`),
    ...Object.keys(feature.papers ?? {}).map((name) => `paper “${name}”`),
    ...Object.keys(feature.records ?? {}).map((noun) => `records of “${noun}”`),
    ...Object.keys(feature.answers ?? {}).map((question) => `question “${question}”`),
    ...(beginning ? ['beginning of a district'] : []),
  ].map((claim) => ({ name: feature.name, claim }));
}
