import type { Sheet } from '../kit/sheets/cell.ts';
import type { Resident } from './roster.ts';

/** A word in braces is somebody of Mill City; a dash is an empty cell; the rest is written as plans are written. */
const objectives = `
1 | Every student works on rigorous tasks in every classroom, every day
2 | Teachers and leaders decide by what the data show
3 | Students who fall behind are noticed early and helped at once
4 | Families know how their children are doing and how to help
`;

const initiatives = `
1.1 | Teachers plan and teach tasks in which students reason | {curriculum}
1.2 | Checks for understanding reach every student in every lesson | {assistant}
1.3 | Mathematics is taught from one sequence of units in all schools | {mathematics}
2.1 | Grade teams look at student work together every week | {data}
2.2 | Principals visit classrooms and teachers hear about it the same day | {assistant}
3.1 | A team in each school follows every student who is behind in reading | {special}
3.2 | English learners talk and write in every subject | {learners}
3.3 | Students who miss school are called on the second day | {services}
4.1 | Report cards say what to do next | {curriculum}
4.2 | Every school holds evenings on how children learn to read | Principals
`;

/** Code, kind, words, who, by when, how often, baseline, target, unit, direction, evidence. */
const benchmarks = `
1.1.B1 | Early evidence of change | Students reason in the task in 70% of classrooms where visitors looked for it | {curriculum} | 2027-01-29 | monthly | 52 | 70 | % | up | Walkthrough patterns, look-for L2
1.1.B2 | Short-term outcome | 60% of students in grades 3 to 8 meet the standard on the interim mathematics test | {data} | 2027-03-31 | quarterly | 48 | 60 | % | up | Interim tests
1.2.B1 | Early evidence of change | Every student is checked in 75% of classrooms where visitors looked for it | {assistant} | 2027-03-31 | monthly | 50 | 75 | % | up | Walkthrough patterns, look-for L3
1.2.B2 | Short-term outcome | At most 12% of students fail a course in grades 6 to 12 | {data} | 2027-02-12 | quarterly | 21 | 12 | % | down | Marks at the end of each quarter
1.3.B1 | Early evidence of change | 90% of mathematics teachers teach the unit of the month | {mathematics} | 2026-10-30 | monthly | 40 | 90 | % | up | Records of grade teams
1.3.B2 | Short-term outcome | 65% of students meet the standard on each unit test | {mathematics} | 2027-06-11 | monthly | 51 | 65 | % | up | Unit tests
2.1.B1 | Early evidence of change | 80% of grade teams met each week and kept notes | {data} | - | weekly | 35 | 80 | % | up | Notes of grade teams
2.1.B2 | Short-term outcome | The median student grows by 50 percentiles in reading | {data} | 2027-06-18 | - | 43 | 50 | percentile | up | Growth on the reading test
2.2.B1 | Early evidence of change | 90% of copies reach the teacher on the day of the visit | {assistant} | - | monthly | - | 90 | % | up | Walkthrough counts
2.2.B2 | Short-term outcome | Teachers say that visits help them: 60% in the survey | {superintendent} | 2027-05-14 | - | 38 | 60 | % | up | Survey of teachers
3.1.B1 | Early evidence of change | Every school has met on every student on the list at least once a month | Principals | - | monthly | - | 100 | % | up | Lists of the teams
3.1.B2 | Short-term outcome | At most 18% of students in grades K to 3 read below grade | {special} | 2027-05-28 | quarterly | 31 | 18 | % | down | Reading test
3.2.B1 | Early evidence of change | Students talk about the content in 65% of classrooms where visitors looked for it | {learners} | 2027-03-31 | monthly | 44 | 65 | % | up | Walkthrough patterns, look-for L4
3.2.B2 | Short-term outcome | 55% of English learners move up a level | {learners} | 2027-06-18 | - | 41 | 55 | % | up | State test of English
3.3.B1 | Early evidence of change | Families are called on the second day of absence in 95% of cases | {services} | - | weekly | 60 | 95 | % | up | Records of calls
3.3.B2 | Short-term outcome | At most 14% of students are absent on a tenth of their days or more | {services} | 2027-06-18 | monthly | 23 | 14 | % | down | Attendance
4.1.B1 | Early evidence of change | All report cards of the first term name one next step | {curriculum} | 2026-11-25 | - | 0 | 100 | % | up | A sample of 200 report cards
4.2.B1 | Early evidence of change | Each school has held one evening by winter | Principals | 2026-12-18 | - | 0 | 9 | schools | up | Programs and lists of who came
4.2.B2 | Short-term outcome | 70% of families say that they know how to help with reading | Communications | Spring 2027 | - | 49 | 70 | % | up | Survey of families
1.B1 | Final outcome | On target in at least 75 of 100 points of the state’s measures | {superintendent} | 2027-09-30 | - | 41 | 75 | points | up | State accountability report
3.B1 | Final outcome | The graduation rate reaches 86% | {superintendent} | 2027-10-29 | - | 79.4 | 86 | % | up | State graduation report
`;

