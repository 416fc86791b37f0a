import type { Role } from '../../district/people.ts';
import { rolesThatMay } from '../../district/roles-that-may.ts';
import { settingsFrom } from '../../district/settings.ts';
import type { Feature, Fill, Sample } from '../../kit/feature.ts';
import { windowButton } from './conversation.ts';
import { everythingFor, helpFor, lineOf, misunderstood, nearWords, ownCommand, severalWords } from './help.ts';

/** What the app says of itself, with the commands of these routines. */
export function doorSamples(features: readonly Feature[], fill: Fill): Sample[] {
  const words = features.flatMap(({ commands = [] }) => commands);
  const settings = settingsFrom([]);
  const ofRole = (role: Role) => words.filter((one) => rolesThatMay(settings, one.ability).includes(role));
  const helpOf = (role: Role) =>
    helpFor({ holdings: [{ role, schoolId: null, fromDay: '2026-07-01' }] }, ownCommand, ofRole(role));
  const principals = ofRole('principal');
  const [first] = principals.filter(({ title }) => title !== undefined);
  const typed = fill('mispelled', 60);
  return [
    { name: 'Help, for a principal', on: 'message', words: helpOf('principal') },
    { name: 'Help, for a superintendent', on: 'message', words: helpOf('superintendent') },
    { name: 'Help, for a teacher', on: 'message', words: helpOf('teacher') },
    { name: 'Help, for an operator', on: 'message', words: helpOf('operator') },
    {
      name: 'Everything one can type, by topic',
      on: 'message',
      words: everythingFor(ownCommand, principals.slice(-12)),
    },
    {
      name: 'A line with a slip of the finger',
      on: 'message',
      words: misunderstood(first?.command ?? ownCommand, fill('hlp', 60), principals),
    },
    ...(first
      ? [
          {
            name: 'A message with a slip of the finger',
            on: 'message' as const,
            words: nearWords({ word: first, typed, meant: lineOf(first) }),
          },
        ]
      : []),
    {
      name: 'A message that may mean several things',
      on: 'message',
      words: severalWords(principals.slice(0, 3)),
    },
    {
      name: 'A message asks for a window',
      on: 'message',
      words: windowButton(fill('Open a window', 24), ownCommand),
    },
  ];
}
