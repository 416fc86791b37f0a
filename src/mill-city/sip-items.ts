import type { RequiredBy } from '../features/school-plans/rules.ts';

/** An item as several schools have it in their plans. */
export interface MillCityItem {
  /** The schools, by their codes in small letters. */
  readonly schools: readonly string[];
  /** The initiative it serves by its code; what the law requires; or neither. */
  readonly serves: { readonly initiative: string } | { readonly required: RequiredBy } | null;
  readonly owner: 'principal' | 'teacher' | null;
  readonly starts: string;
  readonly due: string;
  readonly words: string;
  readonly shortName: string;
  readonly practice: string;
  readonly result: string;
  /** What was said of it, month by month since September: `i` in progress, `c` complete, `-` nothing. */
  readonly said: string;
}

const elementary = 'lin web riv har gre nor';
const secondary = 'mid alt hig';
const all = `${elementary} ${secondary}`;

/** Schools | serves | owner | starts | due | words | short name | what adults do | what students show | said. */
const lines = `
${elementary} | 1.1 | teacher | 2026-09-14 | 2026-12-11 | Each grade team plans two tasks a month in which students reason, and brings the work to the next meeting | Plan two reasoning tasks a month | Teams plan the task together and keep the plan in the grade’s folder | Student work shows reasons, not only answers | iii
${secondary} | 1.1 | teacher | 2026-09-14 | 2027-01-29 | Each department rewrites one unit so that every lesson has a task in which students reason | One rewritten unit a department | Departments use the rewritten unit | More students explain their reasoning on unit tests | ii-
lin riv gre mid hig | 1.2 | principal | 2026-10-01 | 2027-03-31 | The leadership team visits five rooms a week and looks for checks that reach every student | Five visits a week for checks | Visitors tell the teacher the same day what they saw | Fewer students wait with an empty page | -ii
web har nor alt | 1.2 | principal | 2026-09-21 | 2026-11-20 | Every teacher tries one of the five checks with a colleague in the room | Try one check with a colleague | Colleagues visit each other once | Every student is asked in each lesson | -i-
lin web mid | 1.3 | teacher | 2026-09-08 | 2027-06-11 | Mathematics teachers meet before each unit and agree on the problems every class will do | Unit talks before each math unit | All classes do the agreed problems | Unit tests improve from unit to unit | icc
riv har gre nor alt hig | 1.3 | teacher | 2026-10-13 | 2027-02-12 | Teachers look at the unit test together within a week and plan what to teach again | Reteach after each unit test | Each team reteaches one lesson a unit | Students correct their own tests | --i
${all} | 2.1 | principal | 2026-09-08 | 2027-06-18 | Grade teams and departments meet one hour a week with student work on the table, and the hour is never used for anything else | One hour a week with student work | Each team brings work and writes down what it will change | Work of the same students improves over a month | iii
lin riv nor mid alt | 3.1 | teacher | 2026-09-21 | 2027-05-28 | The reading team goes through its list every second Thursday and changes help for whoever does not move | Reading list every second Thursday | The team writes down who gets what help | Students leave the list | -ii
web har gre hig | 3.1 | teacher | 2026-09-21 | 2026-11-06 | Two teachers a grade are trained to give the reading test, so that nobody waits for it | Train two testers a grade | Tests are given within two weeks | Every student has a score by November | i--
lin har nor mid hig | 3.3 | principal | 2026-10-01 | 2027-06-18 | The office calls each family on the second day of absence and writes down what would help | Calls on the second day | Calls are made from one list | Fewer students miss ten days | cc-
${elementary} | 4.2 | principal | 2026-10-19 | 2026-12-18 | Hold one evening on how children learn to read, with supper and with people who translate | Family reading evening | Teachers show two games families can play | Families say they read together more often | --i
${secondary} | 4.2 | - | 2026-10-05 | 2026-12-18 | Invite families to see what students write, in two languages | Evening of student writing | Teachers invite every family by phone | Half of the families come | ---
gre hig | 4.1 | teacher | 2026-10-05 | 2026-11-06 | Try the new report card with one grade and ask ten families what they understood | Try the new report card | Teachers write one next step a student | Families can say what comes next | i-c
${all} | safety | principal | 2026-09-01 | 2026-10-30 | Practice the emergency plan with all students and staff and write down what to change | Emergency practice and review | Staff know their places | Everybody is out in four minutes | cc-
${all} | families | principal | 2026-09-01 | 2027-05-14 | The school council and families review the agreement of school and home once a year | Review the school–home agreement | The council meets on it twice | More families sign it | i--
web alt | - | teacher | 2026-10-26 | 2027-01-15 | Plant a garden behind the gym with the environmental club | School garden | Two teachers look after it | Students write about what grows | --i
lin mid hig | 2.2 | principal | 2026-09-14 | 2027-06-18 | The principal and the assistant principal talk with every teacher they visited within a week of the copy | A talk after each visit | Talks are short, and begin with what the teacher noticed | Teachers say that visits help them | iii
riv mid | 2.1 | principal | 2026-10-05 | 2026-11-13 | Write down for each grade team which data it looks at in which month | Calendar of data for each team | Teams know what comes next | Decisions rest on more than one kind of data | ---
`;

/** What each school wrote into its plan, with the faults that real ones have: items nobody began, one that serves no initiative. */
export const millCityItems: readonly MillCityItem[] = lines
  .trim()
  .split('\n')
  .map((line): MillCityItem => {
    const [schools = '', serves = '', owner = '', starts = '', due = '', words = '', ...more] = line.split(' | ');
    const [shortName = '', practice = '', result = '', said = ''] = more;
    return {
      schools: schools.split(' '),
      serves: servedBy(serves),
      owner: owner === 'principal' || owner === 'teacher' ? owner : null,
      starts,
      due,
      words,
      shortName,
      practice,
      result,
      said,
    };
  });

function servedBy(text: string): MillCityItem['serves'] {
  if (text === '-') return null;
  return text === 'safety' || text === 'families' ? { required: text } : { initiative: text };
}
