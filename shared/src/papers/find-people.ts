import { foundIn, type Segment } from './find-places.ts';
import type { Found, Paper, PaperPerson } from './paper.ts';

type Capacity = PaperPerson['capacity'];

const word = "\\p{Lu}[\\p{Ll}’']{1,20}(?:-\\p{Lu}[\\p{Ll}’']{1,20}|\\p{Lu}[\\p{Ll}’']{1,20})?";
const name = `(?:${word}|\\p{Lu}\\.)(?: (?:\\p{Lu}\\.? |de |van |der |von |bin |al-|O['’])?${word}){1,3}`;
/** Where a label or title says that a person follows, initials stand for first names: 'Cllr P Okonjo', 'J. M. Day'. */
const initialled = `(?:\\p{Lu}(?:\\. ?| )){1,3}${word}`;
const title = '(?:Councillor|Councilor|Cllr\\.?|Alderman|Mr\\.?|Mrs\\.?|Ms\\.?|Miss|Dr\\.?|Prof(?:essor)?\\.?|Sir|Dame|Baroness|Lord|Lady|Rt Hon|Sister|Rev(?:erend)?\\.?|Canon|Father)';
const postWord =
  '(?:Director|Heads?|Officer|Manager|Lead|Leader|Chair|Chairman|Chairwoman|Chairperson|Vice-Chair|Member|Portfolio|Executive|Solicitor|Accountant|Co-?ordinator|Consultant|Advis[eo]r|Champion|Commissioner|Minister|Mayor|Secretary|Chancellor|Partner|Analyst|Principal|Headteacher|Treasurer|Clerk|Strategist|Specialist|Engineer|Planner|Auditor|Surveyor|Superintendent|Inspector|Nurse|Practitioner|Midwife|Teacher|Paediatrician|Psychologist|Therapist|Worker|Librarian|Governor|President|Trustee|Representative|Administrator|Registrar|Ombudsman|Professor|Economist|Lawyer|Barrister)';
const postHead = `(?:[Ss]ection 151 |[Ss]\\.? ?151 )?(?:(?:${capital()})(?: |, ?|/| ?& ?)){0,8}?${postWord}\\b`;
const joining = "(?:of|and|for|the|in|to|with|at|&|–|-|on)";
const post = `${postHead}(?:(?:,(?! and ))?(?: ${joining}){0,3} (?:\\(${capital()}\\)|${capital()})){0,14}`;

function capital(): string {
  return "(?:(?:Vice-|Co-)?\\p{Lu}[\\p{L}’'/&-]{0,30}|\\d{1,2}[-–]\\d{1,2})";
}

const wholePerson = new RegExp(`^(?:(${title}) )?(${name})(?:,? (?:MP|OBE|CBE|MBE|DL))?\\s?(?:,|–|—|-|:|/|;|\\()\\s?([^@;]{3,150}?)\\)?\\s?$`, 'u');
/** A whole post: words in capitals with small ones between, or a few words in small letters. */
const wholePost = new RegExp(`^(?:${post}(?:,? ?(?:${joining} ){0,2}(?:\\(?${capital()}\\)?,?)){0,10}|(?:the |our )?(?:[\\p{L}\\d-]+ ){0,4}${postWord})$`, 'u');
const smallPost = `(?:(?!(?:its|the|their|our|his|her|an?|by|through|with|from|and|to|of|as|is|was|who)\\b)[a-z\\d][a-z\\d-]{1,20} ){0,4}${postWord.toLowerCase()}(?: (?:of|for|at) (?:the )?${capital()}(?: (?:(?:of|and|for|the) ){0,2}${capital()}){0,6})?`;
const postFirst = new RegExp(`^(?:the )?(${post})\\s?(?:,|–|—|-|:|\\()\\s?(?:(${title}) )?(${name})\\)?$`, 'u');
const nameAlone = new RegExp(`^(?:(${title}) )?(${name})(?:,? (?:MP|OBE|CBE|MBE))?$`, 'u');
const labelledPerson = new RegExp(`^(?:(${title}) )?(${name}|${initialled})(?:\\s?(?:,|–|-|\\()\\s?([^@;]{3,150}?)\\)?)?$`, 'u');
/** Where the next of several people begins: 'Jane Smith, Head of Hubs, and Tom Lee, Director'. */
const betweenPeople = new RegExp(`,? (?:and|&) (?=(?:${title} )?${name}\\s?(?:,|\\(|–))`, 'u');
const betweenNames = new RegExp(`(?:,? (?:and|&)|,| /) (?=(?:${title} )?${name}(?:,| and| &| /|$))`, 'u');
const postAlone = new RegExp(`^(?:the )?(?=.{4,130}$)[^@:;.]*\\b${postWord}\\b[^@:;.]*$`, 'iu');
const signedFor = new RegExp(`^(?:(${title}) )?(${name}),? (?:(?:for and )?on behalf of|for|p\\.?p\\.?) (?:(${title}) )?(${name})(?:\\s?[,–(-]\\s?(?!\\d)([^@\\d)]{4,100}))?`, 'u');

