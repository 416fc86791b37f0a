import { byDayIn, of } from './placed.ts';

/** Of quarterly reports, what can be somebody else’s after all. */
export const placedReports = {
  quarterly_report: of(byDayIn('begun_on'), {
    author_id: 'Quarterly reports',
    entered_by_id: 'Quarterly reports they wrote for the monitor',
    reported_by_id: 'Successes and impediments they reported',
  }),
  quarterly_words: of(byDayIn('on_day'), { by_id: 'Words of quarterly reports they wrote' }),
  quarterly_check: of(byDayIn('on_day'), { by_id: 'Fact-checks of quarterly reports' }),
  quarterly_correction: of(byDayIn('on_day'), {
    by_id: 'Corrections of quarterly reports they asked for',
    answered_by_id: 'Corrections of quarterly reports they answered',
  }),
  quarterly_step: of(byDayIn('day'), {
    owner_id: 'Next steps of quarterly reports they own',
    by_id: 'Next steps of quarterly reports they wrote',
    settled_by_id: 'Next steps of quarterly reports they settled',
  }),
  quarterly_look: of(byDayIn('on_day'), { by_id: 'Looks at words of quarterly reports' }),
  quarterly_version: of(byDayIn('final_on'), { final_by_id: 'Quarterly reports they made final' }),
};
