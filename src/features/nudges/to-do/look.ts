import type { Asked } from '../../../kit/context.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { toDoWords } from './messages.ts';

/** What is waiting for whoever asks, as on Home: what they put off is not in it. */
export const showToDos = (c: Asked): Done => done({ tell: toDoWords(c.occasions.asks(c.viewer.person.id)) });
