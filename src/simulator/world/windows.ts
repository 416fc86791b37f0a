import type { Obj } from '../json.ts';
import type { Values } from './messages.ts';

/** A window or a Home tab, as Slack describes it in answers and payloads. */
export interface View extends Obj {
  id: string;
  team_id: string;
  type: string;
  callback_id: string;
  private_metadata: string;
  external_id: string;
  hash: string;
  blocks: Obj[];
  title: Obj | null;
  submit: Obj | null;
  close: Obj | null;
  clear_on_close: boolean;
  notify_on_close: boolean;
  previous_view_id: string | null;
  root_view_id: string;
}

/** A view somebody looks at, with what they have filled in. */
export interface Shown {
  view: View;
  values: Values;
  /** What the app's last version of it held: the state Slack's servers may still answer with. */
  served: Values;
  /** Words beside the fields, by block_id. */
  errors: Record<string, string>;
}

/** Slack allows this many windows on top of each other. */
export const STACK_LIMIT = 3;

/** Everybody's stack of windows, and everybody's Home. */
export class Windows {
  readonly #stacks = new Map<string, Shown[]>();
  readonly homes = new Map<string, Shown>();

  stack(user: string): Shown[] {
    const known = this.#stacks.get(user);
    if (known) return known;
    const fresh: Shown[] = [];
    this.#stacks.set(user, fresh);
    return fresh;
  }

  top(user: string): Shown | undefined {
    return this.stack(user).at(-1);
  }

  /** Closes the top window. */
  pop(user: string): void {
    this.stack(user).pop();
  }

  /** Closes all of them. */
  clear(user: string): void {
    this.#stacks.set(user, []);
  }

  /** Finds an open view, a Home included, by id or external id. */
  find(wanted: {
    id?: string | undefined;
    externalId?: string | undefined;
  }): { user: string; shown: Shown } | undefined {
    const open = [...this.#stacks].flatMap(([user, stack]) => stack.map((shown) => ({ user, shown })));
    const homes = [...this.homes].map(([user, shown]) => ({ user, shown }));
    return [...open, ...homes].find(({ shown: { view } }) =>
      wanted.id === undefined ? view.external_id === wanted.externalId : view.id === wanted.id,
    );
  }
}
