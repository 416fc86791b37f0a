import { daySaid, found, rowsUnder, type Said } from './said.ts';

const status =
  'no data|not due yet|on track|off track|partly met|not met|met|blocked|no action yet|in progress|complete|dropped';

/** `⛔ 1 blocked, ⚪ 4 no action yet`, of what stands in front. */
function countsSaid(figure: string, of: string, words: string): Said[] {
  return found(words, new RegExp(`\\S (?<n>\\d+) (?<status>${status})`, 'g')).map(
    ({ n = '', status: stands = '' }): Said => ({ figure, of: `${of}: ${stands}`, is: n }),
  );
}

/** Objectives or initiatives, each with how many under it stand how: on the plan's pages and on Home. */
export const branchesIn = (text: string): Said[] =>
  found(text, /^(?<code>[\d.]+) .*\n(?:Owner: .*\n)?Actions: (?<actions>.*)\nBenchmarks: (?<benchmarks>.*)$/gm).flatMap(
    ({ code = '', actions = '', benchmarks = '' }) => [
      ...countsSaid('actions that stand so', code, actions),
      ...countsSaid('benchmarks that stand so', code, benchmarks),
    ],
  );

/** Objectives in the draft of a highlight report. */
export const draftIn = (text: string): Said[] =>
  found(text, /^(?<code>\d+) .*\nActions: (?<actions>.*)\.$/gm).flatMap(({ code = '', actions = '' }) =>
    countsSaid('actions that stand so', code, actions),
  );

/** The rows of a packet, or of the thread of a summary, by benchmark. */
export function benchmarkRowsIn(text: string): Said[] {
  const row = new RegExp(`^(?<code>\\S+\\.B\\d+) .* \\| \\S+ (?<stands>${status})(?: \\(decided\\))? \\| `, 'gm');
  return found(text, row).map(
    ({ code = '', stands = '' }): Said => ({ figure: 'benchmark stands', of: code, is: stands }),
  );
}

/** How many under each objective stand how, a column each. */
export function objectiveTableIn(text: string, figure: string): Said[] {
  const lines = text.split('\n').filter((line) => line.startsWith('Strategic objective | '));
  return lines.flatMap((line) => {
    const [, ...headings] = line.split(' | ').map((one) => one.replace(/^\S /, ''));
    const isOf = headings.some((one) => one === 'on track' || one === 'no data' || one === 'met')
      ? 'benchmarks'
      : 'actions';
    if (!figure.startsWith(isOf)) return [];
    return rowsUnder(text, line).flatMap(([objective = '', ...counts]) =>
      counts.flatMap((is, at): Said[] =>
        is === '0' ? [] : [{ figure, of: `${objective.split(' ')[0]}: ${headings[at]}`, is }],
      ),
    );
  });
}

/** Benchmarks and actions as the page of an initiative or of an objective lists them. */
export function leavesIn(text: string): Said[] {
  const benchmark = new RegExp(
    `^(?<code>\\S+\\.B\\d+) .*\\n\\S+ (?<stands>${status})(?: \\(decided\\))?(?: · latest: (?<latest>.*))?$`,
    'gm',
  );
  const action = new RegExp(
    `^(?<code>\\S+\\.A\\d+) .*\\n\\S+ (?<stands>${status})(?: · last update (?<heard>.*))?\\n.*?(?<schools>(?:all \\d+|\\d+ of \\d+) schools .*)?$`,
    'gm',
  );
  return [
    ...found(text, benchmark).flatMap(({ code = '', stands = '', latest }): Said[] => [
      { figure: 'benchmark stands', of: code, is: stands },
      ...(latest ? [{ figure: 'newest reading', of: code, is: latest }] : []),
    ]),
    ...found(text, action).flatMap(({ code = '', stands = '', heard, schools = '' }): Said[] => [
      { figure: 'action stands', of: code, is: stands },
      ...(heard ? [{ figure: 'action last heard of', of: code, is: heard }] : []),
      ...schoolsSaid(code, schools),
    ]),
  ];
}

/** `8 of 9 schools in progress, Webster not begun`. */
function schoolsSaid(code: string, words: string): Said[] {
  return words
    .split(', ')
    .filter(Boolean)
    .map((group): Said => {
      const [, which = '', stands = ''] = /^(.*) (not begun|in progress|blocked|complete|dropped)$/.exec(group) ?? [];
      const n = /(\d+)(?: of \d+)? schools$/.exec(which)?.[1] ?? String(which.split(' and ').length);
      return { figure: 'schools where an action stands so', of: `${code}: ${stands}`, is: n };
    });
}