const signedForAnother = 'Signed for somebody else.';

/** In running text: 'Jane Smith, Head of Service', 'Jane Smith (Head of Service)', 'the Chancellor, Jane Smith', 'Jane Smith MP'. */
const inText: [RegExp, (groups: readonly (string | undefined)[]) => { name?: string | undefined; post: string | null }][] = [
  [new RegExp(`(?:\\b${title} )?(${name})(?:, (?:the |our |then )?| \\((?:the )?)(${post})`, 'gu'), ([, person, role]) => ({ name: person, post: role! })],
  [new RegExp(`\\b(${post}),? (?:${title} )?(?<!\\bof )(?<=, |${title} )(${name})(?=[,.;:)]| (?:was|is|has|had|said|announced|presented|reported|explained)\\b|$)`, 'gu'), ([, role, person]) => ({ name: person, post: role! })],
  [new RegExp(`(?:\\b${title} )?(${name})(?:,| \\() ?(?:the |our |its |an? )?(${smallPost})\\b`, 'gu'), ([, person, role]) => ({ name: person, post: role! })],
  [new RegExp(`\\b(${smallPost}), (?:${title} )?(${name})\\b`, 'gu'), ([, role, person]) => ({ name: person, post: role! })],
  [new RegExp(`\\b(${post}) \\((?:${title} )?(${name})\\)`, 'gu'), ([, role, person]) => ({ name: person, post: role! })],
  [new RegExp(`[(.] ?(${post}): (?:${title} )?(${name})(?=[),.;])`, 'gu'), ([, role, person]) => ({ name: person, post: role! })],
  [new RegExp(`\\b(${name}),? MP\\b`, 'gu'), ([, person]) => ({ name: person, post: 'MP' })],
  [new RegExp(`\\b(?:Councillor|Cllr\\.?) (${name}|${initialled})`, 'gu'), ([, person]) => ({ name: person, post: null })],
];

const noName =
  /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|The|This|That|These|All|Any|Each|Our|In|On|At|For|From|To|By|With|And|As|Of|A|An|It|Its|Their|Following|Subject|Council|Councils|Committee|Cabinet|Panel|Board|Group|Team|Service|Services|Director|Directorate|Head|Officer|Officers|Manager|Member|Members|Executive|Lead|Leader|Chair|Chairman|Chief|Deputy|Assistant|Corporate|Strategic|Children|Childrens|Young|People|Family|Families|Hub|Hubs|Education|Skills|Health|Public|Social|Care|Early|Help|Years|Finance|Financial|Legal|Governance|Report|Reports|Appendix|Section|Paragraph|Date|Wards?|Department|Government|National|Local|Authority|County|City|Borough|District|Transformation|Programme|Project|Plan|Strategy|Policy|Scrutiny|Start|Life|Best|Centre|Centres|School|Schools|Community|Communities|Partnership|Partnerships|Support|Framework|Model|Fund|Funding|Grant|Budget|Capital|Revenue|Human|Resources|Information|Technology|Property|Equality|Equalities|Risk|Summary|Background|Introduction|Recommendations?|Implications|Contact|Details|Author|Key|Decision|Forward|Act|Kent|York|Barnet|Kirklees|North|South|East|West|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Monitoring|Section|Adult|Adults|Housing|Environment|Economy|Place|Democratic|Integrated|Commissioning|Statutory|Guidance|Medium|Term|Outline|Business|Case|Full|Option|Table|Figure|Town|Hall|Street|Road|Park|House|Primary|Secondary|Academy|College|University|Library|Nursery|Trust|Foundation|NHS|Portfolio|Holder|Select|Overview|Performance|Improvement|Inclusion|Learning|Safeguarding|Prevention|Wellbeing|Commission|Commissioner|England|Ofsted|Councillors?|Cllrs|Present|Apologies|Yes|No|None|Not|Applicable|Open|Exempt|Approved|Signed|Cleared|Tel|Email|Telephone|Phone|Senior|Principal|Interim|Acting|Joint|Consultation|Engagement|Delivery|Quality|Data|Systems|Digital|Workforce|Development|Resident|Residents|Parent|Parents|Carer|Carers|Infant|Feeding|Mental|Perinatal|Home|Environmental|Regeneration|Culture|Leisure|Transport|Highways|Planning|Estates|Asset|Assets|Procurement|Contracts?|Audit|Internal|External|Central|Eastern|Western|Northern|Southern|Officer|Chancellor|Secretary|State|Minister|Ministry|Prime|Neighbourhood|Trading|Licensing|Standards|Youth|Justice|Crime|Disorder|Climate|Change|Net|Zero|Value|Money|Resolved|Agreed|Noted|Purpose|Title|Meeting|Item|Agenda|Reason|Reasons|Next|Steps)$/;

