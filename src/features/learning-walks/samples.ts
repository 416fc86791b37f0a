import type { Fill, Sample } from '../../kit/feature.ts';
import { sampleWindow } from '../../kit/feature.ts';
import type { Words } from '../../kit/words/pieces.ts';
import type { LearningWalkShown } from './card/shown.ts';
import { walkFromOutside, walkResultWords, walkWords } from './card/words.ts';
import { debriefSayForm } from './debrief/form.ts';
import { walkSummaryForm } from './debrief/summary.ts';
import { debriefWords } from './debrief/words.ts';
import { learningWalkListWords } from './list/words.ts';
import { learningWalkPlanForm } from './plan/form.ts';
import { callOffWalkForm, walkCalledOffWords } from './plan/save.ts';
import { changeTeamForm, newTeamForm } from './plan/team-form.ts';
import { walkRoomForm } from './rooms/form.ts';
import { debriefRounds, debriefTakes, learningWalkTeam, maxCountedLookFors } from './rules.ts';
import { walkSegmentForm } from './segment/form.ts';
import { walkPacketWords } from './segment/sections.ts';
import type { LearningWalk } from './store.ts';
import { walkTrendWords } from './trends/messages.ts';

const idAt = (at: number): string => `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`;

const walkOf = (fill: Fill, more: Partial<LearningWalk> = {}): LearningWalk => ({
  id: idAt(1),
  ownerId: 'p',
  owner: fill('Pat Okafor', 60),
  schoolId: 's',
  school: fill('Lincoln', 60),
  day: '2026-11-23',
  beginsAt: '09:00',
  question: fill('Who does the thinking: the students or the teacher?', 300),
  minutes: 10,
  roomsMeant: 6,
  toolId: 't',
  lookFors: ['L1', 'L2'],
  state: 'planned',
  diltId: null,
  summary: '',
  nextStep: '',
  sharedOn: null,
  cancelledOn: null,
  rooms: 6,
  ...more,
});

/** Everything this routine shows: teams, lists and words as long as they may be. */
export function samples(fill: Fill): Sample[] {
  const usual = ['Rigorous task', 'Checks for understanding', 'Student discourse', 'Clear objective'];
  const sums = Array.from({ length: maxCountedLookFors }, (_, at) => ({
    id: idAt(at),
    code: `L${at + 1}`,
    words: fill(usual[at] ?? `Look-for ${at + 1}`, 200),
    seen: 4,
    looked: at === 3 ? 2 : 6,
  }));
  const team = Array.from({ length: learningWalkTeam.most }, (_, at) => fill(`Colleague ${at + 1}`, 60));
  const notes = Array.from({ length: debriefTakes.words }, (_, at) =>
    fill(`Students explained their work to each other (${at + 1}).`, debriefTakes.letters),
  );
  const shown: LearningWalkShown = {
    walk: walkOf(fill),
    team,
    isOnTeam: true,
    mayLead: true,
    lookFors: sums.map(({ words }) => words),
    sums,
    spoke: 5,
    said: [],
    today: '2026-11-23',
  };
  const said = debriefRounds.map((round) => ({ round, words: notes }));
  const written = {
    summary: fill('Students did most of the talking.', 1500),
    nextStep: fill('Plan one question.', 600),
  };
  const closed = { ...shown, said, walk: walkOf(fill, { state: 'closed', ...written }) };
  const given = walkOf(fill, { state: 'closed', ...written, sharedOn: '2026-11-24' });
  const person = (name: string, value: string) => ({ value, label: fill(name, 75) });
  const teamShown = {
    leads: fill('Pat Okafor', 60),
    administrators: Array.from({ length: 100 }, (_, at) => person(`Colleague ${at + 1}`, `p${at}`)),
    teachers: Array.from({ length: 100 }, (_, at) => person(`Teacher ${at + 1}`, `t${at}`)),
    team: ['p1'],
  };
  const list = Array.from({ length: 8 }, (_, at) => ({ walk: { ...given, id: idAt(at) }, mayLead: at % 2 === 0 }));
  const message = (name: string, words: Words): Sample => ({ name: `Learning walk: ${name}`, on: 'message', words });
  return [
    message('you are on the team', walkWords({ ...shown, mayLead: false, walk: walkOf(fill, { rooms: 0 }) })),
    message('rooms so far, for whoever leads it', walkWords(shown)),
    message('its rooms are done', walkWords({ ...shown, walk: walkOf(fill, { state: 'evidence' }) })),
    message('called off', walkWords({ ...shown, walk: walkOf(fill, { cancelledOn: '2026-11-20' }) })),
    message('you are told it is off', walkCalledOffWords(shown.walk, fill('Snow.', 200), fill('Pat Okafor', 60))),
    message('debrief, first round', debriefWords({ ...shown, walk: walkOf(fill, { state: 'evidence' }) })),
    message(
      'debrief, last round',
      debriefWords({ ...shown, said: said.slice(0, 2), walk: walkOf(fill, { state: 'nextStep' }) }),
    ),
    message('debrief closed', debriefWords(closed)),
    message('debrief with few rooms', debriefWords({ ...closed, walk: { ...closed.walk, rooms: 4 } })),
    message('shared with the school', debriefWords({ ...closed, walk: given })),
    message('for the school', walkResultWords({ walk: given, sums })),
    message('for a leader who is not on the team', walkFromOutside({ ...shown, isOnTeam: false })),
    message('in a packet', walkPacketWords(given, sums)),
    message(
      'list',
      learningWalkListWords({
        walks: list,
        year: '2026-07-01',
        first: 8,
        more: true,
        mayPlan: true,
        today: '2026-11-23',
      }),
    ),
    message(
      'empty list',
      learningWalkListWords({
        walks: [],
        year: '2026-07-01',
        first: 0,
        more: false,
        mayPlan: false,
        today: '2026-11-23',
      }),
    ),
    message('trends', walkTrendWords(sums.map(({ words }) => ({ words, seen: 14, looked: 22, walks: 3 })))),
    message('no trends yet', walkTrendWords([])),
    sampleWindow('Learning walk: plan', learningWalkPlanForm, {
      schools: [person('Lincoln', 's')],
      own: 's',
      day: '2026-11-30',
      lookFors: sums,
    }),
    sampleWindow('Learning walk: new team', newTeamForm, { ...teamShown, team: [] }),
    sampleWindow('Learning walk: change the team', changeTeamForm, teamShown),
    sampleWindow('Learning walk: call off', callOffWalkForm, shown.walk),
    sampleWindow('Learning walk: a room', walkRoomForm, {
      title: fill('Learning walk at Lincoln', 80),
      rooms: 3,
      lookFors: sums,
    }),
    sampleWindow('Learning walk: say', debriefSayForm, { question: shown.walk.question, round: 'wonderings' }),
    sampleWindow('Learning walk: summary', walkSummaryForm, { ...written, goesToSchool: true }),
    sampleWindow('Learning walk: DILT segment', walkSegmentForm, {
      dilts: [{ id: 'd', day: '2026-12-09' }],
      title: fill('Learning walk at Lincoln', 75),
      question: shown.walk.question,
    }),
  ];
}
