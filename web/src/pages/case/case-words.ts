import { caseText } from '../../i18n/case-text';
import type { L } from '../../i18n/locale';
import { supervisionText } from '../../i18n/supervision-text';

const CHANNELS: Record<string, L> = {
  portal: caseText.channelPortal,
  telephone: caseText.channelTelephone,
  letter: caseText.channelLetter,
  mailbox: caseText.channelMailbox,
  'hand-over': caseText.channelHandOver,
  hotline: caseText.channelHotline,
  'school-channel': caseText.channelSchool,
  internal: supervisionText.internal,
  'follow-up': supervisionText.followUp,
};

const DEADLINE_STATES: Record<string, L> = {
  open: caseText.deadlineOpen,
  satisfied: caseText.deadlineSatisfied,
  passed: caseText.deadlinePassed,
  cancelled: caseText.deadlineCancelled,
};

const STEP_STATES: Record<string, L> = {
  done: caseText.stepDone,
  current: caseText.stepCurrent,
  upcoming: caseText.stepUpcoming,
};

export const channelName = (channel: string): L => known(CHANNELS, channel);
export const deadlineStateName = (state: string): L => known(DEADLINE_STATES, state);
export const stepStateName = (state: string): L => known(STEP_STATES, state);
export const kindName = (kind: string): L =>
  known(
    {
      complaint: caseText.kindComplaint,
      report: caseText.kindReport,
      supervision: supervisionText.title,
      'follow-up': supervisionText.followUp,
    },
    kind,
  );

// helpers

/** A word of a newer server is shown as it is rather than hidden. */
function known(words: Record<string, L>, word: string): L {
  return words[word] ?? { zh: word, en: word };
}
