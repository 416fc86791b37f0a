import type { Fill } from '../../../kit/feature.ts';
import type { KnownPerson, RosterDifference } from '../rules.ts';

const id = '018f0000-0000-7000-8000-000000000001';
const today = '2026-11-23';

/** Every list of a difference full, with roles of many schools. */
export function worstDifference(fill: Fill): RosterDifference {
  const many = <T>(make: (at: number) => T): T[] => Array.from({ length: 42 }, (_, at) => make(at));
  const name = fill('Ana Rivera', 100);
  const held = many(
    () => ({ id, role: 'assistantPrincipal', school: 'lin', fromDay: today, toDay: null }) as const,
  ).slice(0, 6);
  const was: KnownPerson = { id, key: 'a', name, email: null, holdings: held };
  const now = { key: 'b', name: fill('Ana Rivera-Lopez', 100), email: fill('ana@millcity.example', 254), roles: [] };
  const schools = many((at) => ({ code: fill(`L${at}`, 20), name: fill('Lincoln', 80) }));
  const waitingSchools = schools.map((one, at) => {
    return { id: `${id}s${at}`, was: { ...one, id }, now: one, differs: at % 2 === 0 ? 'code' : 'name' } as const;
  });
  const waiting = many((at) => ({
    id: `${id}${at}`,
    was,
    now,
    doubt: { name: at % 2 === 0, address: at % 3 === 0, ended: true, roles: true },
  }));
  const days = many(() => ({ day: today, kind: 'noSchool', note: fill('Storm', 200) }) as const);
  return {
    schools: {
      added: schools,
      changed: schools.map((one) => ({ was: { ...one, id }, now: one })),
      waiting: waitingSchools,
      freed: schools.map((one) => ({ was: { ...one, id }, code: one.code })),
    },
    people: {
      added: many(() => ({ person: now, begun: held, altered: [], ended: [] })),
      changed: many(() => ({ was, now, begun: held, altered: [], ended: held })),
      ended: many(() => ({ was, ended: held })),
      waiting,
      together: [
        {
          id: 'all-1',
          move: { from: fill('millcity.example', 60), to: fill('mc-schools.example', 60) },
          only: undefined,
          rows: waiting,
        },
        { id: 'all-2', move: undefined, only: 'address', rows: waiting },
      ],
      held: many(() => now),
      freed: many(() => ({ was, key: 'c', keepsAccount: false })),
    },
    calendar: { set: days, removed: days },
    lookFors: schools.map(({ code }) => ({ code, words: fill('Rigorous task', 300) })),
    settings: [
      { key: 'sentenceOfUse', was: fill('Earlier words.', 500), now: fill('These visits help us learn.', 500) },
    ],
    past: held.map((one) => ({ name: now.name, was: one, now: one })),
    confirm: 'end 42 people',
  };
}