/** `10 of 12 benchmarks with a reading did not fall short when last read, ▲ 2 more than a month ago. 9 have no reading yet.` */
export function trendIn(text: string): Said[] {
  const line =
    /(?<well>\d+ of \d+) benchmarks? with a reading did not fall short when last read, (?<moved>.*?) a month ago\.(?: (?<unread>\d+) ha(?:s|ve) no reading yet)?/g;
  return found(text, line).flatMap(({ well = '', moved = '', unread }): Said[] => {
    const [, sign = '', n = '0'] = /([▲▼]) (\d+)/u.exec(moved) ?? [];
    return [
      { figure: 'benchmarks that did not fall short', of: 'the plan', is: well },
      { figure: 'more than a month ago', of: 'the plan', is: sign === '▼' ? `-${n}` : n },
      { figure: 'benchmarks without a reading', of: 'the plan', is: unread ?? '0' },
    ];
  });
}

const kinds: Readonly<Record<string, string>> = {
  'Early evidence of change': 'earlyEvidence',
  'Short-term outcomes': 'shortTermOutcome',
  'Final outcomes': 'finalOutcome',
};

/** The benchmark summary, in a channel or to somebody alone. */
export function summaryIn(text: string): Said[] {
  const all = found(text, /^(?<n>\d+) benchmarks? of .*?: (?<words>.*)$/gm);
  return [
    ...all.flatMap(({ n = '', words = '' }) => [
      { figure: 'benchmarks', of: 'the plan', is: n },
      ...countsSaid('benchmarks that stand so', 'the plan', words),
    ]),
    ...Object.entries(kinds).flatMap(([said, kind]) =>
      found(text, new RegExp(`^•  ${said}: (?<words>.*)$`, 'gm')).flatMap(({ words = '' }) =>
        countsSaid('benchmarks that stand so', kind, words),
      ),
    ),
    ...objectiveTableIn(text, 'benchmarks that stand so'),
    ...objectivesIn(text),
    ...found(text, /^(?:(?<n>\d+) benchmarks? needs? somebody to act|Nobody needs to act)\./gm).map(
      ({ n = '0' }): Said => ({ figure: 'benchmarks that need somebody', of: 'the plan', is: n }),
    ),
    ...benchmarkRowsIn(text),
  ];
}

/** Under its heading in a thread, or in a line of its own: `1 Rigorous instruction: 6 benchmarks: 🔴 1 off track, 🟢 5 met.` */
const objectivesIn = (text: string): Said[] =>
  found(
    text,
    /^(?:• {2})?(?<code>\d+) (?!actions?\b|benchmarks?\b)[^\n]*?(?:\n|: )(?<n>\d+) benchmarks?: (?<words>.*)\.$/gm,
  ).flatMap(({ code = '', n = '', words = '' }) => [
    { figure: 'benchmarks of an objective', of: code, is: n },
    ...countsSaid('benchmarks that stand so', code, words),
  ]);

/** `/benchmark`: those somebody answers for, and those that wait for a reading. */
export function benchmarkListIn(text: string): Said[] {
  const line = new RegExp(
    `^(?<code>\\S+\\.B\\d+) \\S+ (?<stands>${status})(?: \\(decided\\))?(?: — .*)?\\n.*\\n(?<latest>.*)$`,
    'gm',
  );
  return found(text, line).flatMap(({ code = '', stands = '', latest = '' }): Said[] => [
    { figure: 'benchmark stands', of: code, is: stands },
    ...(/, \w{3} \d+, \d{4}$/.test(latest) ? [{ figure: 'newest reading', of: code, is: latest }] : []),
  ]);
}

/** The page of one benchmark. */
export function oneBenchmarkIn(text: string): Said[] {
  const [, of = ''] = /^Benchmark (\S+\.B\d+)$/m.exec(text) ?? [];
  const [, is] = new RegExp(`^[🟢🟡🔴🔵❔⚪⬛] (${status})[.,:; (]`, 'mu').exec(text) ?? [];
  return is === undefined ? [] : [{ figure: 'benchmark stands', of, is }];
}

/** `Readings: 17 of 21 benchmarks have all that were due. Missing: 1.1.B1.` */
export const readingsIn = (text: string): Said[] =>
  found(
    text,
    /Readings: (?<n>\d+ of \d+) benchmarks? ha(?:s|ve) all that were due\.(?: Missing: (?<codes>.*)\.)?/g,
  ).flatMap(({ n = '', codes = '' }): Said[] => [
    { figure: 'benchmarks that have all readings', of: 'the plan', is: n },
    ...(codes.match(/\S+\.B\d+/g) ?? []).map((of): Said => ({ figure: 'missing reading', of, is: 'missing' })),
  ]);

