import type { Response } from 'supertest';
import type { TestApplication } from './application';
import { Desk } from './proceeding';

export const ADMINISTRATOR = '唐毅';
export const SECOND_ADMINISTRATOR = '秦岚';
export const PROCESS = 'complaint-to-blacklist';

export interface Draft {
  id: string;
  processId: string;
  revision: number;
  bpmn: string;
  forms: Record<string, object>;
  editors: { person: string; isMe: boolean }[];
}

export interface Entry {
  id: string;
  version: number | null;
  state: string;
  proposalId: string | null;
  running: number;
}

/** The form of the step that `withReviewStep` draws: what is marked as routing decides the way on. */
export const REVIEW_FORM = {
  type: 'default',
  id: 'review-screening',
  components: [
    {
      type: 'radio',
      key: 'screeningReview',
      label: '复核意见',
      values: [
        { label: '同意', value: 'agree' },
        { label: '退回重新审查', value: 'again' },
      ],
      validate: { required: true },
      properties: {
        routing: 'true',
        labelEn: 'Result of the review',
        'value.agree': 'Agreed',
        'value.again': 'Examine again',
      },
    },
    {
      type: 'textarea',
      key: 'reviewOpinion',
      label: '复核说明',
      validate: { maxLength: 500 },
      properties: { labelEn: 'Remarks of the review' },
    },
  ],
};

/** Draws a step between the examination of a complaint and the gateway behind it: another person reviews, and may send back. */
export function withReviewStep(bpmn: string, candidates = 'keeper:head'): string {
  const drawn = bpmn
    .replace(
      '<bpmn:sequenceFlow id="screen-complaint--screening-result" sourceRef="screen-complaint" targetRef="screening-result" />',
      `<bpmn:userTask id="review-screening" name="受理复核">
         <bpmn:documentation>复核受理审查的意见。</bpmn:documentation>
         <bpmn:extensionElements>
           <zeebe:assignmentDefinition candidateGroups="=[&quot;${candidates}&quot;]" />
           <zeebe:formDefinition formKey="review-screening" />
         </bpmn:extensionElements>
         <bpmn:incoming>screen-complaint--review-screening</bpmn:incoming>
         <bpmn:outgoing>review-screening--is-agreed</bpmn:outgoing>
       </bpmn:userTask>
       <bpmn:exclusiveGateway id="is-agreed" name="是否同意？" default="is-agreed--screening-result">
         <bpmn:incoming>review-screening--is-agreed</bpmn:incoming>
         <bpmn:outgoing>is-agreed--screening-result</bpmn:outgoing>
         <bpmn:outgoing>is-agreed--screen-complaint</bpmn:outgoing>
       </bpmn:exclusiveGateway>
       <bpmn:sequenceFlow id="screen-complaint--review-screening" sourceRef="screen-complaint" targetRef="review-screening" />
       <bpmn:sequenceFlow id="review-screening--is-agreed" sourceRef="review-screening" targetRef="is-agreed" />
       <bpmn:sequenceFlow id="is-agreed--screening-result" name="同意" sourceRef="is-agreed" targetRef="screening-result" />
       <bpmn:sequenceFlow id="is-agreed--screen-complaint" name="退回" sourceRef="is-agreed" targetRef="screen-complaint">
         <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=screeningReview = "again"</bpmn:conditionExpression>
       </bpmn:sequenceFlow>`,
    )
    .replace(
      '<bpmn:incoming>before-screen-complaint--screen-complaint</bpmn:incoming>',
      `<bpmn:incoming>before-screen-complaint--screen-complaint</bpmn:incoming>
       <bpmn:incoming>is-agreed--screen-complaint</bpmn:incoming>`,
    )
    .replace(
      '<bpmn:outgoing>screen-complaint--screening-result</bpmn:outgoing>',
      '<bpmn:outgoing>screen-complaint--review-screening</bpmn:outgoing>',
    )
    .replace(
      '<bpmn:incoming>screen-complaint--screening-result</bpmn:incoming>',
      '<bpmn:incoming>is-agreed--screening-result</bpmn:incoming>',
    )
    .replace(/<bpmndi:BPMNEdge id="screen-complaint--screening-result-edge"[\s\S]*?<\/bpmndi:BPMNEdge>/, DRAWING);
  if (drawn === bpmn) throw new Error('Expected to draw a step behind screen-complaint, but found no place for it.');
  return drawn;
}

