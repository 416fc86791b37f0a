import { meetAccount } from '../../district/meet-account.ts';
import type { Writing } from '../../kit/context.ts';
import type { Arrived } from '../../kit/errand.ts';
import type { Feature } from '../../kit/feature.ts';
import { opening } from '../../kit/forms/form.ts';
import { type Done, done } from '../../kit/outcome.ts';
import { saveDetached } from './account/save.ts';
import { beginning } from './beginning/begin.ts';
import { rosterHandOver } from './imports/workbook.ts';
import { askForKept, hearKept, keptAboutMe, mineWord } from './kept-about/ask.ts';
import { keptOnHome, rosterAbout } from './kept-about/sections.ts';
import { openMergeWindow, openTakeBackWindow } from './merging/form.ts';
import { chooseMerge, saveMerge, takeBackMerge } from './merging/save.ts';
import { end, find, rename } from './people/change.ts';
import { openAddPerson, openChangePerson } from './people/form.ts';
import { tellOfGuests } from './people/guests.ts';
import { add, saveGivenRole } from './people/save.ts';
import { accountsHome, openAccount, sayAccount } from './same-person/accounts.ts';
import { accountAsks, openOwn, sayOwnAccount } from './same-person/own-account.ts';
import { openRows, saveSameRows } from './same-person/rows.ts';
import { tellAddress } from './same-person/tell-address.ts';
import { samples } from './samples.ts';
import { heldAsks, letHeldPass, sayHeld } from './second-person/decide.ts';
import { openHeldForm } from './second-person/form.ts';
import { overviewOf, overviewWords, rosterHome } from './sections.ts';
import { channelsSeen, hearChannels, lookAtChannels } from './settings/channels.ts';
import { openSettings, settingsForm } from './settings/form.ts';
import { saveSettings } from './settings/save.ts';
import { chooseLines, chooseOther, saveSplit } from './splitting/save.ts';
import { hasSchool, noteNoAccount, personMeant } from './store.ts';

/** Joins the people on the roster to the Slack accounts that were found; who has none is known to have none. */
function hearAccounts(c: Writing, arrived: Arrived): Done {
  if (arrived.kind !== 'lookUp') return done();
  for (const { email, found } of arrived.accounts) {
    if (found === null) noteNoAccount(c.db, email);
    else meetAccount(c.db, { ...found, email, deactivated: false, bot: false }, { today: c.today, inPerson: false });
  }
  tellOfGuests(c, arrived.accounts);
  return done();
}

/** Who is in the district, where, and when there is school: from one workbook, or one change at a time. */
export const roster: Feature = {
  name: 'roster',
  commands: [
    {
      command: '/throughline',
      word: 'roster',
      also: ['people', 'add a person', 'staff'],
      title: 'Roster',
      first: { operator: 1 },
      ability: 'roster.import',
      does: 'See who’s on the roster, import it, add or change a person',
      staysTrue: true,
      run: (c) => done({ tell: overviewWords(overviewOf(c)) }),
    },
    {
      command: '/throughline',
      word: 'settings',
      also: ['setup', 'configure'],
      title: 'Settings',
      first: { operator: 2 },
      ability: 'roster.import',
      does: 'Change the district’s settings',
      run: () => done({ open: opening(settingsForm, {}) }),
    },
    mineWord,
  ],
  parts: [rosterHandOver],
  forms: [
    add,
    find,
    saveGivenRole,
    end,
    rename,
    saveSettings,
    saveSameRows,
    sayAccount,
    sayOwnAccount,
    chooseMerge,
    saveMerge,
    takeBackMerge,
    saveDetached,
    chooseOther,
    chooseLines,
    saveSplit,
    sayHeld,
  ],
  buttons: [
    openAddPerson,
    openChangePerson,
    openSettings,
    askForKept,
    openRows,
    openAccount,
    openOwn,
    openMergeWindow,
    openTakeBackWindow,
    openHeldForm,
  ],
  jobs: [lookAtChannels, letHeldPass],
  hears: {
    'roster/accounts': hearAccounts,
    'roster/kept-about-me': hearKept,
    [channelsSeen]: hearChannels,
  },
  reacts: { addressChanged: tellAddress },
  records: {
    person: (db, id) => {
      const who = personMeant(db, id);
      return who === undefined ? undefined : { person: who };
    },
    school: (db, id) => (hasSchool(db, id) ? { school: id } : undefined),
  },
  beginning,
  home: (c) => [...accountsHome(c), ...rosterHome(c), ...keptOnHome(c)],
  asks: (c, of) => [...accountAsks(c, of), ...heldAsks(c, of)],
  papers: { 'roster/kept-about-me': keptAboutMe },
  about: rosterAbout,
  samples,
};