/** What stands on somebody's Home as missing. */
export const missingOnHome = (text: string): Said[] =>
  (/Benchmarks missing data\n([\s\S]*?)(?:Readings due soon|\nIn classrooms\n|\nMy month|$)/.exec(text)?.[1] ?? '')
    .split('\n')
    .flatMap((line) => /^Benchmark (\S+\.B\d+),/.exec(line)?.[1] ?? [])
    .map((of): Said => ({ figure: 'missing reading', of, is: 'missing' }));

/** `/action all`, and what has no owner in `/action`. */
export function actionListIn(text: string): Said[] {
  const line = new RegExp(`^(?<code>\\S+\\.A\\d+) .*\\n\\S+ (?<stands>${status}) · (?<rest>.*)$`, 'gm');
  const parts = found(text, line).map(({ code = '', stands = '', rest = '' }): Said => {
    const [where = ''] = rest.split(' · ');
    const school = /^(due|overdue|no date|since)/.test(where) ? '' : where;
    return { figure: 'part stands', of: `${code} ${school}`, is: stands };
  });
  const [, open] = /(\d+) open actions?, the most urgent first\./.exec(text) ?? [];
  const [, nobodys] = /(\d+) actions? ha(?:s|ve) no owner\./.exec(text) ?? [];
  return [
    ...parts,
    ...(open ? [{ figure: 'open parts', of: 'the plan', is: open }] : []),
    ...(nobodys ? [{ figure: 'open parts nobody answers for', of: 'the plan', is: nobodys }] : []),
  ];
}

/** `Ben Haddad owns 2 open actions of the plan; none is overdue.` */
export function promisedActionsIn(text: string): Said[] {
  const line =
    /(?<of>[\p{L}’' .-]+?) owns (?<n>\d+) open actions? of the plan; (?:none is overdue|overdue: (?<late>.*?)\.$)/gmu;
  return found(text, line).flatMap(({ of: who = '', n = '', late = '' }): Said[] => {
    const of = who.replace(/^[•\s]+/, '');
    const more = Number(/and (\d+) more/.exec(late)?.[1] ?? 0);
    const named = late.match(/\S+\.A\d+/g)?.length ?? 0;
    return [
      { figure: 'open actions of somebody', of, is: n },
      { figure: 'actions of somebody past the date', of, is: String(named + more) },
    ];
  });
}

/** What a packet says first of actions and benchmarks. */
export function packetIn(text: string): Said[] {
  const [, actions = '', stand = ''] = /(\d+) actions?: (.*)\./.exec(text) ?? [];
  const [, benchmarks = '', how = ''] = /(\d+) benchmarks?: (.*)\./.exec(text) ?? [];
  return [
    ...(actions ? [{ figure: 'actions', of: 'the plan', is: actions }] : []),
    ...countsSaid('actions that stand so', 'the plan', stand),
    ...(benchmarks ? [{ figure: 'benchmarks', of: 'the plan', is: benchmarks }] : []),
    ...countsSaid('benchmarks that stand so', 'the plan', how),
  ];
}

/** `/throughline obstacles`, Home and the digest: how many, and for how long. */
export function obstaclesIn(text: string): Said[] {
  const open = found(text, /(?<n>\d+) open obstacles?/g);
  const nobodys = found(text, /(?<n>\d+) obstacles? ha(?:s|ve) no owner/g);
  const listed = found(
    text,
    / has been blocked (?<is>since today|for [\d,]+ days?)(?: and|;) [^\n:]*\.\n(?!\[)(?<of>.*)/g,
  );
  const inDigest = found(
    text,
    /has been blocked (?<is>since today|for [\d,]+ days?) and (?:has no owner|is yours to solve): (?<of>.*)/g,
  );
  return [
    ...open.map(({ n = '' }): Said => ({ figure: 'open obstacles', of: 'the district', is: n })),
    ...nobodys.map(({ n = '' }): Said => ({ figure: 'obstacles without an owner', of: 'the district', is: n })),
    ...[...listed, ...inDigest].map(
      ({ of = '', is = '' }): Said => ({ figure: 'age of an obstacle', of: of.slice(0, 20), is }),
    ),
  ];
}

/** `No action under 4 has moved since Sep 19`. */
export const breaksIn = (text: string, today: string): Said[] =>
  found(text, /No action under (?<of>[\w.]+) [^\n]*? has moved since (?<day>\w{3} \d+)/g).map(
    ({ of = '', day = '' }): Said => ({ figure: 'objective last moved', of, is: daySaid(day, today) }),
  );
