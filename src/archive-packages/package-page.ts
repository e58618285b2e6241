import { shanghaiMinute } from '../calendar/day';
import type { CaseDetailDto } from '../cases/cases.dto';
import type { LedgerOnCase } from '../deadlines/deadline-ledger.service';
import type { DocumentStanding } from '../documents/document-versions.service';
import type { SentDocument } from '../thread/sent-documents.service';
import type { LetterOnCase } from '../letters/letters-on-case.service';
import type { LocalText } from '../platform/errors/domain-error';
import type { Language } from '../platform/http/language';
import type { LinkedCase } from '../cases/case-links.service';
import { escaped, type Html, html, list, section, table } from './html';
import { DEADLINE_STATES, EXTENSION_STATES, EXTENSION_UNITS, forAbsent, versionText, WORDS } from './package-words';

/** The parts of a case page that the readable page is made of; any other part stands in `case/case.json`. */
export interface PackagedCase {
  letters?: LetterOnCase[];
  deadlineLedger?: LedgerOnCase[];
  documentStandings?: DocumentStanding[];
  sentDocuments?: SentDocument[];
  links?: LinkedCase[];
  definition?: { processId: string; version: number; title: LocalText };
}

export interface PackagedDocument {
  id: string;
  path: string;
  name: string;
  size: number;
  sha256: string;
  uploadedAt: Date;
}

export interface PackageFacts {
  page: CaseDetailDto & PackagedCase;
  documents: readonly PackagedDocument[];
  /** In the order of the letters of the page. */
  letters: readonly string[];
  definitions: readonly string[];
  packedBy: string;
  packedAt: Date;
}

const STYLE = `body{font:15px/1.6 "Noto Serif CJK SC","Songti SC",SimSun,serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1d242c}
h1{font-size:1.5em}h2{font-size:1.15em;border-bottom:1px solid #888;margin-top:2em}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #bbb;padding:.25em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}code{font-size:.85em;overflow-wrap:anywhere}
.quiet{color:#555}pre{white-space:pre-wrap;font:inherit;border:1px solid #ccc;padding:.8em}@media print{a{color:inherit;text-decoration:none}}`;

/** The page in each language; Chinese first, as the file is kept. */
export const PAGES: Record<Language, string> = { zh: 'index.html', en: 'index.en.html' };

/** Says a text in the language of the page. */
type Say = (text: LocalText) => string;

