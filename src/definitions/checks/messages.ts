import { type Check, warning } from './check';

/** Messages that somebody sends, and to this very case. */
export const messages: Check = ({ elements }, { messages: known }) =>
  elements.flatMap(({ id, event, type }) => {
    if (event.kind !== 'message' || event.name.kind !== 'text') return [];
    const name = event.name.text;
    const unknown = known.has(name)
      ? []
      : [
          warning(
            'messages',
            id,
            {
              zh: `现行流程中没有消息“${name}”，可能永远等不到。`,
              en: `No process in force knows the message "${name}": it may never come.`,
            },
            { zh: '请选择系统会发出的消息。', en: 'Choose a message that the product sends.' },
          ),
        ];
    const key = event.correlationKey;
    if (type === 'startEvent' || key?.kind !== 'feel' || /^\s*[a-z][A-Za-z0-9]*Id\s*$/.test(key.feel.source))
      return unknown;
    return [
      ...unknown,
      warning(
        'messages',
        id,
        {
          zh: '消息的关联键不是标识（例如 caseId），可能收不到发给本案的消息。',
          en: 'The correlation key is no id such as caseId: messages to this case may not arrive.',
        },
        { zh: '请将关联键写为 =caseId。', en: 'Write =caseId as the key.' },
      ),
    ];
  });
