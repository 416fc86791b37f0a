import { codeKey } from '../../../district/plan/plan.ts';
import { nearest } from '../../../kit/words/nearest.ts';

/** A status somebody can type after a code. Dropping is a leader's decision, with a window of its own. */
export type TypedStatus = 'inProgress' | 'blocked' | 'complete';

const words = new Map<string, TypedStatus>(
  Object.entries({
    complete: 'complete',
    completed: 'complete',
    done: 'complete',
    finished: 'complete',
    blocked: 'blocked',
    stuck: 'blocked',
    moving: 'inProgress',
    progress: 'inProgress',
    started: 'inProgress',
    'in progress': 'inProgress',
    'still moving': 'inProgress',
  } as const),
);

/** The word by which a status is offered. */
export const typedAs: Readonly<Record<TypedStatus, string>> = {
  complete: 'complete',
  blocked: 'blocked',
  inProgress: 'moving',
};

/** What a line after `/action` says: the code alone, or with how it goes and a note; or how far it was understood. */
export type TypedLine =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'status'; readonly code: string; readonly status: TypedStatus; readonly note: string }
  | { readonly kind: 'unclear'; readonly code: string; readonly rest: string; readonly meant: TypedStatus };

/** Reads such a line. The code is what the plan knows the row by, however it was typed. */
export function readLine(typed: string): TypedLine {
  const [first = '', ...others] = typed.trim().split(/\s+/);
  const code = codeKey(first);
  if (others.length === 0) return { kind: 'code', code };
  const rest = others.join(' ');
  for (const length of [2, 1]) {
    const status = words.get(
      others
        .slice(0, length)
        .join(' ')
        .toLowerCase()
        .replace(/[:,.]$/, ''),
    );
    if (status !== undefined && others.length >= length)
      return { kind: 'status', code, status, note: others.slice(length).join(' ') };
  }
  const near = nearest(others[0] ?? '', [...words.keys()]);
  return { kind: 'unclear', code, rest, meant: (near ? words.get(near) : undefined) ?? 'inProgress' };
}

/** Nobody finishes or stops without a word on it. */
export const needsNote = (status: TypedStatus): boolean => status !== 'inProgress';
