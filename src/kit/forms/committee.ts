import { several } from './field.ts';

/** Whether something in the way waits for a decision that only the School Committee can take. */
export const committeeField = (waits: boolean) =>
  several('Is it waiting for somebody outside?', [{ value: 'committee', label: 'Waiting for the School Committee' }], {
    inSight: true,
    optional: true,
    ...(waits ? { chosen: ['committee'] } : {}),
  });
