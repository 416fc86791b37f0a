import { personById } from '../../../district/roster.ts';
import type { Writing } from '../../../kit/context.ts';
import { notBrought } from '../../../kit/documents/pdf.ts';
import type { Arrived } from '../../../kit/errand.ts';
import type { ButtonPress, CommandWord, PaperKind } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { askKept, keptAboutNotHandedOver, keptAboutWords, onItsWay, slackSilent } from './messages.ts';

const name = 'roster/kept-about-me';

/** The workbook of everything that every routine keeps about a person, for that person. */
export const keptAboutMe: PaperKind = {
  ability: 'person.export',
  about: 'person',
  make: (c, personId, kept) => ({
    kind: 'workbook',
    fileName: `throughline-kept-about-me-${c.today}.xlsx`,
    title: `Everything kept about ${personById(c.db, personId)?.name ?? 'you'}, ${c.today}`,
    sheets: kept(personId),
  }),
};

/** Asks for it. Making it and bringing it to Slack waits, so that is an errand. */
export const askForKept: ButtonPress = {
  ...askKept,
  ability: 'person.export',
  about: 'person',
  press(c, personId) {
    const request = { kind: 'handOver', paper: name, value: personId, to: c.viewer.person.id } as const;
    return done({ errands: [{ name, request }], tell: onItsWay });
  },
};

/** `/throughline mine`: the same button, for whoever does not look at Home. */
export const mineWord: CommandWord = {
  command: '/throughline',
  word: 'mine',
  also: ['my data', 'about me', 'kept about me'],
  title: 'My records',
  first: { teacher: 5, schoolCommittee: 3, invited: 3, operator: 4 },
  ability: 'app.use',
  does: 'Download everything Throughline keeps about you, as a workbook',
  run: (c) => done({ tell: keptAboutWords(c.viewer.person.id) }),
};

/** The file speaks for itself; that it did not come has to be told. */
export function hearKept(c: Writing, arrived: Arrived): Done {
  const failed = notBrought(arrived, slackSilent);
  return failed ? done({ messages: [keptAboutNotHandedOver(failed.to, failed.why, c.now)] }) : done();
}
