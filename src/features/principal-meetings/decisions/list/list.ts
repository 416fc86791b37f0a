import type { Asked, Writing } from '../../../../kit/context.ts';
import type { ButtonPress } from '../../../../kit/feature.ts';
import { type Done, done } from '../../../../kit/outcome.ts';
import { fromRow } from '../../../../kit/value.ts';
import { meetingDecisionNames } from '../names.ts';
import { settleDone } from '../settle/done.ts';
import { openSettle } from '../settle/form.ts';
import { decisionsNow } from './now.ts';

/** `/sip decisions`: what is open first. */
export const listDecisions = (c: Asked): Done => done({ tell: decisionsNow(c) });

export const pageDecisions: ButtonPress = {
  name: meetingDecisionNames.page,
  ability: 'meetingDecisions.look',
  press(c, text) {
    const words = decisionsNow(c, { from: fromRow(text) });
    return done({ tell: words, instead: words });
  },
};

/** What the menu beside one offers; the list says at once what was done. */
export const pickDecision: ButtonPress = {
  name: meetingDecisionNames.menu,
  ability: 'meetingDecisions.keep',
  about: 'meetingDecision',
  press(c: Asked<Writing>, id, named) {
    if (named.more !== 'done') return openSettle.press(c, id, named);
    settleDone(c, id);
    return done({ instead: decisionsNow(c, { changed: id }) });
  },
};
