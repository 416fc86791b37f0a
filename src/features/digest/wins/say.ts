import { weekOf } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { whatToDo } from '../../../kit/channels.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { hearRefused } from '../../../kit/documents/refused.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { done, type Message } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import type { ValueSays } from '../../../kit/value.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { digestNames } from '../reading/names.ts';
import { digestById, digestsFrom, type KeptDigest } from '../store.ts';
import { winKey } from '../thread/replies.ts';
import { mayReadPiece } from '../weekly/gather.ts';
import { redrawn } from '../weekly/refresh.ts';
import { keepWinWithheld, lastNamed, nameWin } from './store.ts';

/** Who hears that the channel shows it, or never will. */
export const winTells = 'digest/win';

/** Says something worth naming in the plan's channel, once. Everybody there must be allowed to read it. */
export const sayWin: ButtonPress = {
  name: digestNames.sayWin,
  ability: 'plan.lead',
  press(c, _value, named) {
    const { kept, win } = winAt(c, named);
    const channel = c.settings.planChannel;
    if (channel === '') throw new Refusal('No channel is named for the plan: /throughline settings.');
    const id = nameWin(c.db, win, c.viewer.person.id, c.today);
    if (id === undefined) throw new Refusal('It was said in the channel already.');
    const message: Message = {
      name: `digest/win/${id}`,
      to: { channel },
      about: win.refs[0],
      can: win.can,
      tells: winTells,
      words: winWords(win.words, c.viewer.person.name),
      ...(win.inPublic ? { inPublic: publicWinWords(win.inPublic) } : {}),
    };
    return done({
      // Said before and withheld, it is looked at once more, also with the same words.
      retract: [{ name: message.name, why: 'it is said once more' }],
      messages: [message, ...redrawnWith(c, winKey(win), kept)],
      tell: [paragraph('It is on its way to the plan’s channel.')],
    });
  },
};

/** A win of one's own digest; anything else is not there. */
export function winAt(
  c: Asked,
  { id, more: at }: Pick<ValueSays, 'id' | 'more'>,
): { kept: KeptDigest; win: Contribution<'digest'> } {
  const kept = digestById(c.db, id);
  const win = kept?.personId === c.viewer.person.id ? kept.document.pieces[Number(at)] : undefined;
  if (!kept || win?.part !== 'wins' || !mayReadPiece(c, c)(win)) throw notFound();
  return { kept, win };
}

/** Whoever has it in their digest sees that it is said, or can be said again. */
function redrawnWith(c: Writing, key: string, kept?: KeptDigest): Message[] {
  const others = digestsFrom(c.db, weekOf(c.today)).filter(({ id }) => id !== kept?.id);
  return [...(kept ? [kept] : []), ...others]
    .filter(({ document }) => document.pieces.some((one) => one.part === 'wins' && winKey(one) === key))
    .flatMap((one) => redrawn(c, one));
}

/** As it stands in the channel. */
export const winWords = (words: Text, by: string): Words => [
  paragraph(say`${bold('Worth naming:')} ${words}`),
  aside(say`Said by ${by}.`),
];

/** The same in a public channel, where nobody is named. */
export const publicWinWords = (words: Text): Words => [paragraph(say`${bold('Worth naming:')} ${words}`)];

/** It is not in the channel: who wanted to say it is told why. */
export const hearWin = hearRefused((c, { about, why }) => {
  const row = lastNamed(c.db, about);
  if (!row) return done();
  keepWinWithheld(c.db, row.id, why);
  return done({
    messages: [
      ...redrawnWith(c, `${row.about} ${row.words}`),
      {
        // Who says it again and is refused again is told again: it has a name of its own.
        name: `digest/win/${row.id}/withheld/${c.now.epochMilliseconds}`,
        to: { person: row.byId },
        about: refTo('person', row.byId),
        can: 'person.own',
        words: notSaid(row.words, why),
      },
    ],
  });
});

export const notSaid = (words: string, why: string): Words => [
  paragraph(say`It was not said in the plan’s channel: ${why}.`),
  aside(say`“${words}”`),
  paragraph(
    whatToDo(
      why,
      'Everybody in the channel must be allowed to read it, and Throughline must be there: write /invite @Throughline.',
      'Then say it again from the digest.',
    ),
  ),
];
