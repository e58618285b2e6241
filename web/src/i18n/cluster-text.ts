import { dictionary } from './dictionary';

/** What people are told when cases run on a cluster. */
export const clusterText = dictionary({
  handingOver: {
    zh: '提交已生效，正在移交流程引擎。引擎恢复后案件会自动继续，请勿重复提交。',
    en: 'Your submission counts and is being handed over to the process engine. The case goes on by itself once the engine is back; there is no need to submit again.',
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