const actions = `
1.1.A1 | Choose a set of model tasks for each grade and put them where teachers plan | {curriculum} | 2026-10-09
1.1.A2 | Each principal sees three rigorous tasks taught each week and talks about one | Principals | ongoing
1.1.A3 | Teachers try a model task each month and bring student work to the grade team | Principals | monthly
1.2.A1 | Show five ways to check every student at the November DILT | {assistant} | 2026-11-20
1.2.A2 | Coaches visit every teacher who asks for help with checks | Principals, coaches | ongoing
1.3.A1 | Write the sequence of units for grades K to 8 | {mathematics} | 2026-08-28
1.3.A2 | Order what is missing for units 4 to 6 | {mathematics} | 2026-12-04
1.3.A3 | Hold unit talks before each unit | Mathematics leads | before each unit
2.1.A1 | Set one hour a week for each grade team and keep it free | Principals | 2026-09-18
2.1.A2 | Give teams one page for their notes | {data} | 2026-09-11
2.1.A3 | Sit in with each grade team once a month | {data} | ongoing
2.2.A1 | Agree on what visits are for with the association | {superintendent} | 2026-08-31
2.2.A2 | Visit with each principal once a month and compare what was seen | {assistant} | ongoing
3.1.A1 | Name a team and a meeting time in each school | Principals | 2026-09-30
3.1.A2 | Train two people a school to give the reading test | {special} | 2026-12-11
3.1.A3 | Move one reading teacher to the schools with the longest lists | Superintendent | January 2027
3.2.A1 | Plan one conversation into each unit of science and history | {learners} | 2027-02-12
3.2.A2 | Look at student writing with the teachers of English learners | {learners} | each quarter
3.3.A1 | Start the calls in all schools | {services} | 2026-10-01
3.3.A2 | Visit the homes of the forty students who missed most last year | {services}, school counselors | 2026-11-13
4.1.A1 | Write the new report card and try it in two schools | {curriculum} | 2026-11-06
4.2.A1 | Hold one evening on reading before winter | Principals | 2026-12-18
4.2.A2 | Translate the invitation into four languages | Communications | November
`;

/** How people speak of each row. The plan manager has not come to the last actions yet: they go by their own words. */
const shortNames = `
1 | Rigorous tasks every day
2 | Decisions by data
3 | Students behind are helped early
4 | Families know how to help
1.1 | Tasks in which students reason
1.2 | Checks for understanding
1.3 | One sequence of math units
2.1 | Grade teams look at student work
2.2 | Walkthroughs with feedback the same day
3.1 | Reading teams
3.2 | English learners talk and write
3.3 | Calls on the second day of absence
4.1 | Report cards with a next step
4.2 | Family reading evenings
1.1.B1 | Students reason in 70% of classrooms
1.1.B2 | 60% meet the interim math standard
1.2.B1 | Every student checked in 75% of classrooms
1.2.B2 | At most 12% fail a course
1.3.B1 | 90% teach the unit of the month
1.3.B2 | 65% meet the standard on unit tests
2.1.B1 | 80% of grade teams met weekly
2.1.B2 | Median growth of 50 in reading
2.2.B1 | 90% of copies the same day
2.2.B2 | 60% of teachers say visits help
3.1.B1 | Every listed student discussed monthly
3.1.B2 | At most 18% read below grade in K–3
3.2.B1 | Students talk in 65% of classrooms
3.2.B2 | 55% of English learners move up a level
3.3.B1 | 95% of families called on day two
3.3.B2 | At most 14% miss a tenth of school
4.1.B1 | All report cards name a next step
4.2.B1 | One reading evening in each school
4.2.B2 | 70% of families know how to help
1.B1 | 75 of 100 state points
3.B1 | Graduation rate of 86%
1.1.A1 | Model tasks for each grade
1.1.A2 | See three tasks a week, discuss one
1.1.A3 | Try a model task each month
1.2.A1 | Five ways to check every student
1.2.A2 | Coaches visit whoever asks
1.3.A1 | Sequence of units, K to 8
1.3.A2 | Order materials for units 4 to 6
1.3.A3 | Unit talks
2.1.A1 | One free hour for grade teams
2.1.A2 | One page for team notes
2.1.A3 | Sit in with grade teams
2.2.A1 | Agree on what visits are for
2.2.A2 | Visit with each principal monthly
3.1.A1 | A reading team in each school
3.1.A2 | Train two testers a school
3.1.A3 | Move a reading teacher
`;

