import { sayDay, sayShortDay } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { sayWhen } from '../../../kit/meetings/words.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  type ButtonPiece,
  bullets,
  buttonsAndMenu,
  type Confirm,
  heading,
  type MenuPiece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { minutesLeftWords } from '../agenda/messages.ts';
import { diltAgendaNames, on } from '../agenda/names.ts';
import { cannotConfirm, rotationNames } from '../rotation/messages.ts';
import { packetPdfButton } from '../thread/messages.ts';
import type { DeskShown } from './gather.ts';
import { deskNames } from './names.ts';
import { readyPieces } from './owners.ts';
import { type DeskStep, deskStep, notReady, type Owner, remindable } from './rules.ts';

/** The facilitator’s desk before the day: the next step first, then what there is, then who is ready by name. */
export function deskWords(shown: DeskShown): Words {
  const { dilt, isMine, facilitator } = shown;
  const step = stepOf(shown);
  return [
    heading(isMine ? `Your DILT, ${sayDay(dilt.day)}` : `Facilitator’s desk, ${sayDay(dilt.day)}`),
    ...(isMine ? [] : [paragraph(`${facilitator ?? 'Nobody'} facilitates${facilitator ? '' : ' yet'}.`)]),
    paragraph(say`${bold('Next:')} ${stepText(shown, step)}`),
    buttonsAndMenu(stepButtons(shown, step), deskMenu(shown)),
    bullets(factLines(shown)),
    ...(shown.owners.length === 0 ? [] : readyPieces(shown)),
  ];
}

/** The same in a line, for Home and messages. */
export const nextStepText = (shown: DeskShown): Text => stepText(shown, stepOf(shown));

/** A leader who looks at somebody else’s desk cannot confirm for them. */
const stepOf = (shown: DeskShown): DeskStep => deskStep({ ...shown, confirmed: shown.confirmed || !shown.isMine });

const askedFirst = 10;

function stepText(shown: DeskShown, step: DeskStep): Text {
  const { owners, schoolDaysLeft, posted } = shown;
  const waiting = notReady(owners).length;
  switch (step) {
    case 'confirm':
      return say`confirm that you’ll facilitate.`;
    case 'write':
      return say`write the agenda. One line per segment is enough.`;
    case 'help':
      return helpText(owners);
    case 'remind':
      return say`remind ${remindText(remindable(owners))}.`;
    case 'wait':
      return schoolDaysLeft > askedFirst
        ? say`nothing to do yet. Everybody is asked ${askedFirst} school days before.`
        : say`nothing to do now. ${counted(waiting, 'person hasn’t', 'people haven’t')} answered.`;
    case 'nothing':
      return say`nothing to do. Everybody is ready.${posted ? '' : ' The agenda posts itself 3 school days before.'}`;
  }
}

function helpText(owners: readonly Owner[]): Text {
  const found = helpWanted(owners);
  return found ? say`help ${found.owner.name} with “${found.segment.title}”.` : say`help whoever asked for it.`;
}

function helpWanted(owners: readonly Owner[]) {
  return owners
    .flatMap((owner) => owner.segments.map((segment) => ({ owner, segment })))
    .find(({ segment }) => segment.readiness === 'help');
}

const remindText = ([only, ...more]: readonly Owner[]): string =>
  only && more.length === 0 ? only.name : `the ${more.length + 1} people who haven’t answered`;

/** One primary button at most: what the next step is. */
function stepButtons(shown: DeskShown, step: DeskStep): ButtonPiece[] {
  const { dilt, owners, packet } = shown;
  const pdf = packet.id === null ? [] : [packetPdfButton(packet.id)];
  const all = remindAllButton(shown);
  switch (step) {
    case 'confirm':
      return [
        place({ name: deskNames.confirm }, 'I’ll facilitate', dilt.id, { style: 'primary' }),
        place({ name: rotationNames.cannot }, 'I can’t', dilt.id, { confirm: cannotConfirm }),
      ];
    case 'write':
      return [place({ name: diltAgendaNames.write }, 'Write the agenda…', dilt.id, { style: 'primary' })];
    case 'help': {
      const found = helpWanted(owners);
      const edit = found ? [{ ...on(found.segment, 'edit', 'Change the segment…'), style: 'primary' as const }] : [];
      return [...edit, ...all, ...pdf];
    }
    case 'remind':
      return [...all.map((one) => ({ ...one, style: 'primary' as const })), ...pdf];
    case 'wait':
    case 'nothing':
      return [...pdf, ...(pdf.length === 0 ? [agendaButton(dilt.id)] : [])];
  }
}

const agendaButton = (diltId: string): ButtonPiece => place({ name: diltAgendaNames.agenda }, 'Agenda', diltId);

function remindAllButton({ dilt, owners }: DeskShown): ButtonPiece[] {
  const n = remindable(owners).length;
  if (n === 0) return [];
  const confirm: Confirm = {
    title: 'Send reminders?',
    text: `${counted(n, 'person', 'people')} will get one message about their segments.`,
    yes: 'Remind',
  };
  const label = n === 1 ? 'Remind' : `Remind all ${n}`;
  return [place({ name: deskNames.remindAll }, label, dilt.id, n === 1 ? {} : { confirm })];
}

/** What else whoever facilitates can do. */
export const deskActs = ['lines', 'agenda', 'post', 'day', 'rotation'] as const;
type DeskAct = (typeof deskActs)[number];

function deskMenu({ dilt, segments, posted }: DeskShown): MenuPiece {
  const entryOf = (act: DeskAct, label: string) => ({ label, value: toValue(dilt.id, act) });
  const written = [
    entryOf('lines', 'Edit the agenda as lines…'),
    entryOf('agenda', 'Agenda, segment by segment'),
    entryOf('post', posted ? 'Post the agenda again' : 'Post the agenda now'),
    entryOf('day', 'Run of show'),
  ];
  return {
    action: deskNames.more,
    entries: [...(segments.length === 0 ? [] : written), entryOf('rotation', 'All dates and swaps')],
  };
}

function factLines({ dilt, segments, withMaterials, posted, packet, confirmed, isMine }: DeskShown): Text[] {
  const minutes = segments.map((one) => one.minutes);
  const agenda =
    segments.length === 0
      ? 'not written yet'
      : `${counted(segments.length, 'segment', 'segments')}, ${minutesLeftWords(dilt, minutes)}${posted ? ', posted' : ''}`;
  return [
    say`DILT (District Instructional Leadership Team): ${sayWhen(dilt)}`,
    ...(isMine ? [say`You: ${confirmed ? '🟢 confirmed' : '⚪ not confirmed yet'}`] : []),
    say`Agenda: ${agenda}`,
    ...(segments.length === 0 ? [] : [say`Materials: for ${withMaterials} of ${segments.length}`]),
    say`Packet: ${packetText(packet)}`,
  ];
}

function packetText({ id, freezesOn }: DeskShown['packet']): string {
  if (id !== null) return 'frozen. The PDF has everything.';
  return freezesOn === undefined ? 'not frozen yet' : `freezes ${sayShortDay(freezesOn)} at 7:30 AM`;
}
