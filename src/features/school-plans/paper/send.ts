import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { notBrought, silent } from '../../../kit/documents/pdf.ts';
import type { Feature, PaperKind } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';

/** A file that is brought to who asks for it. Plugged in it makes the file, and says where it did not come. */
export interface SchoolPlanFile extends Feature {
  send(c: Asked, value: string): Done;
}

/** `called` is what people call it: “the workbook of your school’s plan”. */
export function schoolPlanFile(name: `${string}/${string}`, called: string, paper: PaperKind): SchoolPlanFile {
  return {
    name,
    papers: { [name]: paper },
    send(c, value) {
      const request = { kind: 'handOver', paper: name, value, to: c.viewer.person.id } as const;
      const tell = [paragraph(`The ${called} is on its way to your messages with Throughline.`)];
      return done({ errands: [{ name, request }], tell });
    },
    hears: {
      [name]({ now }, arrived) {
        const failed = notBrought(arrived, silent);
        if (!failed) return done();
        const { to, why } = failed;
        const about = refTo('person', to);
        const words = notSentWords(called, why);
        return done({
          messages: [
            { name: `${name}/${to}/${now.epochMilliseconds}`, to: { person: to }, about, can: 'person.own', words },
          ],
        });
      },
    },
  };
}

export const notSentWords = (called: string, why: string): Words => [
  paragraph(say`I couldn’t send you the ${called}. ${why}`),
];
