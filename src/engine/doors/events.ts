import type { App } from '@slack/bolt';
import { inTx } from '../../db/tx.ts';
import { meetAccount } from '../../district/meet-account.ts';
import type { Viewer } from '../../district/people.ts';
import { personBySlackId } from '../../district/roster.ts';
import { endSetUp, endsSetUp } from '../../district/set-up/store.ts';
import { done } from '../../kit/outcome.ts';
import { paragraph } from '../../kit/words/pieces.ts';
import { causeOf } from '../cause.ts';
import { momentOn } from '../context.ts';
import type { HomeBoard } from '../home.ts';
import type { House } from '../house.ts';
import { wordsFor } from './answer.ts';
import { firstHome } from './beginning.ts';
import { homeOpened, userEvent } from './shapes.ts';
import { whoIs } from './who.ts';

function noteSetUp(house: House, viewer: Viewer): void {
  const cause = causeOf(house.clocks.district, 'event', 'app_home_opened', viewer.person.id);
  inTx(house.db, (tx) => endSetUp(tx, viewer), cause);
}

/** What Slack tells without anybody waiting for an answer: a Home was opened, an account is new or has changed. */
export function listenToEvents(app: App, house: House, homes: HomeBoard): void {
  app.event('app_home_opened', async ({ payload, body }) => {
    const { user, tab } = homeOpened.parse(payload);
    // The same event tells of the Messages tab.
    if (tab !== 'home') return;
    const who = { slackId: user, teamId: body.team_id };
    try {
      const { viewer } = await whoIs(house, who);
      if (endsSetUp(house.db, viewer)) noteSetUp(house, viewer);
      homes.publish(viewer.person.id);
    } catch (error) {
      const words = [paragraph(wordsFor(house.log, 'home', error))];
      homes.turnAway(user, (await firstHome(house, who).catch(() => undefined)) ?? words);
    }
  });

  for (const event of ['user_change', 'team_join'] as const)
    app.event(event, async ({ payload }) => {
      const { user } = userEvent.parse(payload);
      const account = {
        slackId: user.id,
        email: user.profile?.email ?? undefined,
        name: user.profile?.real_name || user.real_name || '',
        deactivated: user.deleted ?? false,
        bot: user.is_bot ?? false,
        guest: user.is_restricted === true || user.is_ultra_restricted === true,
      };
      const personId = inTx(
        house.db,
        (tx) => {
          const { today, now } = momentOn(tx, house.clocks.district);
          const happened = meetAccount(tx, account, { today, inPerson: false });
          if (happened.length === 0) return undefined;
          house.apply(tx, done({ happened }), now);
          return personBySlackId(tx, account.slackId)?.id;
        },
        causeOf(house.clocks.district, 'event', event),
      );
      if (personId !== undefined) house.saved(personId);
    });
}
