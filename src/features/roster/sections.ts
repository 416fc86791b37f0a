import { Temporal } from 'temporal-polyfill';
import { roleNames, roles } from '../../district/people.ts';
import { can } from '../../district/policy.ts';
import { refTo } from '../../district/ref.ts';
import type { Asked } from '../../kit/context.ts';
import { place } from '../../kit/feature.ts';
import { sayMoment } from '../../kit/imports/messages.ts';
import type { Statement } from '../../kit/statement.ts';
import { counted } from '../../kit/words/lists.ts';
import { aside, bullets, buttons, heading, type Piece, paragraph, type Words } from '../../kit/words/pieces.ts';
import { rosterHandOver } from './imports/workbook.ts';
import { openMerge, openTakeBackMerge } from './merging/names.ts';
import { mergesNow } from './merging/store.ts';
import { openAddPerson, openChangePerson } from './people/form.ts';
import { countByRole, countBySlack, lastChanges } from './people/store.ts';
import { openSettings } from './settings/form.ts';

/** What is said of the roster as a whole: numbers, and who changed it last. */
export interface Overview {
  readonly district: string;
  /** `2 principals`, in the order lists name roles. */
  readonly roles: readonly string[];
  readonly holding: number;
  /** Without a Slack account, and not looked up yet. */
  readonly without: number;
  readonly unknown: number;
  readonly lastImport: string;
  readonly changes: readonly string[];
  /** So many entries stand for another as well. */
  readonly merged: number;
}

export function overviewOf(c: Asked): Overview {
  const byRole = countByRole(c.db, c.today);
  const bySlack = countBySlack(c.db, c.today);
  const zone = c.settings.timeZone;
  return {
    district: c.settings.districtName,
    roles: roles.flatMap((role) => {
      const n = byRole.get(role) ?? 0;
      return n > 0 ? [counted(n, roleNames[role], `${roleNames[role]}s`)] : [];
    }),
    holding: [...bySlack.values()].reduce((sum, n) => sum + n, 0),
    without: (bySlack.get('none') ?? 0) + (bySlack.get('deactivated') ?? 0),
    unknown: bySlack.get('unknown') ?? 0,
    lastImport: rosterHandOver.lastImport(c),
    merged: mergesNow(c.db).length,
    changes: lastChanges(c.db, 3).map(
      ({ at, changer, words }) => `${sayMoment(Temporal.Instant.from(at), zone)}, ${changer}: ${words}`,
    ),
  };
}

/** What somebody has changed, and the roster as it is with that, where the window was opened from. */
export function onRoster(c: Asked, said: Words): { readonly instead: Words; readonly tell: Words } {
  return { instead: [...said, ...overviewWords(overviewOf(c))], tell: said };
}

/** `/throughline roster`: for the person who asked only. */
export function overviewWords(overview: Overview): Words {
  return [
    heading(`Roster: ${overview.district}`),
    paragraph(holdingLine(overview)),
    ...listed(overview.roles),
    paragraph(overview.lastImport),
    ...(overview.changes.length > 0 ? [paragraph('Latest changes by hand:'), bullets(overview.changes)] : []),
    rosterButtons,
    ...mergeButtons(overview),
  ];
}

function holdingLine({ holding, without, unknown }: Overview): string {
  const parts = [
    `${counted(holding, 'person has', 'people have')} a role today.`,
    without > 0 ? `${counted(without, 'has', 'have')} no Slack account.` : '',
    unknown > 0 ? `We’re still looking for ${unknown} in Slack.` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** Which two entries are one person, and how to take that back. */
const mergeButtons = ({ merged }: Overview): Piece[] =>
  merged === 0
    ? [buttons(mergeButton)]
    : [
        paragraph(counted(merged, 'person has two entries.', 'people have two entries.')),
        buttons(mergeButton, place(openTakeBackMerge, 'Undo a merge…', '')),
      ];

const mergeButton = place(openMerge, 'Merge two entries…', '');

const rosterButtons: Piece = buttons(
  place(rosterHandOver.open, 'Import the roster', ''),
  place(openAddPerson, 'Add a person', ''),
  place(openChangePerson, 'Change a person', ''),
  place(openSettings, 'Settings', ''),
);

/** On Home, for whoever may change the roster. */
export function rosterHome(c: Asked): Statement[] {
  if (!can(c.viewer, 'roster.import')) return [];
  const words = rosterHomeWords(overviewOf(c));
  return [{ part: 'settings', words, refs: [refTo('roster', 'people')], weight: 1, can: 'roster.import' }];
}

/** What Home says of the roster. */
export function rosterHomeWords(overview: Overview): Words {
  const alone =
    overview.holding <= 1
      ? [paragraph('Start by importing the roster. The import window has a template you can fill in.')]
      : [];
  const [latest] = overview.changes;
  const changed = latest === undefined ? [] : [aside(`Latest change: ${latest}`)];
  return [paragraph(holdingLine(overview)), ...changed, ...alone, rosterButtons];
}

const listed = (lines: readonly string[]): Piece[] => (lines.length > 0 ? [bullets(lines)] : []);
