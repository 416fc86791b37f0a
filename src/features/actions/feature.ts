import type { Feature } from '../../kit/feature.ts';
import { facetsOfPart } from './store.ts';

/** The actions of the plan: who does what by when, and how it goes. */
export const actions: Feature = {
  name: 'actions',
  records: { actionPart: facetsOfPart },
};
