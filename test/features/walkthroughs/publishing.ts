import { type Block, blocksOf, fewestTeachers, type Part } from '../../../src/features/walkthroughs/patterns/rules.ts';

/** A visit at which one look-for was looked for. Who was visited, where and when is no secret; what was seen is. */
export interface Visit {
  readonly teacher: number;
  readonly school: 'A' | 'B';
  /** The refresh that is the first to know of it. */
  readonly logged: number;
  /** The refresh that is the first to know that it was withdrawn. */
  readonly withdrawn?: number;
  /** How often it counts. A power of two for each visit lets a sum tell which visits are in it. */
  readonly weight: number;
}

/** A figure as it is shown: of a school, or of the district. */
export interface Shown {
  readonly at: number;
  readonly place: 'A' | 'B' | 'district';
  readonly seen: number;
  readonly looked: number;
}

/** A way of publishing: everything that is ever shown of these visits, given which of them were a sighting. */
export type Publishing = (visits: readonly Visit[], seen: (at: number) => boolean) => Shown[];

/** Refreshes 0 to 4; at the last the month is closed. */
export const refreshes = 5;

const places = ['A', 'B', 'district'] as const;

/** The app's own way, by the rule that the app runs. */
export const inBlocks: Publishing = publishingBlocks(blocksOf);

/** The same without care for none and all. */
export const exactly: Publishing = publishingBlocks(exactBlocks);

/** Keeps back what is none or all until it is neither. */
export const onlyMixed: Publishing = publishingBlocks((parts, closed) =>
  exactBlocks(parts, closed).filter((block) => block.seen > 0 && block.seen < block.looked),
);

/** From four teachers on. */
export const fromFour: Publishing = publishingBlocks((parts) => {
  const bySchool = [...new Set(parts.map((part) => part.schoolId))].map((id) => parts.filter((p) => p.schoolId === id));
  return bySchool.filter((group) => teachersIn(group) >= 4).map((group) => summed(group));
});

/** Counts everything again each time, as is usual; schools with too few teachers are left out, and out of the total too. */
export const anewEachTime: Publishing = (visits, seen) => usual(visits, seen, (shown) => shown);

/** The same, and the total has everybody in it. */
export const totalOfAll: Publishing = (visits, seen) => usual(visits, seen, (_, all) => all);

function usual(
  visits: readonly Visit[],
  seen: (at: number) => boolean,
  total: (shown: readonly Part[], all: readonly Part[]) => readonly Part[],
): Shown[] {
  return Array.from({ length: refreshes }, (_, at) => at).flatMap((at) => {
    const all = partsAt(visits, seen, at, () => false);
    const schools = (['A', 'B'] as const).map((place) => ({ place, parts: all.filter((p) => p.schoolId === place) }));
    const shown = schools.filter(({ parts }) => teachersIn(parts) >= fewestTeachers);
    const everybody = total(
      shown.flatMap(({ parts }) => parts),
      all,
    );
    const district = teachersIn(everybody) >= fewestTeachers ? [{ place: 'district' as const, parts: everybody }] : [];
    return [...shown, ...district].map(({ place, parts }) => ({ at, place, ...figure(parts) }));
  });
}

type Rule = (parts: readonly Part[], closed: boolean) => readonly Block[];

function publishingBlocks(rule: Rule): Publishing {
  return (visits, seen) => {
    const blocks: (Block & { through: number })[] = [];
    const shown: Shown[] = [];
    for (let at = 0; at < refreshes; at += 1) {
      const counted = (visit: Visit) =>
        blocks.some((one) => (one.schoolId ?? visit.school) === visit.school && one.through >= visit.logged);
      const parts = partsAt(visits, seen, at, counted);
      blocks.push(...rule(parts, at === refreshes - 1).map((block) => ({ ...block, through: at })));
      for (const place of places) {
        const its = blocks.filter((one) => place === 'district' || one.schoolId === place);
        if (its.length > 0) shown.push({ at, place, ...figure(its) });
      }
    }
    return shown;
  };
}

/** What one refresh finds that is not counted yet, one part a teacher and school. */
function partsAt(
  visits: readonly Visit[],
  seen: (at: number) => boolean,
  at: number,
  counted: (visit: Visit) => boolean,
): Part[] {
  const parts = new Map<string, Part>();
  visits.forEach((visit, index) => {
    if (visit.logged > at || (visit.withdrawn ?? refreshes) <= at || counted(visit)) return;
    const key = `${visit.school}${visit.teacher}`;
    const part = parts.get(key) ?? {
      schoolId: visit.school,
      code: 'L1',
      teacherId: `${visit.teacher}`,
      seen: 0,
      looked: 0,
    };
    const more = seen(index) ? visit.weight : 0;
    parts.set(key, { ...part, seen: part.seen + more, looked: part.looked + visit.weight });
  });
  return [...parts.values()];
}

function exactBlocks(parts: readonly Part[], closed: boolean): Block[] {
  return blocksOf(parts, closed).map((block) => ({ ...block, seen: trulySeen(parts, block) }));
}

/** What the parts of a block come to: a school's own, or what its schools with too few teachers have together. */
function trulySeen(parts: readonly Part[], block: Block): number {
  const ofSchool = (id: string) => parts.filter((part) => part.schoolId === id);
  const few = (part: Part) => teachersIn(ofSchool(part.schoolId)) < fewestTeachers;
  const its = block.schoolId === null ? parts.filter(few) : ofSchool(block.schoolId);
  return figure(its).seen;
}

function summed(parts: readonly Part[]): Block {
  return { schoolId: parts[0]?.schoolId ?? null, code: 'L1', ...figure(parts), teachers: teachersIn(parts) };
}

function figure(of: readonly { seen: number; looked: number }[]): { seen: number; looked: number } {
  return {
    seen: of.reduce((sum, one) => sum + one.seen, 0),
    looked: of.reduce((sum, one) => sum + one.looked, 0),
  };
}

const teachersIn = (parts: readonly Part[]): number => new Set(parts.map((part) => part.teacherId)).size;
