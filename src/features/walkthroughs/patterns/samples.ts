import type { Month } from '../../../district/days.ts';
import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { bySchoolButton, bySchoolForm } from './form.ts';
import { bySchoolWords, nothingYet, type PatternsShown, patternsWords } from './messages.ts';
import type { Figure } from './rules.ts';

const months: readonly Month[] = ['2026-09', '2026-10', '2026-11'];

/** Patterns as everybody may see them, with as many look-fors and schools as there may be. */
export function patternSamples(fill: Fill): Sample[] {
  const lookFors = Array.from({ length: 100 }, (_, at) => ({
    code: `L${at}`,
    words: fill(`Rigorous task ${at + 1}`, 300),
  }));
  const place = (name: string, some: readonly Month[]) => ({
    name,
    figures: lookFors.flatMap(({ code }, at) => some.map((month) => figure(code, month, at))),
  });
  const shown: PatternsShown = {
    published: { month: '2026-11', on: '2026-11-23', complete: ['2026-09', '2026-10'] },
    lookFors,
    leading: lookFors.slice(0, 4),
    months,
    district: { ...place('district', months), schools: 9 },
    own: [place(fill('Lincoln', 80), ['2026-11'])],
  };
  const [lookFor = { code: 'L1', words: '' }] = lookFors;
  const schools = Array.from({ length: 60 }, (_, at) => place(fill(`School ${at + 1}`, 80), ['2026-11']));
  return [
    { name: 'Patterns by look-for', on: 'message', words: patternsWords(shown, bySchoolButton) },
    {
      name: 'Patterns by look-for, own school withheld',
      on: 'message',
      words: patternsWords({ ...shown, own: [place(fill('Webster', 80), [])] }),
    },
    { name: 'Patterns by look-for, from Home', on: 'home', words: patternsWords(shown, bySchoolButton) },
    { name: 'Patterns by look-for, nothing yet', on: 'message', words: nothingYet },
    sampleWindow('One look-for by school', bySchoolForm, lookFors),
    { name: 'One look-for by school, answered', on: 'home', words: bySchoolWords(lookFor, schools, shown.published) },
  ];
}

function figure(code: string, month: Month, at: number): Figure {
  const looked = 12 + at;
  return {
    code,
    month,
    schoolId: null,
    seen: Math.max(1, (at * 5 + Number(month.slice(5))) % looked),
    looked,
    bound: at % 2 === 0 ? 'about' : 'atMost',
    schools: at === 1 ? 3 : 9,
    together: 0,
  };
}