const keyIssues = `
1 | In six of nine schools most tasks ask students to recall, not to reason | Walkthroughs and the state’s visit, spring 2026
2 | A third of students in grades K to 3 read below their grade | Reading test, May 2026
3 | Plans of earlier years named practices, and nobody looked whether they were used | Interviews with principals, June 2026
`;

const theory =
  'If leaders learn one practice at a time, see it in classrooms within weeks, and tell teachers the same day what they saw, then more students reason in more lessons, and what they can do grows within the year.';

const headings = {
  Objectives: 'Code | Strategic objective | Short name',
  Initiatives: 'Code | Initiative | Person responsible | Short name',
  Benchmarks:
    'Code | Kind | Benchmark | Person responsible | By when | How often | Baseline | Target | Unit | Direction | Evidence | Short name',
  Actions: 'Code | Action | Person responsible | By when | Short name',
  'Key issues': 'No. | Key issue | Source',
} as const;

/** Mill City's improvement plan, as its workbook would hold it. */
export function planOfMillCity(people: readonly Resident[]): Sheet[] {
  const named = namesIn(people);
  const cell = (text: string) => ({
    text: text === '-' ? '' : text.replaceAll(/\{(\w+)\}/g, (_, who: string) => named.get(who) ?? who),
  });
  const sheet = (name: keyof typeof headings, rows: string): Sheet => {
    const lines = [
      headings[name],
      ...linesOf(rows).map((line) => (name === 'Key issues' ? line : withShortName(line))),
    ];
    return { name, rows: lines.map((line) => line.split(' | ').map(cell)) };
  };
  const head = [
    ['What', 'Answer'],
    ['Name', 'Mill City improvement plan'],
    ['School year', '2026-27'],
    ['Theory of action', theory],
  ];
  return [
    { name: 'Plan', rows: head.map((row) => row.map(cell)) },
    sheet('Objectives', objectives),
    sheet('Initiatives', initiatives),
    sheet('Benchmarks', benchmarks),
    sheet('Actions', actions),
    sheet('Key issues', keyIssues),
  ];
}

const linesOf = (rows: string): string[] => rows.trim().split('\n');
const codeOf = (line: string): string => line.split(' | ')[0] ?? '';

const nameOfCode = new Map(linesOf(shortNames).map((line) => [codeOf(line), line.split(' | ')[1] ?? '']));

const withShortName = (line: string): string => `${line} | ${nameOfCode.get(codeOf(line)) ?? '-'}`;

/** Who is meant by the words in braces: the directors stand in the order of their offices. */
function namesIn(people: readonly Resident[]): ReadonlyMap<string, string> {
  const holding = (role: string) => people.filter((one) => one.roles[0]?.role === role).map(({ name }) => name);
  const offices = ['curriculum', 'special', 'data', 'learners', 'services'];
  const directors = holding('director');
  return new Map([
    ['superintendent', holding('superintendent')[0] ?? ''],
    ['assistant', holding('assistantSuperintendent')[0] ?? ''],
    ['mathematics', directors[6] ?? ''],
    ...offices.map((office, at) => [office, directors[at] ?? ''] as const),
  ]);
}
