import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { aside, entry, heading, type Piece, paragraph } from '../../../kit/words/pieces.ts';
import { bold, join, mentioned, say, type Text } from '../../../kit/words/text.ts';
import { on } from '../agenda/names.ts';
import { readinessNames, readyCount } from '../readiness/rules.ts';
import type { DeskShown } from './gather.ts';
import { deskNames } from './names.ts';
import { isReady, type NoReminder, notReady, type Owner } from './rules.ts';

/** As many people as are read on a phone, each with what can be done. */
const named = 5;

/** Who is ready, by name: for whoever facilitates and leads. */
export function readyPieces({ dilt, segments, owners }: DeskShown): Piece[] {
  const ready = owners.filter(isReady).map(({ name }) => name);
  const open = notReady(owners);
  const rest = open.slice(named).map(({ name }) => name);
  return [
    heading('Who’s ready'),
    paragraph(`${readyCount(segments)}.`),
    ...open.slice(0, named).map((one) => ownerPiece(dilt.id, one)),
    ...(rest.length === 0 ? [] : [paragraph(`Also not ready: ${rest.join(', ')}`)]),
    ...(ready.length === 0 ? [] : [paragraph(`🟢 ready: ${ready.join(', ')}`)]),
    aside('Only you and the district’s leaders see names. The channel sees the count.'),
  ];
}

function ownerPiece(diltId: string, owner: Owner): Piece {
  const { id, name, segments, noReminder } = owner;
  const open = segments.filter(({ readiness }) => readiness !== 'ready');
  const lines = open.map(({ title, minutes, readiness, readinessNote }) =>
    readinessNote === ''
      ? say`${readinessNames[readiness]}: ${title} (${minutes} min)`
      : say`${readinessNames[readiness]}: ${title} (${minutes} min), “${readinessNote}”`,
  );
  const text = join([say`${bold(name)}${reachText(owner)}`, ...lines], '\n');
  const first = open.find(({ readiness }) => readiness === 'open');
  if (first && noReminder === 'yourself') return entry(text, on(first, 'readyHere', 'Ready'));
  if (!first || noReminder !== null) return paragraph(text);
  return entry(text, place({ name: deskNames.remind }, 'Remind', toValue(diltId, id), { spoken: `Remind ${name}` }));
}

const noReminders: Readonly<Record<Exclude<NoReminder, 'yourself'>, string>> = {
  remindedToday: 'Reminded today',
  noAccount: 'no Slack account: tell them in person',
  away: 'away today',
  quietHours: 'outside their hours now',
};

/** How somebody is reached: by a link to them, and why not by a reminder. */
function reachText({ name, slackId, noReminder }: Owner): Text {
  const why = noReminder === null || noReminder === 'yourself' ? [] : [say`${noReminders[noReminder]}`];
  const link = slackId === null || noReminder === 'yourself' ? [] : [say`message ${mentioned({ name, slackId })}`];
  const said = [...link, ...why];
  return said.length === 0 ? say`` : say` · ${join(said, ' · ')}`;
}
