import { inTx } from '../../../src/db/tx.ts';
import { dayText } from '../../../src/district/days.ts';
import { activeObjectives } from '../../../src/district/plan/store.ts';
import type { QuarterlyPart } from '../../../src/district/quarterly-reports/report.ts';
import type { Ref } from '../../../src/district/ref.ts';
import { features } from '../../../src/features/index.ts';
import { quarterlyVersion } from '../../../src/features/quarterly-reports/schema.ts';
import type { Reading } from '../../../src/kit/context.ts';
import type { Feature } from '../../../src/kit/feature.ts';
import type { Contribution } from '../../../src/kit/occasions.ts';
import { chart, paragraph, table } from '../../../src/kit/words/pieces.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import type { DistrictOptions, TestDistrict } from '../../district.ts';
import { openPlanned } from '../benchmarks/plan.ts';

type Said = Contribution<'quarterlyReport'>;

/** What a stand-in for the routines says; a test changes it between two gatherings. */
export interface Saying {
  words: (part: QuarterlyPart, at: number) => string;
  each: number;
  value: string;
  fails: boolean;
}

/** Routines that say so many sentences in each part of the report, and nothing of their own. */
function standIn(saying: Saying): Feature {
  const said = (c: Reading): Said[] => {
    if (saying.fails) throw new Error('the record could not be read');
    const [objective] = activeObjectives(c.db);
    const ref: Ref = objective ? `strategicObjective/${objective.id}` : 'roster/district';
    const parts = ['done', 'evidence', 'seen', 'concerns', 'routine'] as const;
    return parts.flatMap((part) =>
      Array.from({ length: saying.each }, (_, at) => ({
        part,
        words: [paragraph(saying.words(part, at))],
        refs: [ref] as const,
        weight: at,
        objectiveId: part === 'routine' ? null : (objective?.id ?? null),
        ...(part === 'evidence' && at === 0 ? evidence(saying.value) : {}),
      })),
    );
  };
  return { name: 'stand-in', says: { quarterlyReport: said } };
}

const evidence = (value: string): Pick<Said, 'words' | 'detail' | 'figures'> => ({
  words: [paragraph(`1.1.B1 Rigorous tasks: ${value} of visits.`)],
  detail: [
    table({ caption: 'Benchmarks', headings: ['Benchmark', 'Now'], rows: [['1.1.B1', value]] }),
    chart({ kind: 'bar', title: 'Now', categories: ['1.1.B1'], series: [{ name: 'Now', values: [1] }] }),
  ],
  figures: [{ value, of: '1.1.B1', since: dayText.parse('2026-11-12') }],
});

/** A district with a plan, in which what is said in a report is said by the stand-in alone. */
export async function openDrafting(
  options: DistrictOptions = {},
  changed: Partial<Saying> = {},
): Promise<{ readonly district: TestDistrict; readonly saying: Saying }> {
  const saying: Saying = {
    words: (part, at) => `In ${part}, fact ${at + 1}.`,
    each: 2,
    value: '82%',
    fails: false,
    ...changed,
  };
  const district = await openPlanned({ ...options, features: onlySaying(saying) });
  return { district, saying };
}

/** All routines, of which a stand-in alone says anything in a report. */
export const onlySaying = (saying: Saying): readonly Feature[] => [
  ...features.map((one) => withoutReport(one)),
  standIn(saying),
];

function withoutReport({ says, parts, ...rest }: Feature): Feature {
  const { quarterlyReport: _, ...others } = says ?? {};
  return { ...rest, ...(says ? { says: others } : {}), ...(parts ? { parts: parts.map(withoutReport) } : {}) };
}

/** Begins a report with the days it proposes, or these, and waits until it is gathered. */
export async function beginReport(
  district: TestDistrict,
  name: string,
  days: { readonly since?: string; readonly until?: string } = {},
): Promise<string> {
  const person = district.as(name);
  await person.command('/throughline report');
  await person.press('Begin a report…');
  if (days.since) await person.fill('From', days.since);
  if (days.until) await person.fill('To', days.until);
  const answer = await person.submit();
  await district.drain();
  return JSON.stringify(answer);
}

/** The page of the newest report, opened from the list. */
export async function openReport(district: TestDistrict, name: string): Promise<string> {
  const person = district.as(name);
  if (person.window()) await person.close({ all: true });
  await person.command('/throughline report');
  await person.press('Open');
  return seenBy(district, name);
}

/** What somebody sees alone: the window that is open, or what was said to them last. */
export const seenBy = (district: TestDistrict, name: string): string => {
  const person = district.as(name);
  return visibleText(person.window()?.blocks ?? person.ephemerals().at(-1)?.blocks ?? []);
};

export const dmsTo = (district: TestDistrict, name: string): string =>
  district
    .as(name)
    .dms()
    .map((one) => visibleText(one.blocks ?? []))
    .join('\n\n');

/** The version at work is final from now on, whatever it says. */
export function makeFinal({ db }: TestDistrict, reportId: string, finalById: string): void {
  const when = { finalOn: '2026-11-23', publicFrom: '2026-12-01' } as const;
  const version = { reportId, number: 1, document: '{}', hash: '', finalById, ...when };
  inTx(db, (tx) => tx.insert(quarterlyVersion).values(version).run());
}
