import { type Ref, refTo } from '../../../district/ref.ts';
import type { ValueSays } from '../../../kit/value.ts';

/** The buttons of the plan's screens. What they show has the buttons of other screens on it. */
export const showPlan = { name: 'plan/show' } as const;
export const showRow = { name: 'plan/show-row' } as const;
export const renameRow = { name: 'plan/rename-row' } as const;
export const openLookFors = { name: 'plan/open-look-fors' } as const;
export const showTrace = { name: 'plan/show-trace' } as const;
export const chooseTrace = { name: 'plan/choose-trace' } as const;
export const showVersions = { name: 'plan/show-versions' } as const;
export const worthALook = { name: 'plan/worth-a-look' } as const;

/** The row of the plan that the value of a button names. */
export const rowIn = (_: unknown, id: string, { noun = 'initiative' }: ValueSays): Ref => refTo(noun, id);
