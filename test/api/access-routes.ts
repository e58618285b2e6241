import { ACTOR_NAMES, type AccessWorld, type ActorName } from './access-world';

type Body = (world: AccessWorld) => object;
type ObjectKey = {
  [Key in keyof AccessWorld]: AccessWorld[Key] extends string ? Key : never;
}[keyof AccessWorld];

/** An object behind ids of the address. Who does not know of it must get the answer for an unknown id. */
export interface Target {
  /** What stands for the ids of the address, in their order; a name that is no object of the world stands for itself. */
  ids: [ObjectKey, ...string[]];
  knows: readonly ActorName[];
  /** Who may also do it; everybody who knows unless given. */
  does?: readonly ActorName[];
}

/** What a route is, as far as rights go. */
export type RouteRule =
  /** Without a session: `http.e2e-spec.ts` keeps that list. */
  | { is: 'public' }
  /** Concerns the caller alone. */
  | { is: 'own' }
  /** Not refused to `open`; of them only `sees` may find secrets in it. `queries` are asked one by one. */
  | { is: 'list'; open: readonly ActorName[]; sees: readonly ActorName[]; queries?: (world: AccessWorld) => string[] }
  /** Stands for no single object, or for one that hangs on the duty alone; refused to all others whatever the ids. */
  | { is: 'duty'; open: readonly ActorName[]; body?: Body; ids?: string[] }
  | { is: 'object'; targets: Target[]; body?: Body };

const EVERYBODY = ACTOR_NAMES;
/** Those who handle the cases of the world. */
const STAFF: readonly ActorName[] = ['officer', 'head', 'investigator', 'decider'];
/** Duties of an authority, wherever; a head of a school gets an empty list. */
const CASE_WORKERS: readonly ActorName[] = [
  ...STAFF,
  'recused',
  'otherAuthority',
  'otherAuthorityHead',
  'otherSchoolHead',
];
/** Duties at an authority, wherever it stands in the tree. */
const AUTHORITY_WORKERS = CASE_WORKERS.filter((name) => name !== 'otherSchoolHead');
/** Whoever looks employers up, each for the own organisation. */
const LOOK_UP_ACTORS: readonly ActorName[] = [
  ...CASE_WORKERS,
  'school',
  'college',
  'otherSchool',
  'otherSchoolLeader',
  'otherCollege',
];
const INTAKE: readonly ActorName[] = ['officer', 'recused', 'head', 'otherAuthority', 'otherAuthorityHead'];
/** The employment office of a school takes complaints in for the authority. */
const COMPLAINT_INTAKE: readonly ActorName[] = [...INTAKE, 'school', 'otherSchool'];
/** Leads or office of the second school: they decide about its own colleges. */
const OTHER_SCHOOL: readonly ActorName[] = ['otherSchool', 'otherSchoolLeader', 'otherSchoolHead'];
/** An authority sees the figures of its schools, a school its own. */
const FIGURE_READERS: readonly ActorName[] = [...AUTHORITY_WORKERS, 'school', ...OTHER_SCHOOL];
const RULE_KEEPERS: readonly ActorName[] = ['process', 'head', 'otherAuthorityHead'];
const reason = '依据规定办理';

/** Duties of schools that see postings. */
const AT_SCHOOLS: readonly ActorName[] = ['school', 'college', 'otherSchool', 'otherSchoolLeader', 'otherCollege'];
/** Who submits postings: for the own school, or for the own authority and any school. */
const SUBMITTING: readonly ActorName[] = [...INTAKE, 'school', 'college', 'otherSchool', 'otherCollege'];

const publicly: RouteRule = { is: 'public' };
const own: RouteRule = { is: 'own' };
const duty = (open: readonly ActorName[], body?: Body): RouteRule => ({ is: 'duty', open, body });
const list = (open: readonly ActorName[], sees: readonly ActorName[], queries?: (world: AccessWorld) => string[]) =>
  ({ is: 'list', open, sees, queries }) satisfies RouteRule;
