/** Names and figures of one colour. */
export interface Series {
  readonly name: string;
  readonly values: readonly { label: string; value: number }[];
}
