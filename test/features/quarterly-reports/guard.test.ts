import { describe, expect, test } from 'vitest';
import { nameFinder } from '../../../src/district/names-in.ts';
import type { DraftedSentence } from '../../../src/features/quarterly-reports/draft/gathered.ts';
import {
  guardedSection,
  hitsIn,
  type QuarterlyKept,
  typedPart,
} from '../../../src/features/quarterly-reports/final/guard.ts';
import { besideEarlier, saysFigure } from '../../../src/features/quarterly-reports/final/withheld.ts';
import type { QuarterlyPlace, QuarterlySection } from '../../../src/features/quarterly-reports/rules.ts';
import { bullets, chart, type Piece, paragraph, quote, table } from '../../../src/kit/words/pieces.ts';

const roster = [
  'Ana Rivera',
  'Ana May',
  'Bo Nguyễn',
  'Kathleen O’Brien',
  'Patricia Okafor',
  'Paula Webster',
  'Lincoln Burrows',
  'Annmarie Lee',
  'María García-López',
  'Minh To',
  'Will Grant',
  'Lee (Trish) Abbot',
  'Toni Moss',
];
const find = (text: string) => nameFinder(roster)(text).map(({ word, names }) => `${word} → ${names.join(', ')}`);

describe('a name is found however it is written', () => {
  test.each([
    ['Rivera led it.', ['Rivera → Ana Rivera']],
    ['rivera led it.', ['rivera → Ana Rivera']],
    ['ANA RIVERA', ['ANA → Ana Rivera, Ana May', 'RIVERA → Ana Rivera']],
    ['Rivera, Ana', ['Rivera → Ana Rivera', 'Ana → Ana Rivera, Ana May']],
    ['Ms. Rivera’s class', ['Rivera’s → Ana Rivera']],
    ["Rivera's class", ["Rivera's → Ana Rivera"]],
    ['the Riveras came', ['Riveras → Ana Rivera']],
    ['written by Bo', ['Bo → Bo Nguyễn']],
    ['NGUYEN said so', ['NGUYEN → Bo Nguyễn']],
    ['Nguyễn said so', ['Nguyễn → Bo Nguyễn']],
    ['OBrien', ['OBrien → Kathleen O’Brien']],
    ["O'Brien's", ["O'Brien's → Kathleen O’Brien"]],
    ['O Brien', ['O Brien → Kathleen O’Brien']],
    ['Pat and Kathy', ['Pat → Patricia Okafor', 'Kathy → Kathleen O’Brien']],
    ['Trish', ['Trish → Patricia Okafor, Lee (Trish) Abbot']],
    ['Ann Marie helped', ['Ann Marie → Annmarie Lee']],
    ['García López', ['García → María García-López', 'López → María García-López']],
    ['GarciaLopez', ['GarciaLopez → María García-López']],
    ['AnaRivera', ['AnaRivera → Ana Rivera']],
    ['ana.rivera@millcity.example', ['ana → Ana Rivera, Ana May', 'rivera → Ana Rivera']],
    ['Rive-\nra taught it', ['Rive- ra → Ana Rivera']],
    ['by Ana\nRivera', ['Ana → Ana Rivera, Ana May', 'Rivera → Ana Rivera']],
    ['Ri\u00ADve\u200Dra', ['Rivera → Ana Rivera']],
    ['In May we met', ['May → Ana May']],
    ['it may rain', ['may → Ana May']],
    ['Will this hold?', ['Will → Will Grant']],
    ['It will go to the grade teams.', []],
    ['Will’s class; will’s class', ['Will’s → Will Grant']],
    ['a federal grant', ['grant → Will Grant']],
    ['Riverside has arrived, and the anatomy unit with it.', []],
  ])('%s', (text, hits) => {
    expect(find(text)).toEqual(hits);
  });

  test('with all of the sentence it stands in', () => {
    const [hit] = nameFinder(['Ana Rivera'])('First it rained. Then Rivera taught us! Then it stopped. RIVERA!');
    expect(hit?.sentences).toEqual(['Then Rivera taught us!', 'RIVERA!']);
  });
});

