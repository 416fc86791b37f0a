import { sayDay } from '../../../district/days.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { aside, buttons, entry, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { owedAsks } from '../copies/asks.ts';
import { openLog } from '../log/open.ts';
import { read } from '../reading/read.ts';
import { type OwnListed, ownNewest } from './store.ts';

const listed = 10;

/** `/walkthrough mine`: one's own, newest first, each with what can still be done about it. */
export function myWalkthroughs(c: Asked): Done {
  return done({ tell: myWalkthroughsWords(ownNewest(c.db, c.viewer.person.id, listed)) });
}

/** A list of one's own walkthroughs. */
export function myWalkthroughsWords(own: readonly OwnListed[]): Words {
  if (own.length === 0)
    return [paragraph('You haven’t logged a walkthrough yet.'), buttons(place(openLog, 'Log a walkthrough', ''))];
  return [
    heading('Your walkthroughs'),
    ...own.map(ownEntry),
    aside('Open one to read it, correct it on the day it was sent, or withdraw it. The teacher reads your reason.'),
  ];
}

function ownEntry(one: OwnListed): Piece {
  const button = place(read, 'Open', one.id, {
    spoken: `Open ${one.teacher}, ${sayDay(one.day)}`,
  });
  const answered = one.repliedAt ? ' They answered.' : '';
  return entry(say`${bold(one.teacher)}, ${one.school}, ${sayDay(one.day)}: ${copySaid(one)}${answered}`, button);
}

function copySaid({ how, wentOn, day }: OwnListed): string {
  if (how === null) return 'sent.';
  if (wentOn === null) return how === 'slack' ? 'the copy is on its way.' : 'the slip is not in the mailbox yet.';
  const late = wentOn === day ? '' : `, late, on ${sayDay(wentOn)}`;
  return how === 'slack' ? `the copy went by message${late}.` : `the slip is in the mailbox${late}.`;
}

/** `/walkthrough owed`: the copies that are owed now, each with the button that settles it. */
export function owed(c: Asked): Done {
  const asks = owedAsks(c, c.viewer.person.id);
  if (asks.length === 0) return done({ tell: [paragraph('You owe no copies. Every teacher you visited has theirs.')] });
  return done({ tell: [heading('Copies you owe'), ...asks.map((one) => entry(one.why, one.button))] });
}
