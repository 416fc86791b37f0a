import type { SiteVisit } from '../store.ts';

type Typed = Pick<SiteVisit, 'author' | 'authorId' | 'enteredBy' | 'enteredById'>;

/** `Typed by Max Manager, who answers to the superintendent.`; empty where the monitor typed it. */
export const typedBy = ({ authorId, enteredBy, enteredById }: Typed): string =>
  authorId === enteredById ? '' : `Typed by ${enteredBy}, who answers to the superintendent.`;

/** Who reads what is typed into a window. */
export function readsIt(visit: Typed, viewerId: string): string {
  if (visit.authorId === visit.enteredById) return 'Only you can read this until you share it.';
  const other = viewerId === visit.authorId ? visit.enteredBy : visit.author;
  return `${typedBy(visit)} Only you and ${other} can read this until it’s shared.`;
}