const said = (words: readonly Piece[], more: Partial<DraftedSentence> = {}): DraftedSentence => ({
  key: 'evidence benchmark/1',
  part: 'evidence',
  objectiveId: null,
  words,
  detail: [],
  refs: ['benchmark/1'],
  weight: 0,
  figures: [],
  withheld: [],
  question: '',
  ...more,
});
const section = (of: Partial<QuarterlySection> & { readonly own?: string }): QuarterlySection => ({
  place: 'summary',
  title: 'Overall summary',
  drafted: [],
  ...of,
  written: { print: 'drafted', leftOut: [], words: of.own ?? '' },
});
const kept: QuarterlyKept = {
  names: roster,
  schools: ['Lincoln', 'Webster', 'Mary Moss School'],
  rows: ['Webster tries the new unit first'],
  withheld: [{ key: 'evidence benchmark/1', of: '2.1.B1', value: '62%', since: '2026-11-01' }],
};
const asked = (of: Parameters<typeof section>[0]): string[] =>
  hitsIn([guardedSection(section(of))], kept).map(({ asks }) => asks);

describe('in every place of a report', () => {
  const rivera = ['Rivera: is this Ana Rivera?'];
  test.each<[string, Parameters<typeof section>[0], string[]]>([
    ['a title', { title: '1.2 What Rivera began' }, rivera],
    ['own words', { own: 'It was Rivera.' }, rivera],
    ['a drafted sentence, as of a plan row', { drafted: [said([paragraph('1.2 Coach Rivera: 3 of 4.')])] }, rivera],
    ['a list', { drafted: [said([bullets(['One', 'Rivera'])])] }, rivera],
    ['an observation on site', { drafted: [said([quote('Rivera asked.')])] }, rivera],
    [
      'a cell',
      { drafted: [said([], { detail: [table({ caption: 'x', headings: ['a', 'b'], rows: [['1', 'Rivera']] })] })] },
      rivera,
    ],
    [
      'a heading of a table',
      { drafted: [said([], { detail: [table({ caption: 'x', headings: ['a', 'Rivera'], rows: [] })] })] },
      rivera,
    ],
    [
      'the name of a line in a chart',
      {
        drafted: [
          said([chart({ kind: 'bar', title: 't', categories: ['c'], series: [{ name: 'Rivera', values: [1] }] })]),
        ],
      },
      rivera,
    ],
    ['what the superintendent reported', { place: 'reported', drafted: [said([quote('Rivera did it.')])] }, rivera],
    ['a next step', { place: 'nextSteps', drafted: [said([bullets(['Rivera calls.'])])] }, rivera],
    ['a school the app names', { drafted: [said([paragraph('Seen at Lincoln and at Mary Moss School.')])] }, []],
    ['a school somebody typed', { own: 'Webster did well.' }, ['Webster: the school, or Paula Webster?']],
    [
      'a school in what the app says, and a person beside it',
      { drafted: [said([paragraph('At Lincoln: Burrows.')])] },
      ['Burrows: is this Lincoln Burrows?'],
    ],
    [
      'a school in an observation',
      { drafted: [said([quote('Lincoln left early.')])] },
      ['Lincoln: the school, or Lincoln Burrows?'],
    ],
    [
      'a school in the words of a plan row',
      { drafted: [said([paragraph('1.1 Webster tries the new unit first: 2 of 4.')])] },
      ['Webster: the school, or Paula Webster?'],
    ],
    [
      'a school in a next step',
      { place: 'nextSteps' as QuarterlyPlace, drafted: [said([bullets(['Webster calls.'])])] },
      ['Webster: the school, or Paula Webster?'],
    ],
    ['a month', { own: 'Since May it is better.' }, ['May: the month, or Ana May?']],
    ['once for each word', { own: 'Rivera. rivera!\n\nRIVERA' }, rivera],
  ])('%s', (_where, of, hits) => {
    expect(asked(of)).toEqual(hits);
  });

  test('a sentence that is left out, and a part that is, are not asked about', () => {
    const drafted = [said([paragraph('Rivera')])];
    const left = {
      ...section({ drafted }),
      written: { print: 'drafted' as const, leftOut: ['evidence benchmark/1'], words: '' },
    };
    const none = {
      ...section({ drafted, own: 'Rivera' }),
      written: { print: 'nothing' as const, leftOut: [], words: 'Rivera' },
    };
    expect(hitsIn([guardedSection(left), guardedSection(none)], kept)).toEqual([]);
  });

  test('why there is a new version, and what the offices say where they disagree', () => {
    expect(hitsIn([typedPart('why', 'Why', ['Rivera found it.'])], kept)).toMatchObject([
      { place: 'why', word: 'rivera' },
    ]);
  });

  test('a word is asked about again once the part says something else', () => {
    const hash = (own: string) => hitsIn([guardedSection(section({ own }))], kept)[0]?.hash;
    expect(hash('Grant came.')).toBe(hash('Grant came.'));
    expect(hash('Grant came.')).not.toBe(hash('Grant came late.'));
  });
});

