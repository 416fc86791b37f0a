import { type Fill, type Sample, sampleWindow } from '../../kit/feature.ts';
import { inOneMessage } from '../../kit/words/fit.ts';
import { countedText, ratedHomeWords } from './due/asks.ts';
import { ideasWantedWords, promiseWords, ratedWords } from './in-packet/messages.ts';
import type { PersonRated } from './in-packet/rules.ts';
import { ownWords } from './messages.ts';
import { ratingsOnSheetWords } from './prep-sheet/sections.ts';
import { levelsForm, standardForm } from './rubric/form.ts';
import { rubricWords } from './rubric/messages.ts';
import { defaultRubric, maxStandards, type Rubric, type Standard } from './rules.ts';
import { maxFacts } from './step/facts.ts';
import { type StepShown, stepForm } from './step/form.ts';
import { givenRating } from './step/given.ts';
import { workingForm } from './step/working.ts';
import type { FactKept, Rated } from './store.ts';

const day = '2026-12-10';

/** Everything this routine shows: as many standards and facts as there may be, words as long as they may be. */
export function samples(fill: Fill): Sample[] {
  const rubric = rubricOf(fill);
  const rated = rubric.standards.map((standard, at) => ratedOf(fill, standard, at));
  const lines = rubric.standards.map((standard, at) => ({
    standard,
    rated: at === 5 ? undefined : rated[at],
    mayChange: at !== 4,
  }));
  const [month, today, freezes] = ['2026-11', '2026-12-01', '2026-12-07'] as const;
  const own = { diltId: '018f0000-0000-7000-8000-000000000001', day, month, today, freezesOn: freezes, lines } as const;
  return [
    ...windows(fill, rubric, rated),
    { name: 'One’s own ratings', on: 'message', words: ownWords({ ...own, frozen: false }) },
    { name: 'One’s own ratings, frozen', on: 'message', words: ownWords({ ...own, frozen: true }) },
    {
      name: 'A month that is rated, on Home',
      on: 'home',
      words: ratedHomeWords(countedText({ n: 4, of: 4 }, { month, freezes, today }), month),
    },
    {
      name: 'The district’s rubric',
      on: 'message',
      words: rubricWords({ ...rubric, fromMonth: '2026-12' }, '2026-11-23'),
    },
    { name: 'The default rubric', on: 'message', words: rubricWords({ ...defaultRubric, fromMonth: null }, day) },
    ...inPacket(fill, rated),
  ];
}

function rubricOf(fill: Fill): Rubric {
  const names = ['Leadership', 'Continuous improvement', 'Rigor', 'Data', 'Families', 'Climate'];
  const sentence = () => fill('I led the work I am responsible for and followed it through.', 300);
  return {
    levels: {
      highlyEffective: fill('highly effective', 40),
      effective: fill('effective', 40),
      improvementNecessary: fill('improvement necessary', 40),
    },
    standards: names.slice(0, maxStandards).map((name, at) => ({
      code: `S${at + 1}`,
      name: fill(name, 40),
      sentences: { highlyEffective: sentence(), effective: sentence(), improvementNecessary: sentence() },
    })),
  };
}

const factOf = (fill: Fill, at: number): FactKept => ({
  ref: `actionPart/018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
  day: '2026-11-12',
  words: fill(`1.2.A${at + 1}: 🟢 complete`, 200),
});

function ratedOf(fill: Fill, standard: Standard, at: number): Rated {
  const level = (['highlyEffective', 'effective', 'improvementNecessary'] as const)[at % 3] ?? 'effective';
  return {
    id: `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    personId: 'person',
    diltId: 'dilt',
    code: standard.code,
    standard: standard.name,
    level,
    levelName: fill('effective', 40),
    sentence: standard.sentences[level],
    why: fill('Three teams changed their tasks after we looked at student work.', 1000),
    nextStep: fill('Visit two classrooms a day.', 300),
    working: at % 2 === 0,
    evidence: fill('Seen in 4 of 10 visits.', 1000),
    goal: fill('A rigorous task in every room.', 300),
    steps: fill('Plan tasks with two teams.', 1000),
    ideasWanted: fill('How do you find the time?', 300),
    promised: fill('Share student work at each meeting.', 300),
    how: (['done', 'partly', 'not'] as const)[at % 3] ?? 'done',
    because: fill('Two meetings were called off.', 300),
    savedAt: '2026-11-23T15:00:00Z',
    onDay: '2026-11-23',
    late: at === 3,
    facts: at === 1 ? [] : [factOf(fill, 1), factOf(fill, 2)],
  };
}

function windows(fill: Fill, rubric: Rubric, [rated]: readonly Rated[]): Sample[] {
  const [standard] = rubric.standards;
  if (!standard || !rated) return [];
  const facts = Array.from({ length: maxFacts }, (_, at) => factOf(fill, at));
  const shown: StepShown = {
    diltId: '018f0000-0000-7000-8000-000000000001',
    standard,
    levels: rubric.levels,
    at: 1,
    of: 6,
    month: '2026-11',
    today: '2026-12-01',
    since: '2026-11-12',
    more: true,
    late: true,
    isPrincipal: true,
    facts,
    promised: rated.promised,
    given: givenRating.parse({
      why: rated.why,
      nextStep: rated.nextStep,
      because: rated.because,
      ideas: rated.ideasWanted,
    }),
  };
  const short: StepShown = { ...shown, late: false, more: false };
  const first: StepShown = { ...short, promised: '', facts: [], isPrincipal: false };
  return [
    sampleWindow('Rate a standard', stepForm, short),
    sampleWindow('Rate a standard, with more to say', stepForm, shown),
    sampleWindow('Rate a standard, with nothing on record', stepForm, first),
    sampleWindow('Still working on a standard', workingForm, { ...rated, month: '2026-11' }),
    sampleWindow('Word a standard', standardForm, { standard, levels: rubric.levels, mayLeave: true }),
    sampleWindow('Name the levels', levelsForm, rubric.levels),
  ];
}

function inPacket(fill: Fill, ratings: readonly Rated[]): Sample[] {
  const people: PersonRated[] = Array.from({ length: 120 }, (_, at) => ({
    personId: `${at}`,
    name: fill(`Pat Okafor ${at + 1}`, 80),
    leads: at < 2,
    earlier: at > 110 ? { day: 'Thursday, November 12', late: true } : null,
    ratings,
  }));
  const [one] = people;
  const [rated] = ratings;
  if (!one || !rated) return [];
  return [
    {
      name: 'Ratings in the packet',
      on: 'message',
      words: inOneMessage('Self-ratings', ratedWords(people, { all: 70, began: 50, of: 220, left: 12, standards: 4 })),
    },
    {
      name: 'One’s promises in the packet',
      on: 'message',
      words: inOneMessage('What we promised ourselves', promiseWords(one)),
    },
    {
      name: 'Ratings on a prep sheet',
      on: 'message',
      words: inOneMessage('Self-rating', ratingsOnSheetWords(ratings, 'November')),
    },
    { name: 'Ideas wanted, in the packet', on: 'message', words: ideasWantedWords(one, rated) },
  ];
}
