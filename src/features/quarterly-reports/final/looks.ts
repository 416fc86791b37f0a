import { z } from 'zod';
import { refTo } from '../../../district/ref.ts';
import { opens, place } from '../../../kit/feature.ts';
import { type Field, several } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import { entry, type Piece, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, wholeWords } from '../../../kit/words/text.ts';
import { quarterlyNames } from '../draft/names.ts';
import { shownQuarterly } from '../draft/page.ts';
import { reportAtWork } from '../store.ts';
import { openHits } from './freeze.ts';
import type { Hit } from './guard.ts';
import { quarterlyFinalNames } from './names.ts';
import { keepLook, lookKey } from './store.ts';

/** So many are shown in one window; the rest comes once these are answered. */
const inWindow = 20;
const inSight = 10;

export interface LooksShown {
  readonly id: string;
  readonly hits: readonly Hit[];
  readonly more: number;
}

/** What may be a name, each with its sentence: it is ticked that it is not, or the part is opened and the words are changed. */
export const quarterlyLooksForm = defineForm({
  name: 'quarterly-reports/names',
  title: 'Names and figures',
  submit: 'Save',
  ability: 'quarterlyReports.write',
  params: z.object({ report: z.string() }),
  about: ({ report }) => refTo('quarterlyReport', report),
  load(c, { report }): LooksShown {
    const hits = openHits(c, reportAtWork(c, report));
    return { id: report, hits: hits.slice(0, inWindow), more: Math.max(0, hits.length - inWindow) };
  },
  intro: looksWords,
  fields: ({ hits }: LooksShown): Readonly<Record<string, Field<readonly string[]>>> =>
    Object.fromEntries(
      partsIn(hits).flatMap((part, at) =>
        chunks(part).map((some, n) => [
          `part${at}x${n}`,
          several(
            wholeWords(`Not a person and not withheld: ${some[0]?.title ?? ''}`, 120),
            some.map((one) => ({ value: lookKey(one), label: wholeWords(one.written, 75) })),
            { optional: true, inSight: true },
          ),
        ]),
      ),
    ),
});

const partsIn = (hits: readonly Hit[]): Hit[][] =>
  [...new Set(hits.map(({ place: at }) => at))].map((at) => hits.filter((one) => one.place === at));

const chunks = (hits: readonly Hit[]): Hit[][] =>
  Array.from({ length: Math.ceil(hits.length / inSight) }, (_, n) => hits.slice(n * inSight, (n + 1) * inSight));

function looksWords({ id, hits, more }: LooksShown): Words {
  return [
    paragraph(
      'Nobody’s name and no withheld figure may be in the report. Tick what’s neither. For the rest, open the part and change the words.',
    ),
    ...partsIn(hits).flatMap((part): Piece[] => [
      titleOf(id, part),
      ...part.flatMap((one) => [paragraph(one.asks), ...sentencesOf(one)]),
    ]),
    ...(more === 0 ? [] : [paragraph(`${more} more come after these.`)]),
  ];
}

const sentencesShown = 3;

function sentencesOf({ sentences }: Hit): Piece[] {
  const more = sentences.length - sentencesShown;
  return [
    quote(sentences.slice(0, sentencesShown).join('\n')),
    ...(more > 0 ? [paragraph(`It’s in ${counted(more, 'more sentence', 'more sentences')} of this part.`)] : []),
  ];
}

function titleOf(id: string, [first]: readonly Hit[]): Piece {
  const title = bold(first?.title ?? '');
  const at = first?.place ?? '';
  if (at === 'why' || at === 'disagreements') return paragraph(title);
  return entry(
    title,
    place({ name: quarterlyNames.part }, 'Open…', toValue(id, at), { spoken: `Open ${first?.title}` }),
  );
}

export const openQuarterlyLooks = opens(quarterlyFinalNames.names, quarterlyLooksForm, (_c, report) => ({ report }));

export const saveQuarterlyLooks = saving(quarterlyLooksForm, (c, { answers, params: { report }, shown }) => {
  const ticked = new Set(Object.values(answers).flat());
  for (const one of shown.hits) if (ticked.has(lookKey(one))) keepLook(c, report, one);
  return shownQuarterly(c, report);
});
