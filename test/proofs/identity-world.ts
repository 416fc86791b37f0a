import type { Rows } from '../features/roster/district.ts';

/** Somebody as they are, whatever the roster or Slack says of them. */
export interface Human {
  readonly id: number;
  name: string;
  /** Null: a teacher without one. */
  email: string | null;
  role: 'teacher' | 'principal';
  school: TrueSchool;
  /** Where they have ever led: what was recorded there they may read. */
  readonly led: Set<TrueSchool>;
  works: boolean;
}

/** A school as it is, under whatever code. */
export interface TrueSchool {
  readonly id: number;
  code: string;
  name: string;
  open: boolean;
}

/** An account in Slack, and whose it truly is. */
export interface TrueAccount {
  readonly slackId: string;
  readonly of: Human;
  name: string;
  email: string;
  live: boolean;
}

/** One thing that happens, with numbers to choose by. */
export interface Step {
  readonly does: (typeof happenings)[number];
  readonly pick: number;
  readonly other: number;
}

export const happenings = [
  'hire',
  'hireNamesake',
  'hireWithUsedAddress',
  'leave',
  'namesakeInPlace',
  'addressInPlace',
  'marry',
  'newAddress',
  'newDomain',
  'comeBack',
  'accountAnew',
  'accountBesides',
  'move',
  'recode',
  'renameSchool',
  'codeUsedAgain',
] as const;

const firsts = ['Ana', 'Bo', 'Cleo', 'Dov', 'Eli', 'Fay', 'Gus', 'Hal', 'Ida', 'Jo', 'Kim', 'Lou', 'Moe', 'Nan', 'Oda'];
const lasts = ['Abara', 'Brook', 'Castel', 'Dunn', 'Eckert', 'Fonseca', 'Grady', 'Hwang', 'Ivers', 'Jansen', 'Kaur'];
const schoolNames = ['Adams', 'Bryant', 'Curie', 'Douglass', 'Emerson', 'Fuller', 'Goddard', 'Hale'];

/** A district as it truly goes on. What the app is told of it comes from the workbook and from Slack. */
export class World {
  readonly humans: Human[] = [];
  readonly schools: TrueSchool[] = [];
  readonly accounts: TrueAccount[] = [];
  #domain = 'd0.example';
  #domains = 0;
  #named = 0;

  constructor() {
    for (const code of ['S0', 'S1']) this.#found(code);
    for (let at = 0; at < 6; at += 1) this.hire({ role: at < 2 ? 'principal' : 'teacher', pick: at });
  }

  /** `canBeUsedAgain`: whether the app knows whoever had this name or address as gone, so that a question can be asked at all. */
  happen({ does, pick, other }: Step, knownAsGone: (one: Human) => boolean): void {
    const working = this.humans.filter((one) => one.works);
    const gone = this.humans.filter((one) => !one.works && knownAsGone(one));
    const one = working[pick % working.length];
    const left = gone[pick % Math.max(gone.length, 1)];
    const school = this.#openSchools()[pick % this.#openSchools().length];
    if (does === 'hire') this.hire({ role: pick % 5 === 0 ? 'principal' : 'teacher', pick: other });
    else if (does === 'hireNamesake' && (left ?? one)?.email)
      this.hire({ name: (left ?? one)?.name, role: 'teacher', pick: other });
    else if (does === 'hireWithUsedAddress' && left?.email && !this.#isUsed(left.email, left))
      this.hire({ email: left.email, name: other % 3 === 0 ? left.name : undefined, role: 'teacher', pick: other });
    else if (does === 'leave' && one && working.length > 3) this.#leave(one, other);
    else if (does === 'namesakeInPlace' && one?.email && working.length > 3)
      this.#replace(one, { name: one.name }, other);
    else if (does === 'addressInPlace' && one?.email && working.length > 3)
      this.#replace(one, { email: one.email }, other);
    else if (does === 'marry' && one) this.#marry(one, other);
    else if (does === 'newAddress' && one)
      this.#readdress(one, `x${this.#named++}${one.email ?? 'a@a'}`.split('@')[0] ?? '', other);
    else if (does === 'newDomain') this.#moveDomain();
    else if (does === 'comeBack' && left) this.#comeBack(left, other);
    else if (does === 'accountAnew' && one) this.#anew(one, true, other);
    else if (does === 'accountBesides' && one) this.#anew(one, false, other);
    else if (does === 'move' && one) this.#settle(one, other);
    else if (does === 'recode' && school) school.code = `S${this.#named++ + 10}`;
    else if (does === 'renameSchool' && school) school.name = this.#schoolName();
    else if (does === 'codeUsedAgain' && school) this.#codeUsedAgain(school, other);
  }

  /** The workbook as an honest school secretary fills it in. */
  workbook(): { People: Rows; Schools: Rows } {
    const working = this.humans.filter((one) => one.works);
    return {
      People: [
        ['Lee Leader', 'lee@hq.example', 'plan manager', '', '', ''],
        ['Obi Observer', 'obi@hq.example', 'director', '', '', ''],
        ...working.map(({ name, email, role, school }) => [name, email ?? '', role, school.code, '', '']),
      ],
      Schools: this.#openSchools().map(({ code, name }) => [code, name]),
    };
  }

  hire({
    name,
    email,
    role,
    pick,
  }: {
    name?: string | undefined;
    email?: string;
    role: Human['role'];
    pick: number;
  }): void {
    const fresh = `${firsts[this.#named % firsts.length]} ${lasts[(this.#named * 7 + pick) % lasts.length]}${'bcdfghjk'[this.#named % 8]}`;
    this.#named += 1;
    const called = name ?? fresh;
    const noAddress = role === 'teacher' && name === undefined && email === undefined && pick % 5 === 4;
    const address = email ?? (noAddress ? null : `h${this.#named}@${this.#domain}`);
    const schools = this.#openSchools();
    const school = schools[pick % schools.length] ?? this.#found('S9');
    const one: Human = {
      id: this.humans.length,
      name: called,
      email: address,
      role,
      school,
      led: new Set(),
      works: true,
    };
    this.humans.push(one);
    if (role === 'principal') one.led.add(school);
    if (address !== null && pick % 4 !== 3) this.#account(one, address);
  }

  #account(of: Human, email: string): void {
    for (const one of this.accounts)
      if (one.email === email) Object.assign(one, { live: false, email: `old.${email}` });
    this.accounts.push({ slackId: `U${this.accounts.length}`, of, name: of.name, email, live: true });
  }

