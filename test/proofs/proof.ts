/** What a proof found: whether it holds, and one line that says what was tried and measured. */
export interface Proof {
  readonly ok: boolean;
  readonly line: string;
  readonly figures: Readonly<Record<string, number>>;
}
