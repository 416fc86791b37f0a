import { refTo } from '../../../district/ref.ts';
import { holdersOf } from '../../../district/roster.ts';
import { isNamingChannel, namingChannels, settingKeys } from '../../../district/settings.ts';
import { publicWhy, whatToDo } from '../../../kit/channels.ts';
import type { Moment, Writing } from '../../../kit/context.ts';
import type { Arrived, Errand } from '../../../kit/errand.ts';
import type { Job } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { everyDay } from '../../../kit/slots/rule.ts';
import { bullets, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { asText, capital } from '../../../kit/words/text.ts';

/** Who hears which of the channels are public. */
export const channelsSeen = 'roster/channels';

/** Before anything is posted: a channel may be public since long ago, or have been made public since yesterday. */
export const lookAtChannels: Job = {
  name: 'channels that must be private',
  when: everyDay('06:45'),
  missed: 'latest',
  within: { hours: 24 },
  run: (c) => done({ errands: askWhetherPrivate(named(c).map(({ id }) => id)) }),
};

/** Asks Slack whether these channels are private; nothing where none is named. */
export function askWhetherPrivate(channels: readonly string[]): Errand[] {
  const ids = [...new Set(channels)].filter((id) => id !== '');
  return ids.length === 0 ? [] : [{ name: channelsSeen, request: { kind: 'lookAtChannels', channels: ids } }];
}

const named = ({ settings }: Pick<Moment, 'settings'>) =>
  settingKeys.filter(isNamingChannel).map((key) => ({ id: settings[key], holds: namingChannels[key] }));

/** The plan manager is told of a public channel, once for good: the message’s name is the channel’s. */
export function hearChannels(c: Writing, arrived: Arrived): Done {
  if (arrived.kind !== 'lookAtChannels') return done();
  const told = arrived.isPublic.flatMap(({ id, name }) => {
    const holds = named(c).filter((one) => one.id === id);
    return holds.length === 0
      ? []
      : holdersOf(c.db, 'planManager', c.today).map((person) => ({
          name: `roster/public-channel/${id}/${person}`,
          to: { person },
          about: refTo('person', person),
          can: 'person.own' as const,
          words: publicWords(
            name,
            holds.map((one) => one.holds),
          ),
        }));
  });
  return done({ messages: told });
}

/** To the plan manager: what does not go to a public channel, and how it goes there again. */
export function publicWords(name: string, holds: readonly string[]): Words {
  const why = publicWhy(name);
  return [
    paragraph(`${why}.`),
    paragraph(
      'So we post nothing there that names people. Until it’s private, those who may read these get them by direct message:',
    ),
    bullets(holds.map((one) => asText(capital(one)))),
    paragraph(whatToDo(why, '', 'After that, everything new goes to the channel.')),
  ];
}