const object = (targets: Target[], body?: Body): RouteRule => ({ is: 'object', targets, body });

const onCase = (does: readonly ActorName[], body?: Body) => object([{ ids: ['case'], knows: STAFF, does }], body);
const onPerson = (does: ActorName, body?: Body) =>
  object([{ ids: ['schoolUser', 'schoolRole'], knows: ['system', 'security'], does: [does] }], body);
const onDeadline = (does: readonly ActorName[], body?: Body) =>
  object([{ ids: ['deadline', 'unknown'], knows: STAFF, does }], body);
const onTask = (body?: Body) =>
  object(
    [
      { ids: ['officialTask'], knows: STAFF, does: ['investigator'] },
      { ids: ['schoolTask'], knows: [...STAFF, 'school'], does: ['school'] },
    ],
    body,
  );
const onEmployer = (body?: Body) => object([{ ids: ['employer'], knows: AUTHORITY_WORKERS, does: INTAKE }], body);
const onPosting = (does?: readonly ActorName[], body?: Body) =>
  object([{ ids: ['posting'], knows: [...STAFF, 'school'], does }], body);
const onIdentity = (body?: Body) => object([{ ids: ['vaultRequest'], knows: ['vault'], does: [] }], body);

/** Every route of the product. A new one is refused here until somebody says who may use it. */
export const ROUTES: Record<string, RouteRule> = {
  'GET /api/mode': publicly,
  'POST /api/set-up': publicly,
  'GET /api/health/live': publicly,
  'GET /api/health/ready': publicly,
  'GET /api/demo/people': publicly,
  'POST /api/demo/session': publicly,
  'GET /api/portal/intake': publicly,
  'POST /api/portal/complaints': publicly,
  'POST /api/portal/complaints/withdrawal': publicly,
  'POST /api/portal/waiver': publicly,
  'POST /api/portal/status': publicly,
  'POST /api/portal/statement': publicly,
  'GET /api/portal/reports/intake': publicly,
  'POST /api/portal/reports': publicly,
  'POST /api/portal/reports/objection': publicly,
  'POST /api/portal/reports/withdrawal': publicly,
  'POST /api/portal/letters/pdf': publicly,
  'POST /api/portal/information-requests': publicly,
  'POST /api/portal/information-requests/answers': publicly,
  'POST /api/portal/follow-ups': publicly,
  'POST /api/portal/follow-ups/answers': publicly,
  'POST /api/portal/follow-ups/new-code': publicly,
  'POST /api/portal/thread': publicly,
  'POST /api/portal/thread/messages': publicly,
  'POST /api/portal/thread/documents': publicly,
  'GET /api/public/blacklist': publicly,
  'GET /api/public/warnings': publicly,
  'GET /api/public/postings': publicly,
  'POST /api/portal/repairs/entries': publicly,
  'POST /api/portal/repairs': publicly,
  'GET /api/feed/blacklist': publicly,

  'GET /api/session': own,
  'POST /api/session': publicly,
  'DELETE /api/session': own,
  'POST /api/session/password': own,
  'POST /api/documents': own,
  'POST /api/documents/from-reporter': own,

  'GET /api/organisations': list(['system', 'security'], []),
  'POST /api/organisations': duty(['system'], ({ school }) => ({ kind: 'college', name: '新学院', parentId: school })),
  'PATCH /api/organisations/{id}': object(
    [{ ids: ['school'], knows: ['system', 'security'], does: ['system'] }],
    () => ({
      version: 1,
      name: '改名大学',
    }),
  ),
  'GET /api/people': list(['system', 'security'], [], () => ['', '?q=刘洋']),
  'POST /api/people': duty(['system'], ({ school }) => ({ name: '新人', userName: 'new.one', organisationId: school })),
  'PATCH /api/people/{id}': onPerson('system', () => ({ version: 1, name: '改名' })),
  'POST /api/people/{id}/password': onPerson('system'),
  'POST /api/people/{id}/roles': onPerson('security', ({ school }) => ({
    role: 'school-leader',
    organisationId: school,
    from: '2026-03-02',
  })),
  'DELETE /api/people/{id}/roles/{roleId}': onPerson('security'),

  'GET /api/audit-events': list(['audit'], ['audit'], ({ case: id }) => ['', `?caseId=${id}`]),
  'GET /api/audit-events/verification': list(['audit'], ['audit']),

  'GET /api/cases': list(CASE_WORKERS, STAFF, ({ employerName }) => [
    '',
    '?state=open',
    '?state=closed',
    '?q=TS-2026',
    `?q=${employerName}`,
  ]),
  'GET /api/cases/{id}': onCase(STAFF),
  'GET /api/cases/{id}/diagram': onCase(STAFF),
  'POST /api/cases/{id}/recusals': onCase(['head'], ({ schoolUser }) => ({ personId: schoolUser, reason })),
  'GET /api/cases/{id}/thread': onCase(STAFF),
  'POST /api/cases/{id}/thread': onCase(STAFF, () => ({ text: '请补充。' })),
  'POST /api/cases/{caseId}/employer-code': onCase(['officer', 'head', 'investigator']),
  'POST /api/cases/{caseId}/statement': onCase(['officer', 'head'], ({ privateDocument }) => ({
    text: '意见。',
    wantsHearing: false,
    documentIds: [privateDocument],
  })),
  'POST /api/cases/{caseId}/waiver': onCase(['officer', 'head'], ({ privateDocument }) => ({
    documentIds: [privateDocument],
  })),
  'PUT /api/cases/{caseId}/retention': onCase(['officer', 'head'], () => ({ retentionClass: 'permanent', reason })),

  'GET /api/tasks': list(EVERYBODY, [...STAFF, 'school'], ({ employerName }) => [
    '?view=mine',
    '?view=group',
    '?view=done',
    '?view=group&q=TS-2026',
    `?view=group&q=${employerName}`,
    '?view=group&q=提供材料',
  ]),
  'GET /api/tasks/counts': list(EVERYBODY, [...STAFF, 'school']),
  'GET /api/tasks/{id}': object([
    { ids: ['officialTask'], knows: STAFF },
    { ids: ['schoolTask'], knows: [...STAFF, 'school'] },
  ]),
  'POST /api/tasks/{id}/claim': onTask(() => ({ version: 1 })),
  'POST /api/tasks/{id}/release': onTask(() => ({ version: 1 })),
  'PUT /api/tasks/{id}/draft': onTask(() => ({ data: { materialsSummary: '改' } })),
  'POST /api/tasks/{id}/submit': onTask(() => ({ version: 1, data: {} })),

  'GET /api/postings': list([...CASE_WORKERS, ...AT_SCHOOLS], [...STAFF, 'school'], () => ['', '?kind=job', '?q=软件']),
  'GET /api/postings/hosts': list(SUBMITTING, []),
  'GET /api/postings/{postingId}': onPosting(),
  'GET /api/tasks/{taskId}/posting': object([{ ids: ['postingTask'], knows: [...STAFF, 'school'] }]),
  'POST /api/postings': duty(SUBMITTING, () => ({
    ...{ kind: 'job', source: 'own' },
    job: {
      ...{ title: '岗位', employer: { name: '甲测试公司' }, headcount: 1, conditions: '无', work: '无' },
      ...{ place: '滨江', pay: '面谈', validUntil: '2026-04-30' },
    },
  })),
  'POST /api/postings/{postingId}/versions': onPosting([], () => ({
    kind: 'job',
    job: {
      ...{ title: '岗位', employer: { name: '甲测试公司' }, headcount: 1, conditions: '无', work: '无' },
      ...{ place: '滨江', pay: '面谈', validUntil: '2026-04-30' },
    },
  })),
  'POST /api/postings/{postingId}/withdrawal': onPosting(['school'], () => ({ reason })),
  'POST /api/postings/{postingId}/marks': onPosting([], () => ({
    ...{ section: 'title', start: 0, end: 1, severity: 'doubtful', comment: reason },
  })),
  'POST /api/postings/{postingId}/marks/{markId}/dismissal': object(
    [{ ids: ['posting', 'postingMark'], knows: [...STAFF, 'school'], does: [] }],
    () => ({ reason }),
  ),

  'GET /api/letters/{id}/pdf': object([{ ids: ['letter'], knows: STAFF }]),

  'GET /api/documents/{id}/content': object([
    { ids: ['privateDocument'], knows: ['school'] },
    { ids: ['caseDocument'], knows: STAFF },
  ]),

  'GET /api/complaints/intake': list(COMPLAINT_INTAKE, []),
  'GET /api/complaints/duplicates': list(COMPLAINT_INTAKE, ['officer', 'head'], ({ employerName }) => [
    `?employerName=${employerName}`,
  ]),
  'POST /api/complaints': duty(COMPLAINT_INTAKE, ({ employerName, school, privateDocument }) => ({
    employer: { name: employerName },
    category: 'recruitment-fraud',
    postingText: '入职须先缴费。',
    hostingSchoolId: school,
    channel: 'telephone',
    receivedAt: '2026-03-02T09:00:00+08:00',
    documentIds: [privateDocument],
  })),

  'GET /api/reports/intake': list(INTAKE, []),
  'GET /api/reports/duplicates': list(INTAKE, ['officer', 'head'], ({ school }) => [`?accusedSchoolId=${school}`]),
  'POST /api/reports': duty(INTAKE, ({ school, privateDocument }) => ({
    accusedSchoolId: school,
    allegations: ['把没有工作的同学登记为已就业。'],
    namesLeader: false,
    channel: 'hotline',
    receivedAt: '2026-03-02T09:00:00+08:00',
    documentIds: [privateDocument],
  })),
  'POST /api/cases/{caseId}/objection': onCase(['officer', 'head'], () => ({ text: '不同意答复。' })),
  'POST /api/cases/{caseId}/withdrawal': onCase(['officer', 'head'], () => ({ text: '不想继续。' })),

  'GET /api/tasks/{id}/supervision': object([
    { ids: ['officialTask'], knows: STAFF },
    { ids: ['schoolTask'], knows: [...STAFF, 'school'] },
  ]),
  'POST /api/tasks/{id}/urges': object(
    [
      { ids: ['officialTask'], knows: STAFF, does: ['head'] },
      { ids: ['schoolTask'], knows: [...STAFF, 'school'], does: ['head'] },
    ],
    () => ({ reason }),
  ),
  'GET /api/cases/{id}/supervision': onCase(STAFF),
  'POST /api/cases/{id}/supervision-orders': onCase(['head'], ({ school }) => ({
    colour: 'blue',
    reason,
    addresseeOrganisationId: school,
  })),
  'GET /api/cases/{id}/follow-up': object([{ ids: ['case'], knows: STAFF, does: [] }]),
  'GET /api/supervision-orders': list(EVERYBODY, STAFF, () => ['?view=issued', '?view=received', '?view=told']),
  'POST /api/supervision-orders/{id}/withdrawal': object([{ ids: ['case'], knows: [] }], () => ({ reason })),
  'GET /api/supervision-proposals': list(EVERYBODY, ['head']),
  'POST /api/supervision-proposals/{id}/order': object([{ ids: ['deadline'], knows: [] }], () => ({
    colour: 'blue',
    reason,
  })),
  'POST /api/supervision-proposals/{id}/dismissal': object([{ ids: ['deadline'], knows: [] }], () => ({ reason })),

  'GET /api/figures': list(FIGURE_READERS, [], () => ['', '?level=major', '?q=滨江', '?below=50&sort=rate']),
  'GET /api/figures/options': list(FIGURE_READERS, []),
  'GET /api/figures/comparison': list(FIGURE_READERS, [], () => ['?metric=placement&level=school']),
  'GET /api/figures/export': list(FIGURE_READERS, [], () => ['?format=csv']),
  'GET /api/figures/units/{unitId}': { is: 'duty', open: FIGURE_READERS },
  'POST /api/figures/corrections': duty(INTAKE, ({ major }) => ({
    unitId: major,
    metric: 'placement',
    cohort: 2023,
    asOf: '2023-06-30',
    numerator: 1,
    denominator: 2,
    version: 1,
    reason,
  })),
  'GET /api/figures/imports': list(INTAKE, []),
  'POST /api/figures/imports': duty(INTAKE),
  'GET /api/figures/imports/{id}': duty(INTAKE),
  'POST /api/figures/imports/{id}/confirmation': duty(INTAKE, () => ({ added: 0, changed: 0 })),
  'POST /api/figures/imports/{id}/discard': duty(INTAKE),
  'GET /api/proposed-lists': list(AUTHORITY_WORKERS, []),
  'POST /api/proposed-lists': duty(INTAKE, () => ({ rule: 'hardship-below-school', date: '2023-07-01' })),
  'POST /api/proposed-lists/by-hand': duty(INTAKE, ({ school }) => ({
    rule: 'interview-by-hand',
    targets: [school],
    reason,
  })),
  'GET /api/proposed-lists/{id}': duty(AUTHORITY_WORKERS),
  'POST /api/proposed-lists/{id}/evaluation': duty(INTAKE),
  'POST /api/proposed-lists/{id}/min-cohort': duty(INTAKE, () => ({ minCohort: 30, reason })),
  'POST /api/proposed-lists/{id}/items/confirmation': duty(INTAKE, ({ case: id }) => ({ items: [{ id, version: 1 }] })),
  'POST /api/proposed-lists/{id}/items/dismissal': duty(INTAKE, ({ case: id }) => ({
    items: [{ id, version: 1 }],
    reason,
  })),
  'POST /api/proposed-lists/{id}/items/note': duty(INTAKE, ({ case: id }) => ({
    id,
    version: 1,
    note: '补充',
    reason,
  })),

  'GET /api/interviews': list(EVERYBODY, [...STAFF, 'school'], () => ['', '?state=open', '?q=滨江']),
  'GET /api/interviews/export': list(EVERYBODY, [...STAFF, 'school'], () => ['?format=csv']),
  'GET /api/interviews/choices': list(
    ['officer', 'recused', 'head', 'decider', 'otherAuthority', 'otherAuthorityHead', 'school', ...OTHER_SCHOOL],
    [],
  ),
  'POST /api/interviews': duty(
    ['officer', 'recused', 'head', 'decider', 'otherAuthority', 'otherAuthorityHead', 'school', ...OTHER_SCHOOL],
    ({ school }) => ({ variant: 'school', organisationId: school, reason }),
  ),
  'GET /api/interviews/{caseId}': object([{ ids: ['interview'], knows: [...STAFF, 'school'] }]),
  'GET /api/interviews/{caseId}/invitation.ics': object([{ ids: ['interview'], knows: [...STAFF, 'school'] }]),
  'GET /api/interviews/{caseId}/minutes.pdf': object([{ ids: ['interview'], knows: [...STAFF, 'school'] }]),

  'GET /api/adjustments': list(EVERYBODY, [...STAFF, 'school'], () => ['', '?state=open', '?card=yellow', '?q=120102']),
  'GET /api/adjustments/choices': list(
    [
      'officer',
      'recused',
      'head',
      'decider',
      'otherAuthority',
      'otherAuthorityHead',
      'otherSchoolLeader',
      'otherSchoolHead',
    ],
    [],
  ),
  'POST /api/adjustments': duty(
    [
      'officer',
      'recused',
      'head',
      'decider',
      'otherAuthority',
      'otherAuthorityHead',
      'otherSchoolLeader',
      'otherSchoolHead',
    ],
    ({ major }) => ({ unitId: major, reason }),
  ),

  'GET /api/blacklist-entries': list(EVERYBODY, STAFF, () => ['', '?status=active', '?q=滨江']),
  'GET /api/blacklist-entries/export': list(
    EVERYBODY.filter((name) => name !== 'retired'),
    [],
    () => ['?format=csv'],
  ),
  'GET /api/blacklist-entries/{id}': duty(EVERYBODY),
  'POST /api/blacklist-entries/{id}/repairs': duty(INTAKE, () => ({
    correction: '已退还费用。',
    isCommitted: true,
    channel: 'letter',
    receivedAt: '2026-03-02T09:00:00+08:00',
  })),
  'POST /api/blacklist-entries/{id}/retractions': duty([...INTAKE, 'investigator'], () => ({
    ground: 'wrong-party',
    reasons: '对象错误',
  })),
  'GET /api/blacklist-entries/{id}/corrections': duty(EVERYBODY),
  'POST /api/correction-recipients/{id}/write-off': duty(['head', 'otherAuthorityHead'], () => ({ reason })),
  'GET /api/received-warnings': list(EVERYBODY, []),
  'GET /api/feed-tokens': list(EVERYBODY, []),
  'POST /api/feed-tokens': duty(['school', 'otherSchool'], () => ({ name: '校园招聘系统' })),
  'DELETE /api/feed-tokens/{id}': duty([]),

  'GET /api/employers': list(AUTHORITY_WORKERS, [], ({ employerName }) => ['', '?only=listed', `?q=${employerName}`]),
  'GET /api/employers/alike': list(AUTHORITY_WORKERS, [], ({ employerName }) => [`?name=${employerName}`]),
  'GET /api/employers/export': list(AUTHORITY_WORKERS, [], () => ['?format=csv']),
  'GET /api/employers/{id}': object([{ ids: ['employer'], knows: AUTHORITY_WORKERS }]),
  'GET /api/employers/{id}/contact': object([{ ids: ['employer'], knows: AUTHORITY_WORKERS }]),
  'POST /api/employers': duty(INTAKE, () => ({ name: '新登记样例有限公司' })),
  'PATCH /api/employers/{id}': onEmployer(() => ({ version: 1, name: '改名样例有限公司', reason })),
  'POST /api/employers/{id}/former-names': onEmployer(() => ({
    version: 1,
    name: '旧名样例有限公司',
    until: '2024-05-01',
    reason,
  })),
  'PUT /api/employers/{id}/contact': onEmployer(() => ({ version: 1, telephone: '000-0000', reason })),
  'POST /api/employers/{id}/sameness': onEmployer(({ employer }) => ({ version: 1, otherId: employer, reason })),
  'POST /api/employers/{id}/sameness/{samenessId}/end': onEmployer(() => ({ reason })),

  'GET /api/look-ups': list(LOOK_UP_ACTORS, ['school'], () => ['', '?q=云帆']),
  'POST /api/look-ups': duty(LOOK_UP_ACTORS, () => ({ name: '云帆测试科技有限公司' })),
  'POST /api/look-ups/pasted': duty(LOOK_UP_ACTORS, () => ({ title: '双选会', text: '云帆测试科技有限公司' })),
  'POST /api/look-ups/uploaded': duty(LOOK_UP_ACTORS, () => ({ title: '双选会' })),
  'GET /api/look-ups/{id}': object([{ ids: ['lookUp'], knows: ['school'] }]),
  'GET /api/look-ups/{id}/rows': object([{ ids: ['lookUp'], knows: ['school'] }]),
  'GET /api/look-ups/{id}/export': object([{ ids: ['lookUp'], knows: ['school'] }]),
  'POST /api/look-ups/{id}/decisions': object([{ ids: ['lookUp'], knows: ['school'] }], () => ({
    rows: [{ line: 1, version: 1 }],
    decision: 'refuse',
    reason,
  })),
  'POST /api/look-ups/{id}/finish': object([{ ids: ['lookUp'], knows: ['school'] }]),
  'GET /api/look-up-questions': list(INTAKE, ['officer', 'head', 'recused']),
  'POST /api/look-up-questions/{lookUpId}/{line}/answer': {
    is: 'duty',
    open: INTAKE,
    body: () => ({ answer: '请核对营业执照。' }),
    ids: ['00000000-0000-4000-8000-000000000000', '1'],
  },

  'GET /api/vault/requests': list(['vault'], ['vault']),
  'POST /api/vault/requests': duty(['vault'], ({ pseudonym }) => ({ pseudonym, purpose: '想知道是谁举报的' })),
  'POST /api/vault/requests/{id}/decision': onIdentity(() => ({ decision: 'approved', reason })),
  'POST /api/vault/requests/{id}/reading': onIdentity(),
  'POST /api/vault/requests/{id}/original': onIdentity(),
  'GET /api/vault/entries': list(['vault'], ['vault'], ({ pseudonym }) => ['', `?q=${pseudonym}`]),
  'GET /api/vault/entries/{id}/history': duty(['vault']),
  'GET /api/vault/originals': list(['vault'], ['vault'], () => ['', '?q=举报材料']),
  'GET /api/vault/receipts': list(EVERYBODY, []),
  'POST /api/vault/receipts/{id}/reading': object([{ ids: ['vaultEntry'], knows: [] }]),
  'POST /api/vault/receipts/{id}/seal': object([{ ids: ['vaultEntry'], knows: [] }]),

  'GET /api/definitions': list([...CASE_WORKERS, 'process'], []),
  'GET /api/definitions/{processId}/{version}/diagram': {
    is: 'duty',
    open: [...CASE_WORKERS, 'process'],
    ids: ['complaint-to-blacklist', '1'],
  },
  'GET /api/definitions/{processId}': {
    is: 'duty',
    open: ['process'],
    ids: ['complaint-to-blacklist'],
  },
  'GET /api/definitions/{processId}/{version}/outline': {
    is: 'duty',
    open: [...CASE_WORKERS, 'process'],
    ids: ['complaint-to-blacklist', '1'],
  },
  'POST /api/definitions': duty(['process'], () => ({ bpmn: '<definitions/>' })),
  'POST /api/definitions/{processId}/drafts': duty(['process'], ({ case: id }) => ({ fromVersionId: id })),
  'POST /api/definitions/{processId}/versions/{versionId}/republish': duty(['process'], () => ({ reason })),
  'POST /api/definitions/{processId}/versions/{versionId}/retire': duty(['process'], () => ({ reason })),
  'DELETE /api/definitions/{processId}/versions/{versionId}': duty(['process']),
  'GET /api/definition-drafts/{id}': duty(['process']),
  'PUT /api/definition-drafts/{id}': duty(['process'], () => ({ revision: 1 })),
  'DELETE /api/definition-drafts/{id}': duty(['process']),
  'GET /api/definition-drafts/{id}/difference': duty(['process']),
  'POST /api/definition-drafts/{id}/check': duty(['process']),
  'POST /api/definition-drafts/{id}/propose': duty(['process'], () => ({ revision: 1, reason })),
  'POST /api/definition-checks': duty(['process'], () => ({ bpmn: '<definitions/>' })),
  'POST /api/definition-outlines': duty(['process'], () => ({ bpmn: '<definitions/>' })),
  'GET /api/definition-proposals/{id}': duty(['process']),
  'POST /api/definition-proposals/{id}/comments': duty(['process'], () => ({ text: '请说明理由' })),
  'POST /api/definition-proposals/{id}/publish': duty(['process'], () => ({})),
  'POST /api/definition-proposals/{id}/return': duty(['process'], () => ({ reason })),
  'GET /api/definitions/{processId}/counts': duty(['process']),
  'GET /api/definitions/{processId}/migrations': duty(['process']),
  'POST /api/case-migrations/suggestion': duty(['process'], ({ case: id }) => ({ fromVersionId: id, toVersionId: id })),
  'POST /api/case-migrations': duty(['process'], ({ case: id }) => ({
    fromVersionId: id,
    toVersionId: id,
    mapping: [],
  })),
  'GET /api/case-migrations/{id}': duty(['process']),
  'GET /api/case-migrations/{id}/cases': duty(['process']),
  'POST /api/case-migrations/{id}/start': duty(['process'], () => ({ reason })),
  'GET /api/incidents': duty(['process']),
  'GET /api/incidents/{incidentKey}': duty(['process']),
  'POST /api/incidents/retry': duty(['process'], () => ({ incidentKeys: ['1'], reason })),
  'GET /api/interventions': duty(['process']),
  'POST /api/cases/{caseId}/interventions': duty(['process'], () => ({ kind: 'cancel-case', reason })),
  'POST /api/interventions/{id}/approve': duty(['process']),
  'POST /api/interventions/{id}/reject': duty(['process'], () => ({ reason })),
  'GET /api/definition-versions/{id}/export': duty(['process']),
  'POST /api/definition-imports': duty(['process']),
  'POST /api/definition-imports/confirm': duty(['process'], () => ({ contentHash: '0'.repeat(64) })),
  'GET /api/definition-steps': duty(['process']),
  'GET /api/definition-choices': duty(['process']),
  'POST /api/expressions/check': duty(['process'], () => ({ expression: '=1 + 1' })),
  'GET /api/roles': duty(['system', 'security', 'process']),
  'POST /api/roles': duty(['system', 'security'], () => ({
    code: 'added-role',
    name: { zh: '新增岗位', en: 'Added role' },
    organisationKinds: ['authority'],
  })),
  'GET /api/policy/packs': list(EVERYBODY, []),
  'GET /api/policy/choice': list(['system'], []),
  'PUT /api/policy/choice': duty(['system'], () => ({ packId: 'tianjin-2023' })),
  'GET /api/policy/proposals': list(RULE_KEEPERS, ['head']),
  'POST /api/policy/proposals': duty(RULE_KEEPERS, () => ({
    packId: 'tianjin-2023',
    key: 'blacklist.defenceWorkingDays',
    value: 5,
    clause: '第三条',
    source: '通知',
    reason,
  })),
  'POST /api/policy/proposals/{id}/confirmation': duty(RULE_KEEPERS),
  'POST /api/policy/proposals/{id}/rejection': duty(RULE_KEEPERS, () => ({ reason })),
  'GET /api/calendar': list(RULE_KEEPERS, []),
  'POST /api/calendar/imports': duty(RULE_KEEPERS, () => ({ text: '2027-01-01 休 元旦' })),
  'POST /api/calendar/imports/preview': duty(RULE_KEEPERS, () => ({ text: '2027-01-01 休 元旦' })),
  'GET /api/calendar/imports/{id}/moves': duty(RULE_KEEPERS),
  'POST /api/calendar/imports/{id}/confirmation': duty(RULE_KEEPERS),
  'POST /api/calendar/imports/{id}/rejection': duty(RULE_KEEPERS, () => ({ reason })),

  'POST /api/deadlines/{id}/pauses': onDeadline(STAFF, () => ({ ground: 'other', reason })),
  'POST /api/deadlines/{id}/pauses/{pauseId}/resumption': onDeadline(STAFF, () => ({ reason })),
  'POST /api/deadlines/{id}/extensions': onDeadline(STAFF, () => ({ amount: 5, unit: 'working-days', reason })),
  'POST /api/deadlines/{id}/start': onDeadline(['head'], () => ({ event: 'received', reason })),
};
