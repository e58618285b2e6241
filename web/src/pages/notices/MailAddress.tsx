import { Alert, App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { confirmAddress, enterAddress, type OwnMail, removeAddress } from '../../api/notice-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { noticeSettingsText as text } from '../../i18n/notice-text';
import { useText } from '../../i18n/useText';
import styles from './Notices.module.css';

/** Where my mail goes: entered, confirmed by the code that came to it, or taken away. */
export function MailAddress({ mail }: { mail: OwnMail }) {
  const t = useText();
  const { message } = App.useApp();
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const entering = useCommand((key, entered: string) => enterAddress(key, entered), {
    onSuccess: () => setAddress(''),
  });
  const confirming = useCommand((key, entered: string) => confirmAddress(key, entered), {
    onSuccess: () => {
      setCode('');
      void message.success(t(text.addressConfirmed));
    },
  });
  const removing = useCommand(removeAddress);
  if (!mail.isOn) return <Alert className={styles.section} type="info" title={t(text.off)} />;
  const { confirmed, entered } = mail;
  const failed = [entering, confirming, removing].find(({ isError }) => isError);
  return (
    <section className={styles.section} aria-labelledby="address">
      <h2 id="address">{t(text.address)}</h2>
      <p className={styles.hint}>{t(text.addressHint)}</p>
      {mail.isCaught && (
        <p className={styles.hint}>
          {t(text.caught)} <Link to="/caught-mail">{t(text.readCaught)}</Link>
        </p>
      )}
      {confirmed === null && <p data-testid="no-address">{t(text.noAddress)}</p>}
      {confirmed !== null && (
        <div className={styles.row}>
          {confirmed.isRefused ? (
            <Alert type="warning" title={t(text.refused, { address: confirmed.address })} />
          ) : (
            <span data-testid="confirmed-address">{t(text.confirmed, { address: confirmed.address })}</span>
          )}
          <Button size="small" loading={removing.isPending} onClick={() => removing.mutate(undefined)}>
            {t(text.remove)}
          </Button>
        </div>
      )}
      <Form layout="inline" className={styles.row} onFinish={() => entering.mutate(address)}>
        <Form.Item label={t(text.newAddress)} htmlFor="new-address">
          <Input
            id="new-address"
            className={styles.address}
            inputMode="email"
            autoComplete="email"
            data-testid="new-address"
            value={address}
            onChange={({ target }) => setAddress(target.value)}
          />
        </Form.Item>
        <Button htmlType="submit" disabled={address === ''} loading={entering.isPending} data-testid="send-code">
          {t(text.sendCode)}
        </Button>
      </Form>
      {entered !== null && (
        <Form layout="inline" className={styles.row} onFinish={() => confirming.mutate(code)}>
          <span data-testid="entered-address">{t(text.waiting, { address: entered.address })}</span>
          <Form.Item label={t(text.code)} htmlFor="mail-code">
            <Input
              id="mail-code"
              className={styles.code}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={8}
              data-testid="mail-code"
              value={code}
              onChange={({ target }) => setCode(target.value)}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={confirming.isPending} data-testid="confirm-address">
            {t(text.confirm)}
          </Button>
        </Form>
      )}
      {failed && <ProblemNotice error={failed.error} />}
    </section>
  );
}
