import { z } from 'zod';
import { type Ability, policy } from '../../district/policy.ts';
import { parseRef, type Ref } from '../../district/ref.ts';

/** A record as it was kept. */
export const keptRef = z.custom<Ref>((text) => typeof text === 'string' && parseRef(text) !== undefined);

/** At least one record. */
export const keptRefs = z.tuple([keptRef], keptRef).readonly();

/** A right as it was kept. */
export const keptAbility = z.custom<Ability>((text) => typeof text === 'string' && Object.hasOwn(policy, text));
