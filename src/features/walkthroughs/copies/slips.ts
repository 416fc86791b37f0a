import { Temporal } from 'temporal-polyfill';
import { type Day, sayDay, sayTime } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Reading, Writing } from '../../../kit/context.ts';
import { notBrought, silent } from '../../../kit/documents/pdf.ts';
import type { Arrived } from '../../../kit/errand.ts';
import { type ButtonPress, type PaperKind, place } from '../../../kit/feature.ts';
import { copyWords } from '../../../kit/look-fors/copy.ts';
import { type Done, done, type Message } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { aside, bullets, buttons, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { openedSinceSlip } from '../older/listed.ts';
import { openedOnSlip } from '../older/said.ts';
import { noteView } from '../reading/store.ts';
import { copyIn } from './kept.ts';
import { type OwedSlip, owedSlips } from './owed.ts';
import { slipsPlaced } from './store.ts';

const paperName = 'walkthroughs/slips';

/** Prints every slip that is owed, and says which: each is ticked off with the one button below. */
export const printSlips: ButtonPress = {
  name: 'walkthroughs/print-slips',
  ability: 'walkthroughs.log',
  press(c: Asked<Writing>) {
    const to = c.viewer.person.id;
    const owed = owedSlips(c, { of: to });
    if (owed.length === 0) throw new Refusal('No slips are waiting. Every copy is out.');
    // Somebody else's, left behind: whoever prints it reads it.
    for (const one of owed)
      if (one.observerId !== to && one.secondObserverId !== to)
        noteView(c.db, to, refTo('walkthrough', one.id), c.now.toString());
    const until = c.now.toString();
    return done({
      errands: [{ name: paperName, request: { kind: 'handOver', paper: paperName, value: until, to } }],
      messages: [slipsMessage(to, c.today, slipsWords(owed, until))],
      tell: [paragraph('You’ll get one PDF in your messages with Throughline, one page per slip.')],
    });
  },
};

/** The pages of the PDF: the copies owed at that moment, as the teachers read them. */
export const slips: PaperKind = {
  ability: 'walkthroughs.log',
  make(c, until) {
    const owed = owedSlips(c, { of: c.viewer.person.id, owedUntil: until });
    if (owed.length === 0) return undefined;
    const pages = owed.flatMap((one) => slipPage(c, one.id));
    return { kind: 'print', fileName: `slips-${c.today}.pdf`, title: `Slips of ${sayDay(c.today)}`, pages };
  },
};

function slipPage(c: Reading, id: string): Words[] {
  const copy = copyIn(c, id);
  if (!copy) return [];
  return [
    [
      { piece: 'heading', words: copy.teacher },
      paragraph('Your copy of a walkthrough'),
      ...copyWords(copy),
      ...openedSinceSlip(c.db, copy.teacherId).flatMap((one) => openedOnSlip(one)),
      aside(
        say`To answer, talk to ${copy.observer} or leave a note. ${copy.observer} and your school’s leaders can read it.`,
      ),
      ...(c.settings.leadersReadAllWalkthroughs === 'yes' ? [aside(leadersReadIt)] : []),
    ],
  ];
}

/** Who has no Slack account is told here what the others are told in a message. */
const leadersReadIt = 'In this district the superintendent and assistant superintendent may read it too.';

/** All slips that were on the list are in their mailboxes. One that is owed or was corrected since then is still owed. */
export const allInMailboxes: ButtonPress = {
  name: 'walkthroughs/in-mailboxes',
  ability: 'walkthroughs.log',
  press(c: Asked<Writing>, value) {
    const me = c.viewer.person.id;
    const owed = owedSlips(c, { of: me, owedUntil: instantIn(value) });
    if (owed.length === 0)
      throw new Refusal(
        'These slips are already marked as delivered, or were corrected since. Home shows what’s still owed.',
      );
    slipsPlaced(
      c.db,
      owed.map((one) => one.id),
      c.now.toString(),
      c.today,
    );
    const at = sayTime(c.now, c.settings.timeZone);
    return done({
      messages: [slipsMessage(me, c.today, placedWords(owed, at))],
      tell: [paragraph(`Thank you: ${slipsCounted(owed.length)} in the mailboxes.`)],
    });
  },
};

function instantIn(value: string): string {
  try {
    return Temporal.Instant.from(value).toString();
  } catch {
    throw new Refusal('This button is out of date. Open Home and print the slips again.');
  }
}

/** What is said when the PDF could not be brought. Where every slip was dealt with meanwhile, nothing is. */
export function hearSlips(c: Writing, arrived: Arrived): Done {
  const failed = notBrought(arrived, `${silent} Please print the slips again from Home.`);
  const owed = failed ? owedSlips(c, { of: failed.to, owedUntil: failed.value }) : [];
  if (!failed || owed.length === 0) return done();
  const words = [...slipsWords(owed, failed.value), paragraph(say`The PDF could not be brought: ${failed.why}`)];
  return done({ messages: [slipsMessage(failed.to, c.today, words)] });
}

function slipsMessage(to: string, today: Day, words: Words): Message {
  return { name: `slips/${to}/${today}`, to: { person: to }, about: refTo('person', to), can: 'person.own', words };
}

/** Which slips there are, and the button that ticks them off. */
export function slipsWords(owed: readonly Pick<OwedSlip, 'teacher' | 'day'>[], until: string): Words {
  return [
    paragraph(say`${slipsCounted(owed.length)} for the mailboxes:`),
    bullets(owed.map((one) => say`${one.teacher}, ${sayDay(one.day)}`)),
    buttons(place(allInMailboxes, 'All in mailboxes', until, { style: 'primary' })),
  ];
}

export function placedWords(owed: readonly Pick<OwedSlip, 'teacher' | 'day'>[], at: string): Words {
  return [
    paragraph(say`In the mailboxes since ${at}:`),
    bullets(owed.map((one) => say`${one.teacher}, ${sayDay(one.day)}`)),
  ];
}

export const slipsCounted = (slips: number): string => (slips === 1 ? '1 slip' : `${slips} slips`);