  #leave(one: Human, other: number): void {
    one.works = false;
    if (other % 3 > 0) for (const account of this.#of(one)) account.live = false;
  }

  /** Somebody follows who has the name or the address, and not both: of that nobody could ask. */
  #replace(one: Human, kept: { name: string } | { email: string }, other: number): void {
    this.#leave(one, other);
    this.hire({ ...kept, role: 'teacher', pick: other });
  }

  #marry(one: Human, other: number): void {
    const [first = ''] = one.name.split(' ');
    one.name = `${first} ${lasts[other % lasts.length]}${'lmnpqrst'[other % 8]}`;
    for (const account of this.#of(one)) if (other % 2 === 0) account.name = one.name;
    // Both at once is nothing anybody could see: a new name and a new address are a new person, until somebody says otherwise.
  }

  #readdress(one: Human, before: string, other: number): void {
    if (one.email === null) return;
    one.email = `${before}@${one.email.split('@')[1]}`;
    const [account] = this.#of(one);
    if (account && other % 2 === 0) account.email = one.email;
  }

  #moveDomain(): void {
    this.#domain = `d${++this.#domains}.example`;
    for (const one of this.humans.filter(({ works }) => works)) {
      if (one.email === null) continue;
      one.email = `${one.email.split('@')[0]}@${this.#domain}`;
      for (const account of this.#of(one)) if (account.live) account.email = one.email;
    }
  }

  #comeBack(one: Human, other: number): void {
    one.works = true;
    if (one.email !== null && this.#isUsed(one.email, one)) one.email = `b${this.#named++}@${this.#domain}`;
    this.#settle(one, other);
    const [account] = this.#of(one);
    if (account && other % 2 === 0) account.live = true;
    else if (one.email !== null) this.#account(one, one.email);
  }

  #anew(one: Human, deactivates: boolean, other: number): void {
    const email = other % 2 === 0 ? one.email : `n${this.#named++}@${this.#domain}`;
    if (email === null) return;
    for (const account of this.#of(one)) {
      if (deactivates) account.live = false;
      account.email = `earlier.${account.slackId}@${this.#domain}`;
    }
    this.#account(one, email);
  }

  #settle(one: Human, other: number): void {
    // Without an address they are known by name and school; whoever moves then is somebody new to the roster, until asked about.
    const schools = this.#openSchools();
    one.school = schools[other % schools.length] ?? one.school;
    if (one.role === 'principal') one.led.add(one.school);
  }

  #codeUsedAgain(school: TrueSchool, other: number): void {
    const { code } = school;
    school.code = `S${this.#named++ + 10}`;
    const next = this.#found(code);
    if (other % 2 === 0 && this.#openSchools().length > 2) {
      school.open = false;
      for (const one of this.humans.filter((each) => each.school === school)) this.#settle(one, other);
    }
    this.hire({ role: 'principal', pick: this.#openSchools().indexOf(next) });
  }

  #found(code: string): TrueSchool {
    const made = { id: this.schools.length, code, name: this.#schoolName(), open: true };
    this.schools.push(made);
    return made;
  }

  #schoolName(): string {
    const at = this.#named++;
    return `${schoolNames[at % schoolNames.length]} ${'ABCDEFGHJK'[at % 10]}${at}`;
  }

  #isUsed(email: string, except?: Human): boolean {
    return this.humans.some(
      (one) => one !== except && one.email === email && (one.works || one.id > (except?.id ?? -1)),
    );
  }

  #of = (one: Human): TrueAccount[] => this.accounts.filter((account) => account.of === one);
  #openSchools = (): TrueSchool[] => this.schools.filter((one) => one.open);
}
