import type { Reader } from '../db/open.ts';
import type { Facets } from '../district/policy.ts';
import { parseRef, type Ref } from '../district/ref.ts';
import type { Feature } from '../kit/feature.ts';

/** Whose a record is and where; undefined when there is no such record, or nobody answers for its kind. */
export type FacetsOf = (db: Reader, ref: Ref) => Facets | undefined;

/** Asks the feature that answers for the record's kind. */
export function recordsOf(features: readonly Feature[]): FacetsOf {
  const answering = Object.assign({}, ...features.map((feature) => feature.records ?? {})) as NonNullable<
    Feature['records']
  >;
  return (db, ref) => {
    const parsed = parseRef(ref);
    return parsed && answering[parsed.noun]?.(db, parsed.id);
  };
}