/** Words of those that people are called by. */
const surnames = /^(?:Young|West|North|East|South|Park|Hall|House|Street|Place|May|York|Kent|Key|Best|Case|Head|Price|Town|Day|Lead|Grant|Ward|Early|Justice)$/;

/**
 * The people whom a paper names with what they are: at its head, where it says who signed, in lists of contacts and in
 * running text. Who is named as a councillor alone has no post. Whoever stands there several times with the same post is
 * found once.
 */
export function findPeople(paper: Paper, segments: readonly Segment[]): Found<PaperPerson>[] {
  const found: Found<PaperPerson>[] = [];
  const add = (segment: Segment, from: number, to: number, person: PaperPerson, rule: string, isSure = true) => {
    if (isPersonName(person.name)) found.push(foundIn(paper, segment, person, from, to, rule, isSure));
  };
  for (const [at, segment] of segments.entries()) {
    const before = segments[at - 1];
    if (before && isNameAlone(before) && isPostBelow(before, segment)) continue;
    const parts = segment.text.length <= 400 ? parted(segment) : [segment];
    for (const part of parts) {
      if (part.text.length <= 220) shortSegment(part, parts.length === 1 ? segments[at + 1] : undefined, add);
      else runningText(part, add);
    }
  }
  return onceEach(found);
}

/** Several people set one behind the other with semicolons between. */
function parted(segment: Segment): Segment[] {
  if (!segment.text.includes('; ')) return [segment];
  let start = 0;
  return segment.text.split('; ').map((text) => {
    const part = { ...segment, start: segment.start + start, text };
    start += text.length + 2;
    return part;
  });
}

type Add = (segment: Segment, from: number, to: number, person: PaperPerson, rule: string, isSure?: boolean) => void;

