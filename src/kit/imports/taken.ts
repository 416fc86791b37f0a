import type { Ability } from '../../district/policy.ts';
import type { Sheet } from '../sheets/cell.ts';

/** A kind of workbook as the others know it: for who hands one over in the wrong window. */
export interface WorkbookTaken {
  readonly what: string;
  readonly ability: Ability;
  /** The button that opens its own window. */
  readonly open: { readonly name: `${string}/${string}` };
  holds(sheets: readonly Sheet[]): boolean;
}
