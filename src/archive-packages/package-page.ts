import type { CaseDetailDto } from '../cases/cases.dto';
import type { LedgerOnCase } from '../deadlines/deadline-ledger.service';
import type { DocumentStanding } from '../documents/document-versions.service';
import type { SentDocument } from '../thread/sent-documents.service';
import type { LetterOnCase } from '../letters/letters-on-case.service';
import type { LocalText } from '../platform/errors/domain-error';
import type { LinkedCase } from '../cases/case-links.service';
import { escaped, type Html, html, list, section, table } from './html';

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

/** The case as one page that any browser shows: no script, nothing from the network. Chinese, as the file is kept. */
export function packagePage({ page, documents, letters, definitions, packedBy, packedAt }: PackageFacts): string {
  const body = [
    html`<h1>${page.number} ${page.title}</h1>`,
    html`<p class="quiet">
      案卷包由 ${packedBy} 于 ${time(packedAt)} 生成。校验方法见 <a href="README.txt">README.txt</a>。
    </p>`,
    summary(page),
    people(page),
    steps(page),
    timeline(page),
    deadlines(page),
    letterTexts(page.letters ?? [], letters),
    documentTable(page, documents),
    links(page.links ?? []),
    section('流程版本', list(definitions.map((path) => html`<a href="${link(path)}">${path}</a>`))),
  ];
  return `<!doctype html>
<html lang="zh-CN">
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

const time = (at: Date | null): string =>
  at === null
    ? ''
    : new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(
        new Date(at),
      );

/** Chinese names in addresses are written as bytes: not every archive tool and browser agree otherwise. */
const link = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function summary(page: CaseDetailDto & PackagedCase): Html {
  const { definition } = page;
  return section(
    '概要',
    table(
      [],
      [
        [html`状态`, html`${page.state === 'open' ? '办理中' : '已办结'}`],
        [html`结果`, html`${page.outcome?.zh ?? ''}`],
        [html`收到`, html`${time(page.receivedAt)}`],
        [html`立案`, html`${time(page.openedAt)}`],
        [html`流程`, html`${definition ? `${definition.title.zh}，第 ${definition.version} 版` : ''}`],
      ],
    ),
  );
}

function people(page: CaseDetailDto): Html {
  const parties = page.parties.map(({ roleName, name }) => [html`${roleName.zh}`, html`${name}`]);
  const assigned = page.people.map(({ dutyName, person }) => [html`${dutyName.zh}`, html`${person.name}`]);
  const recused = page.recusals.map(({ person, reason, at }) => [
    html`回避`,
    html`${person.name}（${time(at)}）：${reason}`,
  ]);
  return section('当事方和人员', table([], [...parties, ...assigned, ...recused]));
}

function steps({ steps: all }: CaseDetailDto): Html {
  const begun = all.filter(({ state }) => state !== 'upcoming');
  return section(
    '办理环节',
    table(
      ['环节', '状态', '经办', '时间', '工作日', '结果'],
      begun.map((step) => [
        html`${step.within === null ? '' : `${step.within.zh} · `}${step.name.zh}`,
        html`${step.state === 'done' ? '已完成' : '进行中'}`,
        html`${step.who?.name ?? ''}`,
        html`${time(step.at)}`,
        html`${step.workingDays ?? ''}`,
        html`${step.outcome?.zh ?? ''}`,
      ]),
    ),
  );
}

function timeline(page: CaseDetailDto): Html {
  return section(
    '办理记录',
    table(
      ['时间', '事项', '人员'],
      page.timeline.map(({ at, sentence, who }) => [html`${time(at)}`, html`${sentence.zh}`, html`${who?.name ?? ''}`]),
    ),
  );
}

const STATES: Record<string, string> = { open: '计算中', passed: '已届满', satisfied: '已完成', cancelled: '已取消' };

function deadlines({ deadlines: all, deadlineLedger = [] }: CaseDetailDto & PackagedCase): Html {
  const parts = all.map((deadline) => {
    const ledger = deadlineLedger.find(({ deadlineId }) => deadlineId === deadline.id);
    const done = [
      ...(ledger?.pauses ?? []).map(
        ({ ground, reason, from, to, by }) => html`中止 ${from} 至 ${to ?? '今'}（${ground.zh}）：${reason}（${by}）`,
      ),
      ...(ledger?.extensions ?? []).map(
        ({ amount, unit, state, newDate, reason }) =>
          html`延期 ${amount}
          ${unit === 'working-days' ? '个工作日' : '日'}，${EXTENSIONS[state]}${newDate ?? ''}：${reason}`,
      ),
    ];
    return html`<h3>${deadline.dutyName.zh}：${deadline.legalDate}（${STATES[deadline.state] ?? deadline.state}）</h3>
      <p class="quiet">${deadline.basis.zh}</p>
      ${list(deadline.reasons.map(({ zh }) => html`${zh}`))}${list(done)}`;
  });
  return section('期限及计算依据', parts);
}

const EXTENSIONS: Record<LedgerOnCase['extensions'][number]['state'], string> = {
  asked: '待批准',
  granted: '已批准至 ',
  refused: '未批准',
  lapsed: '已失效',
};

function letterTexts(letters: readonly LetterOnCase[], paths: readonly string[]): Html {
  return section(
    '文书',
    letters.map((letter, index) => {
      const served = letter.services.map(
        ({ method, outcome, servedOn, note }) =>
          html`${servedOn} ${method.zh}：${outcome === 'proven' ? '已送达' : '未能送达'} ${note ?? ''}`,
      );
      return html`<h3>${letter.title}</h3>
        <p class="quiet">
          ${letter.kindName.zh}；${letter.issuedAt === null ? '未发出' : `${time(letter.issuedAt)} 发出`}；<a
            href="${link(paths[index]!)}"
            >PDF</a
          >
        </p>
        ${list(served)}
        <pre>${letter.body}</pre>`;
    }),
  );
}

function documentTable(page: PackagedCase, documents: readonly PackagedDocument[]): Html {
  const standing = new Map((page.documentStandings ?? []).map((one) => [one.documentId, one]));
  const sent = new Map((page.sentDocuments ?? []).map((one) => [one.documentId, one]));
  return section(
    '材料',
    table(
      ['名称', '存入', '版本', '字节', 'SHA-256'],
      documents.map(({ id, path, name, size, sha256, uploadedAt }) => {
        const { version = 1, replacedBy = null, reason = null } = standing.get(id) ?? {};
        const out = sent.get(id);
        return [
          html`<a href="${link(path)}">${name}</a>${out ? `（${out.to.zh}，${time(out.at)}）` : ''}`,
          html`${time(uploadedAt)}`,
          html`第 ${version} 版${replacedBy === null ? '' : '（已有新版本）'}${reason === null ? '' : `：${reason}`}`,
          html`${size}`,
          html`<code>${sha256}</code>`,
        ];
      }),
    ),
  );
}

function links(found: readonly LinkedCase[]): Html {
  return section(
    '关联案件',
    list(
      found.map(
        ({ number, title, kindName, outcome }) =>
          html`${number} ${title}（${kindName.zh}，${outcome?.zh ?? '办理中'}）`,
      ),
    ),
  );
}