function shortSegment(printed: Segment, next: Segment | undefined, add: Add): void {
  const isInCapitals = printed.label !== null && isPersonLabel(printed.label) && !/\p{Ll}/u.test(printed.text);
  const segment = isInCapitals ? { ...printed, text: inSmallLetters(printed.text) } : printed;
  const capacity = capacityOf(segment);
  const text = segment.text.replace(/(?:\s*[,;–-]?\s*(?:(?:e-?mail|tel(?:ephone)?|phone|mobile)\b\.?:?\s*)?(?:\S+@\S+|\+?\(?0[\d() ]{8,16}|\(?\bext(?:n|ension)?\b\.?:? ?\d{3,6}\)?).*)$/i, '').trimEnd();
  if (capacity === 'SIGNED_OFF' && signers(segment, text, add)) return;
  if (several(segment, text, capacity, add)) return;
  const whole = wholePerson.exec(text);
  if (whole && isPersonName(whole[2]!) && isWholePost(whole[3]!)) {
    add(segment, text.indexOf(whole[2]!), text.length, { name: whole[2]!, post: tidyPost(whole[3]!), capacity }, 'A name with the post behind it.');
    return;
  }
  const turned = postFirst.exec(text);
  if (turned && isPersonName(turned[3]!) && turned[1]!.split(' ').length <= 12 && !/\(|\bDr\b/.test(turned[1]!)) {
    add(segment, 0, text.length, { name: turned[3]!, post: tidyPost(turned[1]!), capacity }, 'A post with the name behind it.');
    return;
  }
  const alone = nameAlone.exec(text);
  if (alone && isPersonName(alone[2]!)) return nameOnly(segment, alone, next, capacity, add);
  if (byLabel(segment, text, next, capacity, add)) return;
  runningText(segment, add);
}

/** Several people on one line, each with a post, or without where the label says what they are. */
function several(segment: Segment, text: string, capacity: Capacity, add: Add): boolean {
  const posted = text.split(betweenPeople);
  const isPosted = posted.length > 1 && posted.every((part) => { const [, , person, role] = wholePerson.exec(part) ?? []; return person !== undefined && isPersonName(person) && isWholePost(role!); });
  const named = isPosted || segment.label === null || !isPersonLabel(segment.label) ? [] : text.split(betweenNames);
  const isNamed = named.length > 1 && named.every((part) => { const [, , person] = nameAlone.exec(part) ?? []; return person !== undefined && isPersonName(person); });
  if (!isPosted && !isNamed) return false;
  for (const part of isPosted ? posted : named) {
    const [, , person, role] = (isPosted ? wholePerson : nameAlone).exec(part)!;
    const from = text.indexOf(person!);
    add(segment, from, from + person!.length, { name: person!, post: isPosted ? tidyPost(role!) : postOfLabel(segment.label!), capacity }, 'One of several people on a line.');
  }
  return true;
}

/** Somebody behind a label that says what they are: also with initials, and with the name of a service instead of a post. */
function byLabel(segment: Segment, text: string, next: Segment | undefined, capacity: Capacity, add: Add): boolean {
  const [, honour, person, role] = labelledPerson.exec(text) ?? [];
  const isLabelled = segment.label !== null && isPersonLabel(segment.label);
  if (person === undefined || (!isLabelled && honour === undefined) || !isPersonName(person) || (role !== undefined && !isLabelled && !isWholePost(role))) return false;
  const below = role === undefined ? jobTitleIn(next) : null;
  const theirs = role !== undefined && isWholePost(role) ? tidyPost(role) : (below ?? (isLabelled ? postOfLabel(segment.label!) : null));
  const from = text.indexOf(person);
  add(segment, from, from + person.length, { name: person, post: theirs, capacity }, isLabelled ? `The label says: ${segment.label}.` : 'A name with a title.');
  return true;
}

function jobTitleIn(next: Segment | undefined): string | null {
  return next !== undefined && /^(?:job title|post|post title|position|role|designation)$/i.test(next.label ?? '') ? tidyPost(next.text) : null;
}

function isWholePost(words: string): boolean {
  const tidy = tidyPost(words);
  return new RegExp(`\\b${postWord}\\b`, 'iu').test(tidy) && (wholePost.test(tidy) || wholePost.test(tidy.toLowerCase().replace(/\b(?:director|manager|officer|member|lead|head)\b/g, (each) => each[0]!.toUpperCase() + each.slice(1))) && tidy.split(' ').length <= 5);
}

/** Whether the segment after a name is its post, and no person with a post of their own. */
function isPostBelow({ label, text }: Segment, next: Segment): boolean {
  if ((next.label !== null && next.label !== label && next.label !== text) || !postAlone.test(next.text) || new RegExp(`^${title} `, 'u').test(next.text)) return false;
  const person = nameAlone.exec(next.text)?.[2] ?? wholePerson.exec(next.text)?.[2];
  return person === undefined || !isPersonName(person);
}

function isNameAlone({ text }: Segment): boolean {
  const [, , person] = nameAlone.exec(text) ?? [];
  return person !== undefined && isPersonName(person);
}

/** A name alone counts where a label says what they are, a title does, or their post stands in the next line. */
function nameOnly(segment: Segment, [, honour, person]: RegExpExecArray, next: Segment | undefined, capacity: Capacity, add: Add): void {
  const from = segment.text.indexOf(person!);
  const to = from + person!.length;
  const isBelow = next !== undefined && isPostBelow(segment, next);
  const isTitled = next !== undefined && segment.label !== null && (/^name$/i.test(segment.label) ? /^title$/i.test(next.label ?? '') || jobTitleIn(next) !== null : isPersonLabel(segment.label) && jobTitleIn(next) !== null);
  if (isTitled) {
    add(segment, from, to, { name: person!, post: tidyPost(next.text), capacity }, `The labels say: ${segment.label}, ${next.label}.`);
  } else if (isBelow) {
    add(segment, from, to, { name: person!, post: tidyPost(next.text), capacity }, 'A name with the post in the line below.');
  } else if (segment.label !== null && isPersonLabel(segment.label)) {
    add(segment, from, to, { name: person!, post: postOfLabel(segment.label), capacity }, `The label says: ${segment.label}.`);
  } else if (segment.heading !== null && capacity !== 'NAMED') {
    add(segment, from, to, { name: person!, post: postOfLabel(segment.heading), capacity }, `The heading says: ${segment.heading}.`);
  } else if (honour !== undefined && honour.startsWith('C')) {
    add(segment, from, to, { name: person!, post: null, capacity }, 'A name with a title.');
  }
}

function signers(segment: Segment, text: string, add: Add): boolean {
  const [, , signer, , other, role] = signedFor.exec(text) ?? [];
  if (signer === undefined || other === undefined) return false;
  add(segment, text.indexOf(signer), text.indexOf(signer) + signer.length, { name: signer, post: null, capacity: 'SIGNED_OFF' }, signedForAnother);
  const from = text.lastIndexOf(other);
  const theirs = role === undefined ? postInLabel(segment.label ?? '') : tidyPost(role);
  add(segment, from, from + other.length, { name: other, post: theirs, capacity: 'SIGNED_OFF' }, 'Somebody else signed for them.');
  return true;
}

/** Several councillors behind one title: 'Cllrs Ann Lee (Chair), J Day and Tom Finch'. */
const councillors = new RegExp(`\\b(?:Councillors|Cllrs\\.?) ((?:${name}|${initialled})(?: \\([^()]{3,60}\\))?(?:(?:, (?:and )?| and )(?:${name}|${initialled})(?: \\([^()]{3,60}\\))?){1,20})`, 'gu');

function councillorsTogether(segment: Segment, capacity: Capacity, add: Add): void {
  for (const match of segment.text.matchAll(councillors)) {
    let from = match.index + match[0].length - match[1]!.length;
    for (const part of match[1]!.split(/(, (?:and )?| and )(?![^()]*\))/)) {
      const [, person, role] = new RegExp(`^(${name}|${initialled})(?: \\(([^()]{3,60})\\))?$`, 'u').exec(part) ?? [];
      if (person !== undefined) add(segment, from, from + person.length, { name: person, post: role !== undefined && isWholePost(role) ? tidyPost(role) : null, capacity }, 'One of several councillors.');
      from += part.length;
    }
  }
}

/** Words of a head that is printed in capitals, as they would stand in a sentence. */
function inSmallLetters(words: string): string {
  const small = words.toLowerCase().replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase());
  return small.replace(/(?<=\S )(?:Of|And|For|The|In|To|With|At)(?= )/g, (each) => each.toLowerCase());
}

