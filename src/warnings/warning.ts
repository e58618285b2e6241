import { PersonalDataInTextError } from './warning.errors';

/** What in a text to be published points at a person instead of the employer. */
export type PersonalDataKind =
  'known-name' | 'reporter' | 'person-name' | 'phone' | 'id-number' | 'email' | 'messenger' | 'number';

export interface PersonalData {
  kind: PersonalDataKind;
  /** Offset in the text as given, so that the editor can show the place; the finding itself is never repeated. */
  at: number;
}

export interface PublishedTextContext {
  employerName: string;
  creditCode?: string;
  /**
   * Names the product knows to be on the case: officials, users of schools, of now and before. The reporter's name is sealed and
   * stays unknown here: a check that opened it would answer guesses, and so tell the name to whoever tries enough of them.
   */
  knownNames?: readonly string[];
}

/**
 * Finds personal data in a text that leaves the house: a warning, a published basis, a letter to the employer. It may
 * name the employer and nobody else: no reporter (not even that there is a pseudonymous one), no student, no recruiter, no
 * official, no phone number, identity or passport number, e-mail address, account of a messenger or long number that could be one.
 *
 * Sources: 个人信息保护法 Art. 25 (no publication without separate consent); 信访工作条例 Art. 30, 46 (nothing that reveals the
 * reporter). Full-width digits and letters are read like ordinary ones. The check supports the second person's review and
 * does not replace it: a name without any mark beside it cannot be told from other words.
 * @example findPersonalData('联系电话：13800000000', { employerName: '甲公司' }) → [{ kind: 'phone', at: 5 }]
 */
export function findPersonalData(text: string, context: PublishedTextContext): PersonalData[] {
  const readable = blankOut(sameLengthNormal(text), allowedTexts(context));
  const found = PATTERNS.flatMap(({ kind, pattern }) =>
    [...readable.matchAll(pattern)].map((hit) => ({ kind, at: hit.index })),
  );
  const names = (context.knownNames ?? []).filter((name) => name.length > 1);
  for (const name of names) {
    const at = readable.indexOf(name);
    if (at >= 0) found.push({ kind: 'known-name', at });
  }
  return found.sort((a, b) => a.at - b.at).filter((hit, index, all) => index === 0 || all[index - 1]!.at !== hit.at);
}

/**
 * Holds each text of a warning, or of anything else that is published, against `findPersonalData`.
 * @throws PersonalDataInTextError naming the field and the kinds found.
 */
export function assertWarningText(texts: Record<string, string>, context: PublishedTextContext): void {
  assertTexts(texts, context, []);
}

/**
 * The same for a letter to the employer: it goes to one reader, may hold contract or file numbers, and is signed by
 * officials, but must not lead to a reporter or student.
 * @throws PersonalDataInTextError naming the field and the kinds found.
 */
export function assertEmployerLetterText(texts: Record<string, string>, context: PublishedTextContext): void {
  assertTexts(texts, context, ['number', 'known-name']);
}

// helpers

function assertTexts(texts: Record<string, string>, context: PublishedTextContext, allowed: PersonalDataKind[]): void {
  for (const [path, text] of Object.entries(texts)) {
    const found = findPersonalData(text, context).filter(({ kind }) => !allowed.includes(kind));
    if (found.length > 0) throw new PersonalDataInTextError(path, found);
  }
}

/** Most frequent surnames that do not also begin ordinary words after 学生 or 毕业生 (于, 应, 向, 和, 时, 成 are left out). */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖石贾韦邱侯熊孟秦薛阎段雷黎贺龚钱汤';
const GIVEN = '[\\u4e00-\\u9fff]';
const END = '(?=[\\s，。、；：,.;:（）()“”"的等]|$)';

const PATTERNS: { kind: PersonalDataKind; pattern: RegExp }[] = [
  { kind: 'reporter', pattern: /举报人|投诉人|检举人|反映人/g },
  { kind: 'email', pattern: /[\w.+-]+@[\w-]+(\.[\w-]+)+/g },
  {
    kind: 'id-number',
    pattern: /(?<!\d)[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g,
  },
  { kind: 'id-number', pattern: /(?<![\dA-Za-z])(?:[EGDPS]\d{8}|E[A-HJ-NP-Z]\d{7})(?![\dA-Za-z])/g },
  {
    kind: 'messenger',
    pattern: /(?:微信|wechat|weixin|vx|wx|qq|抖音|小红书|钉钉|飞书)[\s号群账户:：]*[a-z\d][\w-]{4,}/gi,
  },
  { kind: 'phone', pattern: /(?<!\d)(\+?86[ -]?)?1[3-9]\d([ -]?\d{4}){2}(?!\d)/g },
  { kind: 'phone', pattern: /(?<!\d)0\d{2,3}[ -]?\d{3,4}[ -]?\d{4}(?!\d)/g },
  { kind: 'number', pattern: /(?<![\d.])\d{7,}(?![\d.])/g },
  { kind: 'person-name', pattern: /(姓名|联系人|经办人)\s*[:：]/g },
  { kind: 'person-name', pattern: new RegExp(`[${SURNAMES}](某{1,2}|${GIVEN}{1,2})(同学|女士|先生|老师)`, 'g') },
  {
    kind: 'person-name',
    pattern: new RegExp(`(学生|同学|毕业生|应聘者|求职者|当事人)[${SURNAMES}](某{1,2}|${GIVEN}{1,2}${END})`, 'g'),
  },
];

/** What may stand in the text although it looks like a number or a name. */
function allowedTexts({ employerName, creditCode }: PublishedTextContext): RegExp[] {
  const fixed = [employerName, creditCode].filter((text): text is string => Boolean(text));
  return [...fixed.map((text) => new RegExp(escapeRegExp(sameLengthNormal(text)), 'g')), /\d{4}-\d{2}-\d{2}/g];
}

function blankOut(text: string, allowed: RegExp[]): string {
  return allowed.reduce((left, pattern) => left.replace(pattern, (hit) => ' '.repeat(hit.length)), text);
}

/** NFKC where it keeps the length, so that offsets stay those of the given text. */
function sameLengthNormal(text: string): string {
  return [...text]
    .map((char) => (char.normalize('NFKC').length === char.length ? char.normalize('NFKC') : char))
    .join('');
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
