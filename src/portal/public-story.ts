import type { CaseKind } from '../cases/case';
import type { LocalText } from '../platform/errors/domain-error';

/** An element of a process whose first entry is told to the reporter. */
export interface Milestone {
  element: string;
  sentence: LocalText;
  stage: LocalText;
}

/** How a kind of matter is told to who brought it: nothing but these sentences ever is. */
export interface PublicStory {
  received: { sentence: LocalText; stage: LocalText };
  milestones: Milestone[];
  /** What the closed matter is called, by end event. */
  outcomes: Record<string, LocalText>;
}

const COMPLAINT: PublicStory = {
  received: {
    sentence: { zh: '已收到您反映的事项并登记', en: 'Your complaint was received and registered' },
    stage: { zh: '已登记，等待受理审查', en: 'Registered; waiting to be examined' },
  },
  milestones: [
    {
      element: 'reply-merged',
      sentence: { zh: '已与同一单位的同一问题合并办理', en: 'Joined with another complaint about the same matter' },
      stage: { zh: '已合并办理', en: 'Joined with another complaint' },
    },
    {
      element: 'assign-investigators',
      sentence: { zh: '已受理', en: 'Your complaint was accepted' },
      stage: { zh: '已受理', en: 'Accepted' },
    },
    {
      element: 'investigate',
      sentence: { zh: '已开展调查', en: 'The investigation has begun' },
      stage: { zh: '调查处理中', en: 'Under investigation' },
    },
  ],
  outcomes: {
    declined: { zh: '不予受理，理由见告知书', en: 'Declined; the letter gives the reasons' },
    transferred: { zh: '已移送有权处理的机关，详见告知', en: 'Handed to the competent body; see the letter' },
    merged: { zh: '已合并办理，办结后另行答复', en: 'Joined with another complaint; you will be answered at its end' },
    'withdrawn-closed': { zh: '您已撤回，已办结', en: 'Withdrawn by you and closed' },
    'not-substantiated': { zh: '经调查未查实，详见答复', en: 'Not substantiated; see the reply' },
    'not-listed': { zh: '已办结，决定不列入名单，详见答复', en: 'Closed without a listing; see the reply' },
    'entry-published': {
      zh: '已办结，已列入名单并发布警示，详见答复',
      en: 'Closed with a listing and a warning; see the reply',
    },
  },
};

const REPORT: PublicStory = {
  received: {
    sentence: { zh: '已收到您的举报并登记', en: 'Your report was received and registered' },
    stage: { zh: '已登记，正在核对并确定办理单位', en: 'Registered; the handling unit is being chosen' },
  },
  milestones: [
    {
      element: 'prepare-extract',
      sentence: { zh: '已受理并确定办理单位', en: 'Your report was accepted and given to the unit that handles it' },
      stage: { zh: '已受理', en: 'Accepted' },
    },
    {
      element: 'investigate',
      sentence: { zh: '已开展调查核实', en: 'The investigation has begun' },
      stage: { zh: '调查核实中', en: 'Under investigation' },
    },
    {
      element: 'decide-verified',
      sentence: { zh: '调查核实结束，正在逐项认定', en: 'The investigation ended; each point is being decided' },
      stage: { zh: '正在认定', en: 'Being decided' },
    },
    {
      element: 'reply-sent',
      sentence: { zh: '已答复', en: 'Answered' },
      stage: { zh: '已答复，详见答复；后续事项办理中', en: 'Answered, see the reply; what follows from it is handled' },
    },
    {
      element: 'tell-reporter-late',
      sentence: {
        zh: '答复期限已过，已记录在案，仍在办理',
        en: 'The limit of the answer has passed; on record, and still being handled',
      },
      stage: { zh: '答复逾期，仍在办理', en: 'Answer late, still being handled' },
    },
  ],
  outcomes: {
    declined: { zh: '不属于受理范围，详见告知书', en: 'Declined as not competent; see the letter' },
    merged: { zh: '已与同一事项合并办理', en: 'Joined with another case about the same matter' },
    'replied-verified': { zh: '已办结，反映问题属实，详见答复', en: 'Closed: verified; see the reply' },
    'replied-partly': { zh: '已办结，反映问题部分属实，详见答复', en: 'Closed: partly verified; see the reply' },
    'replied-not-verified': { zh: '已办结，反映问题不属实，详见答复', en: 'Closed: not verified; see the reply' },
    'not-determinable': { zh: '已办结，现有证据无法认定，详见答复', en: 'Closed: cannot be determined; see the reply' },
    'withdrawn-continued': {
      zh: '您已撤回，受理机关依职权办结',
      en: 'Withdrawn by you; the authority went on and closed it',
    },
    'withdrawn-closed': { zh: '您已撤回，已办结', en: 'Withdrawn by you and closed' },
  },
};

export const PUBLIC_STORIES = { complaint: COMPLAINT, report: REPORT };

/** Only complaints and reports have somebody who brought them. */
export const storyOf = (kind: CaseKind): PublicStory => (kind === 'report' ? REPORT : COMPLAINT);
