import { portalThreadText } from '../i18n/portal-report-text';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { instant } from '../time/dates';
import { fetchThreadDocument, readThread, type PortalThread } from './portal-api';
import { PortalProblem } from './PortalProblem';
import { ThreadForm } from './ThreadForm';
import { useCall, useRead } from './useCall';

/** Questions of the handlers and what the reporter answers, known to each other by a code alone. */
export function Thread({ code }: { code: string }) {
  const t = useText();
  const thread = useRead(code, () => readThread(code));
  return (
    <section className="card" aria-labelledby="thread-title" data-testid="thread">
      <h2 id="thread-title">{t(portalThreadText.title)}</h2>
      <p className="plain">{t(portalThreadText.intro)}</p>
      {thread.error !== undefined && <PortalProblem error={thread.error} onRetry={thread.again} />}
      {thread.data === undefined && thread.error === undefined && <p role="status">{t(portalText.loading)}</p>}
      {thread.data !== undefined && (
        <>
          <Messages code={code} messages={thread.data.messages} />
          {thread.data.canWrite ? (
            <ThreadForm code={code} onSent={thread.again} />
          ) : (
            thread.data.reason !== null && <p data-testid="thread-closed">{t(thread.data.reason)}</p>
          )}
        </>
      )}
    </section>
  );
}

// helpers

function Messages({ code, messages }: { code: string; messages: PortalThread['messages'] }) {
  const t = useText();
  const fetching = useCall((_key, sent: { id: string; name: string }) => fetchThreadDocument(code, sent.id, sent.name));
  if (messages.length === 0) return <p className="quiet">{t(portalThreadText.empty)}</p>;
  return (
    <>
      <ol className="messages" aria-live="polite">
        {messages.map((message, index) => (
          <li key={`${message.at} ${index}`} className={message.from} data-testid={`message-${message.from}`}>
            <div className="quiet">
              {t(message.from === 'reporter' ? portalThreadText.you : portalThreadText.authority)}{' '}
              <time dateTime={message.at}>{instant(message.at)}</time>
            </div>
            <div className="letterBody">{message.text}</div>
            {message.documents.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                className="link"
                disabled={fetching.pending}
                onClick={() => void fetching.start({ id, name })}
              >
                {t(portalThreadText.download, { name })}
              </button>
            ))}
          </li>
        ))}
      </ol>
      {fetching.error !== undefined && <PortalProblem error={fetching.error} />}
    </>
  );
}