/** The administrators' side of the HTTP interface. */
export class DefinitionDesk {
  private readonly desk: Desk;

  constructor(app: TestApplication) {
    this.desk = new Desk(app);
  }

  send = (name: string, method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object): Promise<Response> =>
    this.desk.as(name, method, `/api/${path}`, body as Record<string, unknown> | undefined);

  async versions(processId = PROCESS): Promise<Entry[]> {
    const { body } = await this.send(ADMINISTRATOR, 'get', `definitions/${processId}`);
    return (body as { versions: Entry[] }).versions;
  }

  /** A draft of the version in force. */
  async begin(name = ADMINISTRATOR, processId = PROCESS): Promise<Draft> {
    const current = (await this.versions(processId)).find(({ state }) => state === 'published');
    const answer = await this.send(name, 'post', `definitions/${processId}/drafts`, { fromVersionId: current!.id });
    if (answer.status !== 201) throw new Error(`Expected a draft, but found ${answer.status} ${answer.text}`);
    return answer.body as Draft;
  }

  save = (name: string, id: string, revision: number, changes: object): Promise<Response> =>
    this.send(name, 'put', `definition-drafts/${id}`, { revision, ...changes });

  /** Proposes with a reason for each warning of the check. */
  async propose(name: string, id: string): Promise<Response> {
    const { body } = await this.send(name, 'post', `definition-drafts/${id}/check`);
    const { findings } = body as { findings: { key: string; severity: string }[] };
    const warningReasons = Object.fromEntries(
      findings.filter(({ severity }) => severity === 'warning').map(({ key }) => [key, '已核对，予以保留']),
    );
    const { revision } = (await this.send(name, 'get', `definition-drafts/${id}`)).body as Draft;
    return this.send(name, 'post', `definition-drafts/${id}/propose`, {
      revision,
      reason: '增加受理复核环节',
      warningReasons,
    });
  }

  publish = (name: string, proposalId: string, body: object = {}): Promise<Response> =>
    this.send(name, 'post', `definition-proposals/${proposalId}/publish`, body);

  /** A draft with the review step, proposed; its ids. */
  async proposedReviewStep(name = ADMINISTRATOR): Promise<{ draft: Draft; proposalId: string }> {
    const draft = await this.begin(name);
    await this.save(name, draft.id, draft.revision, {
      bpmn: withReviewStep(draft.bpmn),
      forms: { ...draft.forms, 'review-screening': REVIEW_FORM },
    });
    const answer = await this.propose(name, draft.id);
    if (answer.status !== 201) throw new Error(`Expected a proposal, but found ${answer.status} ${answer.text}`);
    return { draft, proposalId: (answer.body as { id: string }).id };
  }
}

// helpers

const shape = (id: string, x: number, y: number, width: number, height: number): string =>
  `<bpmndi:BPMNShape id="${id}-shape" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
const edge = (id: string, ...points: [number, number][]): string =>
  `<bpmndi:BPMNEdge id="${id}-edge" bpmnElement="${id}">${points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join('')}</bpmndi:BPMNEdge>`;

const DRAWING = [
  shape('review-screening', 310, 230, 100, 60),
  shape('is-agreed', 435, 235, 50, 50),
  edge('screen-complaint--review-screening', [360, 190], [360, 230]),
  edge('review-screening--is-agreed', [410, 260], [435, 260]),
  edge('is-agreed--screening-result', [460, 235], [460, 200], [490, 200], [490, 185]),
  edge('is-agreed--screen-complaint', [460, 285], [460, 320], [330, 320], [330, 190]),
].join('\n');
