import { roleNames, roles } from '../../district/people.ts';
import { namingChannels, settingsFrom } from '../../district/settings.ts';
import { type Fill, type Sample, sampleWindow } from '../../kit/feature.ts';
import { samplesOf } from '../../kit/imports/samples.ts';
import { paragraph, type Words } from '../../kit/words/pieces.ts';
import { detachSamples } from './account/samples.ts';
import { beginHere, somebodyElse } from './beginning/begin.ts';
import { rosterHandOver, rosterWorkbook } from './imports/workbook.ts';
import { keptAboutWords, notHandedOverWords, onItsWay } from './kept-about/messages.ts';
import { mergeSamples } from './merging/samples.ts';
import { confirmRosterWords, previewRosterWords, rosterNotFilledIn, whyPastWords } from './messages.ts';
import { addPersonForm, endForm, findForm, giveRoleForm, namesForm } from './people/form.ts';
import type { PersonInWindow } from './people/known.ts';
import { sameAccountForm } from './same-person/accounts.ts';
import { type AccountShown, accountsOnHome, anotherWords, sameWords } from './same-person/messages.ts';
import { openSameRows } from './same-person/names.ts';
import { ownAccountForm } from './same-person/own-account.ts';
import { addressChangedWords, ownAnotherWords, ownSameWords } from './same-person/own-account-messages.ts';
import { sameRowsForm } from './same-person/rows.ts';
import { heldSamples } from './second-person/samples.ts';
import { type Overview, overviewWords, rosterHomeWords } from './sections.ts';
import { publicWords } from './settings/channels.ts';
import { settingsForm } from './settings/form.ts';
import { splitSamples } from './splitting/samples.ts';
import { worstDifference } from './workbook/worst.ts';

const id = '018f0000-0000-7000-8000-000000000001';
const today = '2026-11-23';

/** Everything this routine shows: long lists, names and words as long as a workbook may hold. */
export function samples(fill: Fill): Sample[] {
  const known = knownSample(fill);
  return [
    ...samplesOf(rosterWorkbook, rosterHandOver, fill, {
      preview: preview(fill),
      confirm: { asks: confirmRosterWords(worstDifference(fill)), typed: 'end 42 people', why: whyPastWords },
      notFilledIn: rosterNotFilledIn,
      open: { button: openSameRows, label: 'Answer…', only: false },
    }),
    sampleWindow('Rows that may be somebody else', sameRowsForm, {
      waiting: worstDifference(fill).people.waiting,
      together: worstDifference(fill).people.together,
      schoolsWaiting: worstDifference(fill).schools.waiting,
      schools: [],
      skip: 0,
    }),
    sampleWindow('Rows that may be somebody else, the next page', sameRowsForm, {
      waiting: worstDifference(fill).people.waiting,
      together: [],
      schoolsWaiting: [],
      schools: [],
      skip: 8,
    }),
    sampleWindow('A Slack account that may be somebody else’s', sameAccountForm, account(fill)),
    ...heldSamples(fill),
    sampleWindow('A second Slack account of one’s own', ownAccountForm, { ...account(fill), isAnew: true }),
    { name: 'A second account is one’s own', on: 'message', words: ownSameWords(fill('Amy Riva', 80)) },
    { name: 'A second account is not one’s own', on: 'message', words: ownAnotherWords },
    ...(['roster', 'Slack'] as const).map(
      (where): Sample => ({
        name: `One’s address has changed (${where})`,
        on: 'message',
        words: addressChangedWords(
          { was: fill('ana@millcity.example', 254), now: fill('ana@mc-schools.example', 254), where },
          [fill('Max Manager', 100)],
        ),
      }),
    ),
    { name: 'A Slack account is said to be theirs', on: 'message', words: sameWords(account(fill)) },
    { name: 'A Slack account is somebody else’s', on: 'message', words: anotherWords(account(fill), true) },
    {
      name: 'A Slack account is somebody else’s, and the address is not',
      on: 'message',
      words: anotherWords(account(fill), false),
    },
    {
      name: 'A second account is somebody else’s',
      on: 'message',
      words: anotherWords({ ...account(fill), isAnew: true, emailAgrees: false }, false),
    },
    {
      name: 'Slack accounts that wait, on Home',
      on: 'home',
      words: accountsOnHome(
        Array.from({ length: 9 }, () => ({
          id,
          accountName: fill('Amy Riva', 80),
          person: fill('Ana Rivera', 100),
          isAnew: false,
        })),
      ),
    },
    sampleWindow('Add a person', addPersonForm, { today }),
    sampleWindow('Change a person', findForm, {}),
    sampleWindow('A new role', giveRoleForm, known),
    sampleWindow('A role ends', endForm, known),
    sampleWindow('Name and e-mail', namesForm, known),
    ...mergeSamples(fill),
    ...detachSamples(fill),
    ...splitSamples(fill),
    sampleWindow('Settings', settingsForm, settingsSample(fill)),
    { name: 'The roster', on: 'message', words: overviewWords(overview(fill)) },
    { name: 'The roster on Home', on: 'home', words: rosterHomeWords(overview(fill)) },
    {
      name: 'The roster on Home, before the first workbook',
      on: 'home',
      words: rosterHomeWords({ ...overview(fill), holding: 1 }),
    },
    { name: 'Home while nobody is on the roster, for an admin', on: 'home', words: beginHere },
    { name: 'Home while nobody is on the roster', on: 'home', words: somebodyElse },
    { name: 'Everything kept about me, on Home', on: 'home', words: keptAboutWords(id) },
    { name: 'Everything kept about me, asked for', on: 'message', words: onItsWay },
    {
      name: 'Everything kept about me could not be handed over',
      on: 'message',
      words: notHandedOverWords(id, fill('Slack did not take the file.', 300)),
    },
    { name: 'A channel is public', on: 'message', words: publicWords(fill('dilt', 80), Object.values(namingChannels)) },
    {
      name: 'A change was saved',
      on: 'message',
      words: [paragraph(`Saved. ${fill('Pat Okafor', 100)}: now director.`)],
    },
  ];
}

