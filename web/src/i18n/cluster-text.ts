import { dictionary } from './dictionary';

/** What people are told when cases run on a cluster. */
export const clusterText = dictionary({
  handingOver: {
    zh: '提交已生效，正在移交流程引擎。引擎恢复后案件会自动继续，请勿重复提交。',
    en: 'Your submission counts and is being handed over to the process engine. The case goes on by itself once the engine is back; there is no need to submit again.',
  },
  mark: { zh: '移交中', en: 'being handed over' },
  markHint: {
    zh: '办理已生效，正在移交流程引擎，后续步骤稍后出现。',
    en: 'It counts, and is being handed over to the process engine; what follows appears in a moment.',
  },
  heldUp: { zh: '与流程引擎集群之间的异常', en: 'Held up between here and the cluster' },
  heldUpHint: {
    zh: '以下各项不属于任何在办案件，处理前相关流程不会继续。',
    en: 'None of these belongs to an open case; until somebody has looked after them, they do not go on.',
  },
  direction: { zh: '类别', en: 'Kind' },
  record: { zh: '记录未能接收', en: 'Record not taken' },
  command: { zh: '指令被引擎拒绝', en: 'Command refused' },
  about: { zh: '流程、消息或信号', en: 'Process, message or signal' },
  retryHint: {
    zh: '重新接收记录或重新发送指令；再次失败会重新出现在这里。',
    en: 'Records are taken once more, commands are sent once more; what fails again comes back here.',
  },
  movedLater: {
    zh: '“{verb}”已受理，正在移交流程引擎，该步骤稍后重新打开。',
    en: '“{verb}” counts and is being handed over; the step opens again in a moment.',
  },
  away: { zh: '流程引擎暂时无法连接。', en: 'The process engine cannot be reached at the moment.' },
  awayHint: {
    zh: '签收、填写和提交不受影响；已提交的内容将在恢复后自动移交，后续步骤届时出现。',
    en: 'Claiming, filling in and submitting go on; what was submitted is handed over once it is back, and the next steps appear then.',
  },
  stopped: { zh: '流程引擎的记录已停止接收。', en: 'The records of the process engine are not taken any more.' },
  stoppedHint: {
    zh: '引擎的数据与此前不一致，请联系系统运维人员核查；在此之前不会有新的步骤出现。',
    en: 'Its data are not those of before; please tell whoever runs the system. Until then no new step appears.',
  },
});
