import type { ButtonPress } from '../../kit/feature.ts';
import { done } from '../../kit/outcome.ts';
import { allToDosOf } from '../home-parts.ts';
import type { House, Routes } from '../house.ts';
import { allToDosName } from '../to-dos.ts';
import { lineFrom, runCommand, saveAgain, theirsOf } from './command.ts';
import { everythingFor, everythingName, typeName } from './help.ts';

/** The buttons that are nobody’s routine. A line that is pressed shows or opens something: what a typed one would save, it does not. */
export function ownButtons(routes: Routes, house: Pick<House, 'features'>): ButtonPress[] {
  return [
    saveAgain(routes),
    { name: typeName, ability: 'app.use', press: (c, line) => runCommand(c, routes, lineFrom(line)) },
    {
      name: everythingName,
      ability: 'app.use',
      press: (c, command) => done({ instead: everythingFor(command, theirsOf(c, routes, command)) }),
    },
    {
      name: allToDosName,
      ability: 'app.use',
      press: (c) => done({ tell: allToDosOf(house, routes.facetsOf, c) }),
    },
  ];
}
