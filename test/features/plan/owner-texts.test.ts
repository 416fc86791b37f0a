import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/district/people.ts';
import { allYear, likelyDay, likelyOwners } from '../../../src/features/plan/owners/likely/rules.ts';
import { type OwnerMeant, type OwnersToday, textKey } from '../../../src/features/plan/owners/rules.ts';
import { isOpenText, rowsCounted, textsIn, type WrittenRow } from '../../../src/features/plan/owners/texts/rules.ts';
import { day } from './district.ts';

const today = day('2026-11-23');
const people = ['Pat Okafor', 'Dina Director', 'Sam Sato', 'Ann Lee'].map((name) => ({ id: name, name }));
const roles: readonly Role[] = ['superintendent', 'assistantSuperintendent', 'planManager'];

const person = (personId: string): OwnerMeant => ({ kind: 'person', personId });
const role = (of: Role): OwnerMeant => ({ kind: 'role', role: of });
const eachSchool: OwnerMeant = { kind: 'eachSchool' };

describe('what a text in the column of persons responsible probably means', () => {
  test.each<[string, OwnerMeant[], OwnerMeant | undefined]>([
    ['Principals', [eachSchool], eachSchool],
    ['All building principals', [eachSchool], eachSchool],
    ['Principals, Coaches', [eachSchool], undefined],
    ['Each school', [eachSchool], undefined],
    ['Superintendent', [role('superintendent')], role('superintendent')],
    ['the Superintendent', [role('superintendent')], role('superintendent')],
    ['Asst. Supt.', [role('assistantSuperintendent')], role('assistantSuperintendent')],
    ['Assistant Superintendent and principals', [eachSchool, role('assistantSuperintendent')], undefined],
    ['Superintendent / Assistant Superintendent', [role('assistantSuperintendent'), role('superintendent')], undefined],
    ['Pat Okafor, coaches', [person('Pat Okafor')], undefined],
    ['Dina Director; Pat Okafor', [person('Dina Director'), person('Pat Okafor')], undefined],
    ['Joann Lee', [], undefined],
    ['Data team', [], undefined],
    ['Director', [], undefined],
    ['', [], undefined],
  ])('%s', (text, first, sure) => {
    expect(likelyOwners(text, { people, roles }, true)).toEqual({ first, sure });
  });

  test('one per school is never meant where there is no action', () => {
    expect(likelyOwners('Principals', { people, roles }, false)).toEqual({ first: [], sure: undefined });
  });
});

describe('what a text in the column of dates probably means', () => {
  const last = (dueOn: string) => ({ dueOn: day(dueOn), eachMeeting: false });

  test.each([
    ['ongoing', allYear(today), 'sure'],
    ['On-going', allYear(today), 'sure'],
    ['throughout the school year', allYear(today), 'sure'],
    ['June 2027', last('2027-06-30'), 'sure'],
    ['by end of February', last('2027-02-28'), 'sure'],
    ['Sept.', last('2026-09-30'), 'sure'],
    ['Spring 2027', last('2027-06-30'), 'likely'],
    ['fall', last('2026-12-31'), 'likely'],
    ['winter of 2028', last('2028-03-31'), 'likely'],
  ] as const)('%s', (text, due, how) => {
    const { first, sure } = likelyDay(text, today);
    expect(first).toEqual([due]);
    expect(sure).toEqual(how === 'sure' ? due : undefined);
  });

  test.each(['', 'as scheduled', 'marching band', 'maybe', 'TBD'])('“%s” means no day by itself', (text) => {
    expect(likelyDay(text, today)).toEqual({ first: [], sure: undefined });
  });

  test('a school year ends with June', () => {
    expect(allYear(day('2026-06-30')).dueOn).toBe('2026-06-30');
    expect(allYear(day('2026-07-01')).dueOn).toBe('2027-06-30');
  });
});

const row = (level: WrittenRow['level'], rawOwner: string, noDay?: string): WrittenRow => ({
  level,
  rawOwner,
  noDay,
  words: 'words',
  shortName: '',
  code: `${level}-${rawOwner}`,
});

function ownersWith(answers: ReadonlyMap<string, OwnerMeant>, holders: readonly string[] = ['Sam Sato']): OwnersToday {
  return {
    named: (text) => people.find(({ name }) => name === text)?.id ?? null,
    active: new Set(people.map(({ id }) => id)),
    holders: new Map([['superintendent', holders]]),
    principals: new Map([['school', 'Pat Okafor']]),
    answers,
  };
}
const nothingAnswered = ownersWith(new Map());

