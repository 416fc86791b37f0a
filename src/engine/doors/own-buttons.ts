import type { ButtonPress } from '../../kit/feature.ts';
import { done } from '../../kit/outcome.ts';
import type { Routes } from '../house.ts';
import { lineFrom, runCommand, saveAgain, theirsOf } from './command.ts';
import { everythingFor, everythingName, typeName } from './help.ts';

/** The buttons that are nobody’s routine. A line that is pressed shows or opens something: what a typed one would save, it does not. */
export function ownButtons(routes: Routes): ButtonPress[] {
  return [
    saveAgain(routes),
    { name: typeName, ability: 'app.use', press: (c, line) => runCommand(c, routes, lineFrom(line)) },
    {
      name: everythingName,
      ability: 'app.use',
      press: (c, command) => done({ instead: everythingFor(command, theirsOf(c, routes, command)) }),
    },
  ];
}