describe('a figure that is withheld', () => {
  const withheld = ['62%: the record withholds this for 2.1.B1, it’s about too few.'];
  test.each([
    ['Grade 5 is at 62%.', withheld],
    ['Grade 5 is at 62 percent.', withheld],
    ['62 in a hundred', withheld],
    ['It is 162% or 6.2%.', []],
  ])('%s', (own, hits) => {
    expect(asked({ own })).toEqual(hits);
  });

  test.each([
    ['9 of 14', '9 of 14', true],
    ['9 out of 14', '9 of 14', true],
    ['9/14', '9 of 14', true],
    ['64%', '9 of 14', true],
    ['9 of 15', '9 of 14', false],
    ['1,204 students', '1204', true],
    ['about 62%', '61.5%', true],
    ['three students', '3', true],
    ['3 students', '3', true],
    ['3%', '3', false],
  ])('%s says %s: %s', (text, value, says) => {
    expect(saysFigure(text, value)).toBe(says);
  });

  test('the record itself may say the same of something else', () => {
    expect(asked({ drafted: [said([paragraph('3.1.B1: 62% of 84.')])] })).toEqual([]);
  });
});

describe('beside an earlier version', () => {
  const before = {
    finalOn: '2026-12-01' as const,
    withheld: kept.withheld,
    sections: [{ keys: ['evidence benchmark/1'] }],
  };
  const shows = (text: string, more: Partial<DraftedSentence> = {}) =>
    besideEarlier(said([paragraph(text)], more), [before]);

  test('a figure that was withheld stays so: its sentence is left out, though the record would say it now', () => {
    expect(shows('2.1.B1: 62% of 40 students.')).toBeUndefined();
    const corrected = { figures: [{ value: '64%', of: '2.1.B1', since: '2026-11-01' as const }] };
    expect(shows('2.1.B1: 64% of 40 students.', corrected)).toBeUndefined();
    expect(shows('2.1.B1: 71% of 40 students.')).toBeDefined();
    expect(besideEarlier(said([paragraph('3.1.B1: 62%')], { key: 'other' }), [before])).toBeDefined();
  });

  test('in a table of other sentences its row loses its cells, and a chart that draws it is left out', () => {
    const rows = [
      ['2.1.B1 Students explain', '62%', 'met'],
      ['2.1.B2 Tasks', '62%', 'met'],
    ];
    const detail = [
      table({ caption: 'Benchmarks', headings: ['Benchmark', 'Newest', 'Status'], rows }),
      chart({
        kind: 'line',
        title: 'Readings of 2.1.B1',
        categories: ['Nov'],
        series: [{ name: 'Reading', values: [62] }],
      }),
    ];
    expect(besideEarlier(said([paragraph('All.')], { key: 'other', detail }), [before])?.detail).toEqual([
      table({
        caption: 'Benchmarks',
        headings: ['Benchmark', 'Newest', 'Status'],
        rows: [['2.1.B1 Students explain', '-', '-'], rows[1] ?? []],
      }),
    ]);
  });

  test('what was shown then and would be withheld now is left out whole: what it was is known', () => {
    const withheld = [{ value: '3', of: '2.1.B2', since: '2026-11-02' as const }];
    expect(shows('2.1.B2: in all 23.', { withheld })).toBeUndefined();
    expect(
      shows('2.1.B2: in all 23.', { withheld: [{ value: '3', of: '2.1.B2', since: '2026-12-05' }] }),
    ).toBeDefined();
    expect(shows('2.1.B2: in all 23.', { withheld, key: 'new' })).toBeDefined();
  });
});
