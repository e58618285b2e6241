import { DomainError } from '../platform/errors/domain-error';

/** The request does not come from an EventSource: an answer without an end would keep it waiting for ever. */
export class LiveNeedsEventStreamError extends DomainError {
  constructor() {
    super({
      code: 'LIVE.NEEDS_EVENT_STREAM',
      kind: 'invalid-input',
      text: {
        zh: '实时通道只能以事件流方式打开（Accept: text/event-stream）。',
        en: 'Expected "Accept: text/event-stream", but found another; the live channel is opened by an EventSource.',
      },
    });
  }
}

/** The person has more windows open than a person can look at. The client goes on without, and asks again later. */
export class TooManyLiveStreamsError extends DomainError {
  constructor(most: number) {
    super({
      code: 'LIVE.TOO_MANY',
      kind: 'too-many',
      text: {
        zh: `同一人最多同时打开 ${most} 个实时通道；请关闭不用的窗口。`,
        en: `Expected at most ${most} live channels of one person, but there are as many; close windows that you do not use.`,
      },
    });
  }
}