function preview(fill: Fill): Words {
  const notes = Array.from({ length: 20 }, (_, at) => fill(`People: the column “Extra ${at}” is not read.`, 120));
  return previewRosterWords(worstDifference(fill), [], notes);
}

function account(fill: Fill): AccountShown {
  return {
    account: fill('Amy Riva', 80),
    email: fill('ana@millcity.example', 254),
    person: fill('Ana Rivera', 100),
    held: fill('teacher at Lincoln', 100),
    endedOn: '2026-06-30',
    nameAgrees: false,
    emailAgrees: true,
    isAnew: false,
  };
}

function knownSample(fill: Fill): PersonInWindow {
  const words = roleNames.assistantPrincipal + fill(' at Lincoln', 80);
  const active = Array.from({ length: 12 }, (_, at) => {
    return { id: `${id}${at}`, role: 'teacher', school: 'lin', from: today, to: undefined, words } as const;
  });
  const was = { id, key: 'a', name: fill('Ana Rivera', 100), email: fill('ana@millcity.example', 254), holdings: [] };
  return { was, today, active, roster: { people: [], schools: [] } };
}

function settingsSample(fill: Fill) {
  return {
    ...settingsFrom([]),
    districtName: fill('Mill City', 80),
    sentenceOfUse: fill('These visits help us learn. They are not evaluation.', 500),
  };
}

function overview(fill: Fill): Overview {
  return {
    district: fill('Mill City', 80),
    roles: roles.map((role) => `400 ${roleNames[role]}s`),
    holding: 420,
    without: 133,
    unknown: 2,
    lastImport: `Last import: Monday, November 23 at 10:42 AM by ${fill('Max Manager', 100)}: 3 people added.`,
    merged: 12,
    changes: Array.from({ length: 3 }, () =>
      fill('Monday, November 23 at 10:42 AM, Max Manager: Pat Okafor: now director', 330),
    ),
  };
}
