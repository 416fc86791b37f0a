/** How we know that Slack does it so: its own pages, somebody's measurement of the real thing, or a guess. */
export type Evidence = 'documented' | 'measured' | 'guessed';

/** One thing this workspace does as Slack does it, how we know, and the test that holds it. */
export interface Row {
  readonly name: string;
  readonly evidence: Evidence;
  readonly test: string;
  readonly note?: string;
}

/** Rows that one test holds. */
export function heldBy(test: string, evidence: Evidence, names: string[]): Row[] {
  return names.map((name) => ({ name, evidence, test }));
}
