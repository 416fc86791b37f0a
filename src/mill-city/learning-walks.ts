import type { Tx } from '../db/tx.ts';
import type { Day } from '../district/days.ts';
import { type LookForMark, lookForsOf, toolOn } from '../district/look-fors.ts';
import { cardsToTeam } from '../features/learning-walks/card/told.ts';
import { toldToSchool } from '../features/learning-walks/debrief/feature.ts';
import { keepSaid, keepWalkShared, keepWalkState, keepWalkSummary } from '../features/learning-walks/debrief/store.ts';
import { insertLearningWalk } from '../features/learning-walks/plan/store.ts';
import { addRoom } from '../features/learning-walks/rooms/store.ts';
import { debriefRounds } from '../features/learning-walks/rules.ts';
import { type MillCityWalk, millCityWalks, type Teammate } from './learning-talks.ts';
import { by, saying } from './moment.ts';
import type { Offices } from './people.ts';
import { schoolsOfMillCity } from './schools.ts';
import type { AutumnDay } from './stretch.ts';

interface Walk extends MillCityWalk {
  readonly schoolId: string;
  readonly ids: readonly [string, ...string[]];
}

/** The learning walks since October with what their schools were given, and the one that is planned. */
export function learningWalkDays(tx: Tx, who: Offices, today: Day): AutumnDay[] {
  const schools = new Map(schoolsOfMillCity(tx).map((one) => [one.code, one]));
  const principal = (code: string): string => schools.get(code)?.principalId ?? '';
  const idOf = (one: Teammate): string => (isPrincipal(one) ? principal(one.replace('principal ', '')) : who[one]);
  return millCityWalks.flatMap((meant): AutumnDay[] => {
    const [first, ...others] = meant.team;
    const walk: Walk = {
      ...meant,
      schoolId: schools.get(meant.school)?.id ?? '',
      ids: [idOf(first), ...others.map(idOf)],
    };
    let walkId = '';
    const planned: AutumnDay = [
      walk.plannedOn,
      '14:05',
      (then) => {
        walkId = plan(then, walk);
      },
    ];
    if (walk.day >= today) return [planned];
    return [planned, [walk.day, '14:00', (then) => walkAndTalk(then, walkId, walk)]];
  });
}

const isPrincipal = (one: Teammate): one is `principal ${string}` => one.startsWith('principal ');

function plan(tx: Tx, walk: Walk): string {
  const { ids, schoolId, day, begins, question, lookFors, plannedOn } = walk;
  const c = by(tx, ids[0], plannedOn, '14:05');
  const toolId = toolOn(tx, day) ?? '';
  const what = { schoolId, day, beginsAt: begins, question, minutes: 10, roomsMeant: 6, toolId };
  const counted = lookForsOf(tx, toolId).filter(({ code }) => lookFors.includes(code));
  const id = insertLearningWalk(c, { ...what, lookFors: counted }, ids);
  saying(c, cardsToTeam(c, id));
  return id;
}

/** The rooms, the debrief of the same day, and what the school is given. */
function walkAndTalk(tx: Tx, id: string, walk: Walk): void {
  const c = by(tx, walk.ids[0], walk.day, '14:00');
  const idOf = new Map(lookForsOf(tx, toolOn(tx, walk.day) ?? '').map((one) => [one.code, one.id]));
  const marked = (codes: readonly string[], mark: LookForMark): [string, LookForMark][] =>
    codes.map((code) => [idOf.get(code) ?? '', mark]);
  for (const [seen, notSeen] of walk.rooms)
    addRoom(c, id, Object.fromEntries([...marked(seen, 'seen'), ...marked(notSeen, 'notSeen')]));
  for (const round of debriefRounds)
    walk[round].forEach((words, nth) => {
      keepSaid(by(tx, walk.ids[nth] ?? walk.ids[0], walk.day, '13:30'), id, round, words);
    });
  keepWalkState(c, id, 'closed');
  keepWalkSummary(c, id, { summary: walk.summary, nextStep: walk.next });
  keepWalkShared(c, id);
  saying(c, [...cardsToTeam(c, id), ...toldToSchool(c, id)]);
}
