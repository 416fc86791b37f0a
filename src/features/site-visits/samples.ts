import { type Fill, type Sample, sampleWindow } from '../../kit/feature.ts';
import { samplesOf } from '../../kit/imports/samples.ts';
import type { Words } from '../../kit/words/pieces.ts';
import { learnedForm, learnedWords } from './learned/learned.ts';
import { siteSharedWords } from './learned/share.ts';
import { observationChangeForm, observationForm } from './observations/form.ts';
import { siteAnswerForm } from './raised/answer.ts';
import { raiseForm } from './raised/raise.ts';
import { raisedSamples } from './raised/samples.ts';
import { siteAskForm, siteRequestForm } from './requests/form.ts';
import { siteRequestOf, siteRequestSamples } from './requests/samples.ts';
import { attendedKinds, bearings } from './rules.ts';
import type { SiteVisit } from './store.ts';
import { siteVisitChangeForm, siteVisitForm } from './visit/form.ts';
import { visitsPage, visitsWords } from './visit/list-words.ts';
import { type ObservationShown, type VisitShown, visitWords } from './visit/messages.ts';
import { foundWords } from './workbook/prepare.ts';
import { siteVisitHandOver, siteVisitWorkbook } from './workbook/workbook.ts';

const id = '0197f000-0000-7000-8000-000000000001';
const today = '2027-03-25';
const inTests = 'Mar 24–Apr 7';

const visitOf = (fill: Fill): SiteVisit => ({
  id,
  authorId: 'p1',
  author: fill('Mona Monitor', 80),
  enteredById: 'p2',
  enteredBy: fill('Max Manager', 80),
  day: today,
  schoolId: 's1',
  school: fill('Lincoln', 80),
  attended: attendedKinds,
  spokeWith: Array.from({ length: 12 }, () => ({ role: fill('teachers', 80), number: 4 })),
  note: fill('The new schedule holds.', 2000),
  learned: fill('Teachers know the new tasks.', 1500),
  stillOpen: fill('Who coaches grade 4?', 1500),
  toldOn: null,
  sharedOn: null,
  cancelledOn: null,
});

const observationOf = (fill: Fill, at: number): ObservationShown => ({
  id: `o${at}`,
  row: fill('1.1.B1 Rigorous tasks in 80% of classrooms', 60),
  words: fill('Tasks were copied from the book in 3 of 4 rooms.', 1000),
  bearing: bearings[at % 3] ?? 'supports',
  raisedOn: at % 6 === 5 ? today : null,
  owner: fill('Dina Director', 80),
  answer: at % 2 === 0 ? '' : fill('Those rooms had a substitute.', 1000),
  answeredBy: fill('Dina Director', 80),
  mayChange: at % 6 !== 5,
  mayRaise: at % 6 === 2,
});

function shownOf(fill: Fill): VisitShown {
  const answers = ['yes', 'cannot', null] as const;
  return {
    visit: visitOf(fill),
    place: fill('Lincoln', 80),
    roles: Array.from({ length: 12 }, () => fill('4 teachers', 80)),
    inTests,
    observations: Array.from({ length: 14 }, (_, at) => observationOf(fill, at)),
    requests: Array.from({ length: 12 }, (_, at) => siteRequestOf(fill, answers[at % 3] ?? null)),
    own: true,
    readers: 3,
    viewerId: 'p1',
    today,
  };
}

