import { container, interaction, pressedIn } from './shapes.ts';

/** Where a button stands, and whether a window can be opened from there. */
export interface Place {
  readonly where: string;
  readonly trigger: string | undefined;
  readonly inWindow: boolean;
  /** It stands in words that only this person sees and Slack does not keep. */
  readonly isPrivate?: boolean;
  /** The window it stands in, as it was when it was pressed. */
  readonly replaces?: { readonly view_id: string; readonly hash: string } | undefined;
}

/** Reads it from what Slack sends with a press. */
export function placeOf(body: unknown): Place {
  const { trigger_id } = interaction.parse(body);
  const at = container.parse(body).container;
  const modal = modalOf(body);
  return {
    where: at?.view_id ?? `${at?.channel_id ?? ''}:${at?.message_ts ?? ''}`,
    trigger: trigger_id ?? undefined,
    inWindow: modal !== undefined,
    isPrivate: at?.is_ephemeral ?? false,
    replaces: modal && { view_id: modal.id, hash: modal.hash },
  };
}

const modalOf = (body: unknown) => pressedIn.safeParse(body).data?.view;