function runningText(segment: Segment, add: Add): void {
  if (!/\p{Lu}[\p{Ll}’']/u.test(segment.text)) return;
  councillorsTogether(segment, segment.text.length <= 220 ? capacityOf(segment) : 'NAMED', add);
  const capacity = segment.text.length <= 220 ? capacityOf(segment) : 'NAMED';
  for (const [pattern, read] of inText) {
    for (const match of segment.text.matchAll(pattern)) {
      const { name: person, post: role } = read(match);
      if (person === undefined) continue;
      const clean = withoutLeadingWords(person);
      const from = match.index + match[0].indexOf(clean);
      if (from >= match.index) add(segment, from, from + clean.length, { name: clean, post: role && tidyPost(role), capacity }, 'Named in the text.');
    }
  }
}

/** 'In October Jane Smith': words that begin a sentence are no part of a name. */
function withoutLeadingWords(person: string): string {
  const words = person.split(' ');
  while (words.length > 2 && noName.test(words[0]!)) words.shift();
  return words.join(' ');
}

function isPersonName(person: string): boolean {
  const words = person.split(/[ -]/).map((each) => each.replace(/['’]s$/, ''));
  return words.length >= 2 && !words.some((each, at) => each.length > 1 && noName.test(each) && !(at > 0 && at === words.length - 1 && surnames.test(each)));
}

function tidyPost(words: string): string {
  const isOpen = words.lastIndexOf('(') > words.lastIndexOf(')') && words.lastIndexOf('(') > 0 && /\)?[\p{L}]$/u.test(words);
  return (isOpen ? `${words})` : words).replace(/\s+/g, ' ').replace(/^(?:the|our|then) /i, '').replace(/^(?:\p{Lu}\p{L}+ ){0,4}(?:council|authority|board|trust|county|city|borough|partnership|committee)[’']s /iu, '').replace(/,? (?:Councillor|Cllr|Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame)\.?$/, '').replace(/[\s,;:–(-]+$/, '').replace(/ (?:e-?mail|tel|telephone|phone)$/i, '').trim();
}

function isPersonLabel(label: string): boolean {
  return new RegExp(`\\b${postWord}\\b|author|contact|portfolio|prepared by|report (?:of|by|from)|^from$|sign|approved by|cleared|presented by|enquiries`, 'i').test(label);
}

/** A label that is itself a post says what somebody is; 'Contact' and 'Author' do not. */
function postOfLabel(label: string): string | null {
  const words = label.replace(/\s*\(.*\)$/, '').replace(/^(?:relevant|responsible) /i, '').trim();
  if (/author|contact|from|report (?:of|by)|enquiries|prepared|presented|sign|approved|cleared|lead officer|responsible officer/i.test(words)) return null;
  return words;
}

/** The post in a label such as 'Date signed off by Strategic Director & name'. */
function postInLabel(label: string): string | null {
  const [found] = new RegExp(post, 'u').exec(label.replace(/^.*?\bby (?:the )?/i, '')) ?? [];
  return found === undefined ? null : tidyPost(found.replace(/ &.*$/, ''));
}

/** In what capacity somebody is named, from the label before them or the heading above. */
function capacityOf({ label, heading }: Segment): Capacity {
  const words = label !== null && !/^name$/i.test(label) ? label : (heading !== null && heading.length <= 60 ? heading : '');
  if (/sign(?:ed|[- ]?off)|approved by|cleared|authoris(?:ed|ing)/i.test(words)) return 'SIGNED_OFF';
  if (/portfolio|responsible member|cabinet member|lead member|executive member/i.test(words)) return 'PORTFOLIO_HOLDER';
  if (/chief officer|accountable|responsible|service director|strategic director|corporate director|executive director|lead director/i.test(words)) return 'ACCOUNTABLE_OFFICER';
  if (/author|^from$|report (?:of|by|from)|prepared by|written by|presented by/i.test(words)) return 'AUTHOR';
  return /contact|enquiries|further information|lead officer/i.test(words) ? 'CONTACT' : 'NAMED';
}

/** The first of those with the same name and post; a name without post only where it comes with none anywhere. */
function onceEach(found: readonly Found<PaperPerson>[]): Found<PaperPerson>[] {
  const posted = new Set(found.filter(({ value }) => value.post !== null).map(({ value }) => value.name));
  const seen = new Set<string>();
  return found.filter(({ value, rule }) => {
    const key = `${value.name}|${value.post ?? ''}`;
    if (value.post === null && isInitialsOf(value.name, posted)) return false;
    if (seen.has(key) || (value.post === null && rule !== signedForAnother && posted.has(value.name))) return false;
    seen.add(key);
    return true;
  });
}

/** Whether a name is one of those that have a post, with initials for the first names: 'G Ashworth' of 'Gwen Ashworth'. */
function isInitialsOf(person: string, posted: ReadonlySet<string>): boolean {
  const [, initial, surname] = /^(\p{Lu})(?:\.| ).*?(\S+)$/u.exec(person) ?? [];
  return initial !== undefined && [...posted].some((other) => other.startsWith(initial) && other !== person && other.endsWith(` ${surname}`));
}
