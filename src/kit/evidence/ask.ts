import { keepEvidence } from '../../district/evidence.ts';
import { type EvidenceKind, evidenceKinds, evidenceNames } from '../../district/evidence-kinds.ts';
import type { Ref } from '../../district/ref.ts';
import type { Asked, Writing } from '../context.ts';
import type { Errand } from '../errand.ts';
import { type Choice, fileField, lineField, one } from '../forms/field.ts';
import { clip } from '../words/text.ts';

/** The questions for evidence, in any window that takes some: a link, a file, or neither. */
export const evidenceFields = () => ({
  link: lineField('Evidence: a link', { optional: true, max: 1000 }),
  file: fileField('Evidence: a file', [], { optional: true }),
});

/** The same with what kind of evidence it is. */
export const kindOfEvidence = () => one('What the evidence is about', evidenceKinds.map(asChoice), { optional: true });

const asChoice = (value: EvidenceKind): Choice => ({ value, label: evidenceNames[value] });

/** What was given in these questions. */
export interface GivenEvidence {
  readonly link: string;
  readonly file: string;
}

/** What is wrong with a link, or undefined. */
export function wrongLink(link: string): string | undefined {
  if (link === '' || (URL.canParse(link) && /^https?:$/.test(new URL(link).protocol))) return undefined;
  return 'That’s not a link. Copy it from the address bar. It begins with https://';
}

export const isGiven = ({ link, file }: GivenEvidence): boolean => link !== '' || file !== '';

/**
 * Keeps what was given as evidence of `about`. Where a file lies Slack is asked afterwards; the answer is heard under `hears`,
 * with the evidence's id as what it is about: hand it to `placeFound`.
 */
export function keepGiven(
  c: Asked<Writing>,
  about: Ref,
  given: GivenEvidence & { readonly kind?: EvidenceKind | null },
  hears: Errand['name'],
): Errand[] {
  const { id: byId, slackId } = c.viewer.person;
  const piece = { about, kind: given.kind ?? null, byId, onDay: c.today };
  if (given.link !== '') keepEvidence(c.db, { ...piece, words: clip(given.link, 200), url: given.link, fileId: null });
  if (given.file === '') return [];
  const id = keepEvidence(c.db, { ...piece, words: 'a file', url: '', fileId: given.file });
  return [{ name: hears, request: { kind: 'whereIs', what: { file: given.file }, by: slackId ?? '', about: id } }];
}
