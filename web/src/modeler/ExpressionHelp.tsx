import type { Choices } from '../api/definition-types';
import type { Text } from '../i18n/useText';
import styles from './DraftWorkspace.module.css';

/** What authors of conditions need most, each with an example. */
export function ExpressionHelp({ help, t }: { help: Choices['expressionHelp']; t: Text }) {
  return (
    <dl className={styles.help} data-testid="expression-help">
      {help.map(({ name, meaning, example }) => (
        <div key={name}>
          <dt>
            <code>{name}</code> {t(meaning)}
          </dt>
          <dd>
            <code>{example}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}