describe('which texts of a plan are asked about', () => {
  test('one for each text, however it is spaced or capitalised, those on most rows first', () => {
    const rows = [
      row('action', 'Coaches'),
      row('action', 'Principals'),
      row('initiative', ' principals '),
      row('action', 'PRINCIPALS', 'ongoing'),
      row('action', 'Pat Okafor'),
    ];

    const texts = textsIn(rows, nothingAnswered.named);

    expect(texts.map(({ asks, raw, rows: { length } }) => [asks, raw, length])).toEqual([
      ['who', 'Principals', 3],
      ['who', 'Coaches', 1],
      ['when', 'ongoing', 1],
    ]);
    expect(rowsCounted(texts)).toEqual({ initiative: 1, benchmark: 0, action: 3 });
  });

  test('nobody written is asked about on actions, and then counts for every row without anybody', () => {
    expect(textsIn([row('initiative', ''), row('benchmark', '')], nothingAnswered.named)).toEqual([]);
    expect(textsIn([row('initiative', ''), row('action', '')], nothingAnswered.named)[0]?.rows).toHaveLength(2);
  });

  test.each<[string, string, OwnerMeant | undefined, WrittenRow['level'], boolean]>([
    ['nobody has said', 'Team', undefined, 'action', true],
    ['a person of today', 'Team', person('Pat Okafor'), 'action', false],
    ['somebody who has left', 'Team', person('Gone Away'), 'action', true],
    ['a role of one person', 'Team', role('superintendent'), 'action', false],
    ['a role nobody holds', 'Team', role('planMonitor'), 'action', true],
    ['one per school on an action', 'Team', eachSchool, 'action', false],
    ['one per school on a benchmark alone', 'Team', eachSchool, 'benchmark', true],
  ])('%s: open or not', (_, text, meant, level, open) => {
    const answers = new Map(meant ? [[textKey(text), meant]] : []);
    const owners = ownersWith(answers);
    const [found] = textsIn([row(level, text)], owners.named);

    expect(found && isOpenText(found, { owners, dues: new Map(), yearBegan: day('2026-07-01') })).toBe(open);
  });

  test('what was to go on all year is asked again when the year is over, and a day that has passed is not', () => {
    const [text] = textsIn([row('action', 'Pat Okafor', 'ongoing')], nothingAnswered.named);
    const open = (dueOn: string, eachMeeting: boolean) =>
      text &&
      isOpenText(text, {
        owners: nothingAnswered,
        yearBegan: day('2026-07-01'),
        dues: new Map([['ongoing', { dueOn: day(dueOn), eachMeeting }]]),
      });

    expect([open('2027-06-30', true), open('2026-06-30', true), open('2026-06-30', false)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

test('every row is asked about once for who and once for when, whatever is written', () => {
  const level = fc.constantFrom('initiative', 'benchmark', 'action') as fc.Arbitrary<WrittenRow['level']>;
  const text = fc.constantFrom('', 'A', ' a', 'B', 'b  c', 'B C', 'Pat Okafor');
  const rows = fc.array(
    fc.record({
      level,
      code: fc.uuid(),
      words: fc.constant('w'),
      shortName: fc.constant(''),
      rawOwner: text,
      noDay: fc.option(text, { nil: undefined }),
    }),
  );
  fc.assert(
    fc.property(rows, (written) => {
      const texts = textsIn(written, nothingAnswered.named);
      const asked = (asks: 'who' | 'when') => texts.filter((one) => one.asks === asks).flatMap((one) => one.rows);
      const keys = texts.map((one) => `${one.asks} ${one.key}`);

      expect(new Set(keys).size).toBe(keys.length);
      expect(new Set(asked('who')).size).toBe(asked('who').length);
      expect(new Set(asked('when'))).toEqual(new Set(written.filter((one) => one.noDay !== undefined)));
      for (const one of written) {
        if (one.rawOwner === 'Pat Okafor') expect(asked('who')).not.toContain(one);
        else if (one.rawOwner !== '' || one.level === 'action') expect(asked('who')).toContain(one);
      }
    }),
  );
});
