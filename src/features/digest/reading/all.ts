import { dayText } from '../../../district/days.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { fromBefore, notFound } from '../../../kit/refusal.ts';
import { digestById } from '../store.ts';
import { everythingWords, type SeenThread } from '../thread/replies.ts';
import { gatherDigest, sinceOf } from '../weekly/gather.ts';
import { seenBy, seenNow } from '../weekly/post.ts';
import { digestNames } from './names.ts';

/** Everything a digest says, in a window: what did not fit its message. */
export const readAll: ButtonPress = {
  name: digestNames.all,
  ability: 'digest.own',
  about: 'digest',
  press(c, id) {
    const kept = digestById(c.db, id);
    if (!kept) throw notFound();
    return done({ tell: everythingWords(seenBy(c, kept)) });
  },
};

/** The same of one that was asked for and is kept nowhere: as things stand when the button is pressed. */
export const readAllNow: ButtonPress = {
  name: digestNames.allNow,
  ability: 'digest.read',
  press(c, value) {
    const since = dayText.safeParse(value);
    if (!since.success) throw fromBefore();
    return done({ tell: everythingWords(digestNow(c, since.data)) });
  },
};

/** What the digest would say now. */
export const digestNow = (c: Asked, since = sinceOf(c)): SeenThread =>
  seenNow(c, gatherDigest(c, { since, until: c.today }));
