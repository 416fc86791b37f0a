import { type Day, sayShortDay } from '../../../district/days.ts';
import { say, type Text } from '../../../kit/words/text.ts';
import type { JointRoom } from '../store.ts';

export const sayVisitDay = (day: Day): string => sayShortDay(day);

/** How far an observer is in a blind room. */
export type BlindProgress = 'none' | 'begun' | 'sent';

/** A room as one of the two is shown it. */
export interface JointRoomShown
  extends Pick<JointRoom, 'id' | 'position' | 'state' | 'blind' | 'ending' | 'withdrawnOn'> {
  readonly teacher: string;
  /** Who wrote last in the note of both, and at what time; undefined before anybody did. */
  readonly written: { readonly by: string; readonly at: string } | undefined;
  readonly mine: BlindProgress;
  readonly theirs: BlindProgress;
}

/** `🟡 being written · Pat Okafor, 10:12 AM`. Of a blind room only who has begun and who has sent. */
export function jointRoomStatus(
  one: JointRoomShown,
  shown: { readonly other: string; readonly isEnded: boolean },
): Text {
  const by = one.written ? ` · ${one.written.by}, ${one.written.at}` : '';
  switch (one.state) {
    case 'planned':
      return say`${one.blind ? '⚪ to visit · each of you answers alone' : '⚪ to visit'}`;
    case 'leftOut':
      return one.ending === 'dayOver' ? say`⬛ no copy: nobody had sent it by 6:00 PM` : say`⬛ not visited`;
    case 'settled':
      if (one.withdrawnOn !== null) return say`⬛ withdrawn`;
      return say`${one.ending === 'dayOver' ? '🟢 copy sent at the end of the day' : '🟢 copy sent'}`;
    case 'revealed':
      return one.blind ? say`🔵 both sent, ready to talk over` : say`🔵 ready to talk over${by}`;
    case 'open':
      if (one.blind) return say`🟡 ${blindStatus(one, shown.other)}`;
      return shown.isEnded ? say`🔵 ready to talk over${by}` : say`🟡 being written${by}`;
  }
}

/** `Ben Ode has sent, yours is open`. */
export function blindStatus({ mine, theirs }: Pick<JointRoomShown, 'mine' | 'theirs'>, other: string): string {
  const own = { none: 'yours is open', begun: 'yours isn’t sent yet', sent: 'you’ve sent yours' }[mine];
  if (theirs === 'none') return mine === 'sent' ? `${own}, ${other} hasn’t begun` : own;
  return `${other} ${theirs === 'sent' ? 'has sent' : 'is writing'}, ${own}`;
}