/** Everything this routine shows. */
export function samples(fill: Fill): Sample[] {
  const shown = shownOf(fill);
  const { visit } = shown;
  const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });
  const planned: VisitShown = {
    ...shown,
    visit: { ...visit, day: '2027-04-20' },
    observations: [],
    inTests: undefined,
  };
  const shared: VisitShown = { ...shown, own: false, visit: { ...visit, toldOn: today, sharedOn: today } };
  const listed = Array.from({ length: visitsPage }, (_, at) => ({
    visit: { ...visit, sharedOn: at % 2 === 0 ? null : ('2027-03-20' as const) },
    place: fill('Lincoln', 80),
    inTests: at % 3 === 0 ? inTests : undefined,
  }));
  return [
    message('A site visit, for the monitor', visitWords(shown)),
    message('A site visit, its last page', visitWords(shown, 10)),
    message('A site visit that is planned', visitWords(planned)),
    message('A site visit that is shared', visitWords(shared)),
    message('Site visits', visitsWords(listed, { from: 8, more: true, mayLog: true, today })),
    message('Site visits: none yet', visitsWords([], { from: 0, more: false, mayLog: true, today })),
    message('Site visits: none shared yet', visitsWords([], { from: 0, more: false, mayLog: false, today })),
    message('What was learned on a site visit', learnedWords(visit)),
    message('A site visit was shared', siteSharedWords(visit, shown.observations)),
    ...raisedSamples(fill, message),
    ...siteRequestSamples(fill, message),
    ...windowSamples(fill, shown),
    ...workbookSamples(fill),
  ];
}

function windowSamples(fill: Fill, { visit }: VisitShown): Sample[] {
  const person = { id: 'p1', name: fill('Mona Monitor', 80) };
  const asked = {
    visit: undefined,
    day: today,
    schools: Array.from({ length: 20 }, (_, at) => ({ id: `s${at}`, name: fill('Lincoln', 80) })),
    authors: [person, { id: 'p3', name: fill('Mo Monitor', 80) }],
    viewer: { id: 'p2', name: fill('Max Manager', 80) },
    tests: [inTests, inTests],
    inTests,
  } as const;
  const observation = { words: fill('Tasks were copied.', 1000), answer: '', visitId: id };
  const row = fill('1.1.B1 Rigorous tasks', 60);
  const about = { value: 'benchmark/1', label: row };
  const request = { words: fill('Two grade 4 teachers', 300), owner: fill('Pat Okafor', 80) };
  return [
    sampleWindow('Log a site visit', siteVisitForm, asked),
    sampleWindow('Change a site visit', siteVisitChangeForm, { ...asked, visit }),
    sampleWindow('Add an observation', observationForm, { visit, before: undefined, about: undefined, viewerId: 'p2' }),
    sampleWindow('Change an observation', observationChangeForm, {
      visit,
      before: { words: observation.words, bearing: 'contradicts' },
      about,
      viewerId: 'p1',
    }),
    sampleWindow('What we learned on a site visit', learnedForm, visit),
    sampleWindow('Raise a contradiction', raiseForm, { observation, row, reported: '🟢 met', owner: person }),
    sampleWindow('Answer a contradiction', siteAnswerForm, { observation, row, of: fill('Cy Paper', 80) }),
    sampleWindow('Ask for people or things', siteAskForm, visit),
    sampleWindow('A request for a site visit: yes', siteRequestForm, {
      request,
      visit,
      answer: 'yes',
      of: request.owner,
    }),
    sampleWindow('A request for a site visit: can’t', siteRequestForm, {
      request,
      visit,
      answer: 'cannot',
      of: undefined,
    }),
  ];
}

function workbookSamples(fill: Fill): Sample[] {
  const observation = {
    about: null,
    code: fill('1.1.B1', 20),
    words: fill('Tasks were copied.', 1000),
    bearing: 'contradicts',
  } as const;
  const preview = foundWords({
    author: { id: 'p1', name: fill('Mona Monitor', 80) },
    typist: { id: 'p2', name: fill('Max Manager', 80) },
    day: today,
    school: { id: 's1', name: fill('Lincoln', 80) },
    attended: attendedKinds,
    spokeWith: visitOf(fill).spokeWith,
    note: '',
    observations: Array.from({ length: 30 }, () => observation),
    requests: Array.from({ length: 20 }, () => ({ words: fill('Two grade 4 teachers', 300), ownerId: 'p1' })),
  });
  const confirm = { typed: '', asks: '' };
  return samplesOf(siteVisitWorkbook, siteVisitHandOver, fill, { preview, confirm, notFilledIn: [] });
}