/** The case as one page that any browser shows: no script, nothing from the network. What people wrote stays as they wrote it. */
export function packagePage(facts: PackageFacts, language: Language): string {
  const { page, documents, letters, definitions, packedBy, packedAt } = facts;
  const t: Say = (text) => text[language];
  const other = PAGES[language === 'zh' ? 'en' : 'zh'];
  const body = [
    html`<h1>${page.number} ${page.title}</h1>`,
    html`<p class="quiet">
      ${t(WORDS.packed)} ${packedBy} · ${time(packedAt)} · ${t(WORDS.verify)} <a href="README.txt">README.txt</a> ·
      <a href="${other}">${t(WORDS.otherLanguage)}</a>
    </p>`,
    summary(page, t),
    people(page, t),
    steps(page, t),
    timeline(page, t),
    deadlines(page, t),
    letterTexts(page.letters ?? [], letters, t),
    documentTable(page, documents, t),
    links(page.links ?? [], t),
    section(t(WORDS.definitions), list(definitions.map((path) => html`<a href="${link(path)}">${path}</a>`))),
  ];
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(`${page.number} ${page.title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

// helpers

const time = (at: Date | null): string => (at === null ? '' : shanghaiMinute(new Date(at)));

/** Chinese names in addresses are written as bytes: not every archive tool and browser agree otherwise. */
const link = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function summary(page: CaseDetailDto & PackagedCase, t: Say): Html {
  const { definition, state, outcome } = page;
  const process = definition === undefined ? '' : `${t(definition.title)} · ${t(versionText(definition.version))}`;
  return section(
    t(WORDS.summary),
    table(
      [],
      [
        [html`${t(WORDS.state)}`, html`${t(state === 'open' ? WORDS.open : WORDS.closed)}`],
        [html`${t(WORDS.outcome)}`, html`${outcome ? t(outcome) : ''}`],
        [html`${t(WORDS.received)}`, html`${time(page.receivedAt)}`],
        [html`${t(WORDS.opened)}`, html`${time(page.openedAt)}`],
        [html`${t(WORDS.process)}`, html`${process}`],
      ],
    ),
  );
}

function people(page: CaseDetailDto, t: Say): Html {
  const parties = page.parties.map(({ roleName, name }) => [html`${t(roleName)}`, html`${name}`]);
  const assigned = page.people.map(({ dutyName, person }) => [html`${t(dutyName)}`, html`${person.name}`]);
  const recused = page.recusals.map(({ person, reason, at }) => [
    html`${t(WORDS.recused)}`,
    html`${person.name} · ${time(at)} · ${reason}`,
  ]);
  return section(t(WORDS.people), table([], [...parties, ...assigned, ...recused]));
}

function steps({ steps: all }: CaseDetailDto, t: Say): Html {
  const begun = all.filter(({ state }) => state !== 'upcoming');
  return section(
    t(WORDS.steps),
    table(
      [WORDS.step, WORDS.state, WORDS.who, WORDS.time, WORDS.workingDays, WORDS.outcome].map(t),
      begun.map((step) => [
        html`${step.within === null ? '' : `${t(step.within)} · `}${t(step.name)}`,
        html`${t(step.state === 'done' ? WORDS.done : WORDS.current)}`,
        html`${step.who?.name ?? ''}`,
        html`${time(step.at)}`,
        html`${step.workingDays ?? ''}`,
        html`${step.outcome ? t(step.outcome) : ''}`,
      ]),
    ),
  );
}

function timeline(page: CaseDetailDto, t: Say): Html {
  return section(
    t(WORDS.timeline),
    table(
      [WORDS.time, WORDS.event, WORDS.person].map(t),
      page.timeline.map(({ at, sentence, who, onBehalfOf }) => [
        html`${time(at)}`,
        html`${t(sentence)}`,
        html`${who?.name ?? ''}${onBehalfOf === null ? '' : t(forAbsent(onBehalfOf.name))}`,
      ]),
    ),
  );
}

function deadlines({ deadlines: all, deadlineLedger = [] }: CaseDetailDto & PackagedCase, t: Say): Html {
  const parts = all.map((deadline) => {
    const ledger = deadlineLedger.find(({ deadlineId }) => deadlineId === deadline.id);
    const done = [
      ...(ledger?.pauses ?? []).map(
        ({ ground, reason, from, to, by }) =>
          html`${t(WORDS.paused)} ${from} ${t(WORDS.until)} ${to ?? t(WORDS.today)} · ${t(ground)} · ${reason} · ${by}`,
      ),
      ...(ledger?.extensions ?? []).map(
        ({ amount, unit, state, newDate, reason }) =>
          html`${t(WORDS.extended)} ${amount}${t(EXTENSION_UNITS[unit === 'working-days' ? 'working' : 'calendar'])} ·
          ${t(EXTENSION_STATES[state])}${newDate ?? ''} · ${reason}`,
      ),
    ];
    const state = DEADLINE_STATES[deadline.state];
    return html`<h3>${t(deadline.dutyName)} · ${deadline.legalDate} · ${state ? t(state) : deadline.state}</h3>
      <p class="quiet">${t(deadline.basis)}</p>
      ${list(deadline.reasons.map((reason) => html`${t(reason)}`))}${list(done)}`;
  });
  return section(t(WORDS.deadlines), parts);
}

function letterTexts(letters: readonly LetterOnCase[], paths: readonly string[], t: Say): Html {
  return section(
    t(WORDS.letters),
    letters.map((letter, index) => {
      const served = letter.services.map(
        ({ method, outcome, servedOn, note }) =>
          html`${servedOn} ${t(method)} · ${t(outcome === 'proven' ? WORDS.served : WORDS.notServed)} ${note ?? ''}`,
      );
      const issued = letter.issuedAt === null ? t(WORDS.notIssued) : `${t(WORDS.issued)} ${time(letter.issuedAt)}`;
      return html`<h3>${letter.title}</h3>
        <p class="quiet">${t(letter.kindName)} · ${issued} · <a href="${link(paths[index]!)}">PDF</a></p>
        ${list(served)}
        <pre>${letter.body}</pre>`;
    }),
  );
}

function documentTable(page: PackagedCase, documents: readonly PackagedDocument[], t: Say): Html {
  const standing = new Map((page.documentStandings ?? []).map((one) => [one.documentId, one]));
  const sent = new Map((page.sentDocuments ?? []).map((one) => [one.documentId, one]));
  return section(
    t(WORDS.documents),
    table(
      [...[WORDS.name, WORDS.stored, WORDS.version, WORDS.bytes].map(t), 'SHA-256'],
      documents.map(({ id, path, name, size, sha256, uploadedAt }) => {
        const { version = 1, replacedBy = null, reason = null } = standing.get(id) ?? {};
        const out = sent.get(id);
        return [
          html`<a href="${link(path)}">${name}</a>${out ? ` · ${t(out.to)} · ${time(out.at)}` : ''}`,
          html`${time(uploadedAt)}`,
          html`${t(versionText(version))}${replacedBy === null ? '' : t(WORDS.replaced)}${reason === null ? '' : ` · ${reason}`}`,
          html`${size}`,
          html`<code>${sha256}</code>`,
        ];
      }),
    ),
  );
}

function links(found: readonly LinkedCase[], t: Say): Html {
  return section(
    t(WORDS.links),
    list(
      found.map(
        ({ number, title, kindName, outcome }) =>
          html`${number} ${title} · ${t(kindName)} · ${outcome ? t(outcome) : t(WORDS.open)}`,
      ),
    ),
  );
}
