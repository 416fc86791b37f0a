import { refTo } from '../../district/ref.ts';
import type { Writing } from '../context.ts';
import { notBrought, silent } from '../documents/pdf.ts';
import type { Arrived } from '../errand.ts';
import { type ButtonPress, type PaperKind, place } from '../feature.ts';
import { type Done, done } from '../outcome.ts';
import { buttons, paragraph, type Words } from '../words/pieces.ts';
import { say } from '../words/text.ts';
import { importNames } from './names.ts';
import type { Workbook } from './workbook.ts';

type Kind = Pick<Workbook<never>, 'routine' | 'ability' | 'template' | 'says'>;

/** *Send me the template*: the workbook to fill in, as a file in the direct messages of whoever may import it. */
export function sendingTemplate(of: Pick<Kind, 'routine' | 'ability'>): ButtonPress {
  const { template, templatePaper } = importNames(of);
  return {
    ...template,
    ability: of.ability,
    press(c) {
      const request = { kind: 'handOver', paper: templatePaper, value: '', to: c.viewer.person.id } as const;
      return done({ errands: [{ name: templatePaper, request }], tell: templateComes });
    },
  };
}

export const templatePaperOf = ({ ability, template }: Pick<Kind, 'ability' | 'template'>): PaperKind => ({
  ability,
  make: (c) => ({ kind: 'workbook', ...(typeof template === 'function' ? template(c) : template) }),
});

/** The file speaks for itself; that it did not come has to be told. */
export function hearingTemplate(of: Pick<Kind, 'routine' | 'says'>): (c: Writing, arrived: Arrived) => Done {
  return ({ now }, arrived) => {
    const failed = notBrought(arrived, silent);
    if (!failed) return done();
    const { to, why } = failed;
    const name = `${importNames(of).templatePaper}/${to}/${now.epochMilliseconds}`;
    const about = refTo('person', to);
    return done({
      messages: [{ name, to: { person: to }, about, can: 'person.own', words: templateFailedWords(of, why) }],
    });
  };
}

export const templateButton = (of: Pick<Kind, 'routine'>) =>
  place(importNames(of).template, 'Send me the template', '');

export const templateComes: Words = [
  paragraph('The template is on its way to your messages with Throughline. Fill it in, then upload it here.'),
];

/** To whoever asked for the template and did not get it. */
export const templateFailedWords = (of: Pick<Kind, 'routine' | 'says'>, why: string): Words => [
  paragraph(say`I couldn’t send you the template for ${of.says.what}. ${why}`),
  buttons(templateButton(of)),
];
