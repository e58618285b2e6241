import { useState } from 'react';
import { portalFollowUpText } from '../i18n/portal-follow-up-text';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { Choices } from './Choices';
import { Field } from './Field';
import { answerFollowUp, type FollowUpAnswer } from './portal-follow-up-api';
import { PortalProblem } from './PortalProblem';
import { useCall } from './useCall';

type Retaliation = NonNullable<FollowUpAnswer['retaliation']>;
type Rating = NonNullable<FollowUpAnswer['rating']>;
type Missing = 'retaliation' | 'rating' | 'account';

/** Two questions and room for words; nobody has to answer. */
export function FollowUpForm({ code, onDone }: { code: string; onDone: () => void }) {
  const t = useText();
  const [retaliation, setRetaliation] = useState<Retaliation | ''>('');
  const [account, setAccount] = useState('');
  const [rating, setRating] = useState<Rating | ''>('');
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState<Missing[]>([]);
  const sending = useCall(async (key, answer: FollowUpAnswer) => {
    await answerFollowUp(key, answer);
    onDone();
  });
  const submit = () => {
    const open: Missing[] = [
      ...(retaliation === '' ? (['retaliation'] as const) : []),
      ...(retaliation === 'suspected' && account.trim() === '' ? (['account'] as const) : []),
      ...(rating === '' ? (['rating'] as const) : []),
    ];
    setMissing(open);
    if (open.length > 0 || retaliation === '' || rating === '') {
      document.getElementById(`follow-up-${open[0] ?? ''}`)?.focus();
      return;
    }
    const told = retaliation === 'suspected' ? { account: account.trim() } : {};
    const said = comment.trim() === '' ? {} : { comment: comment.trim() };
    void sending.start({ code, declined: false, retaliation, rating, ...told, ...said });
  };
  const faultOf = (field: Missing, text: string) => (missing.includes(field) ? text : undefined);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Choices<Retaliation>
        id="follow-up-retaliation"
        label={t(portalFollowUpText.retaliation)}
        value={retaliation}
        fault={faultOf('retaliation', t(portalFollowUpText.choose))}
        onChoose={setRetaliation}
        options={[
          { value: 'none', label: t(portalFollowUpText.none) },
          { value: 'suspected', label: t(portalFollowUpText.suspected) },
        ]}
      />
      {retaliation === 'suspected' && (
        <Field
          id="follow-up-account"
          label={t(portalFollowUpText.account)}
          hint={t(portalFollowUpText.accountHint)}
          required
          fault={faultOf('account', t(portalText.fillIn, { field: t(portalFollowUpText.account) }))}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              rows={4}
              maxLength={5000}
              value={account}
              data-testid="follow-up-account"
              onChange={(event) => setAccount(event.target.value)}
            />
          )}
        </Field>
      )}
      <Choices<Rating>
        id="follow-up-rating"
        label={t(portalFollowUpText.rating)}
        value={rating}
        fault={faultOf('rating', t(portalFollowUpText.choose))}
        onChoose={setRating}
        options={(['satisfied', 'mostly', 'dissatisfied'] as const).map((value) => ({
          value,
          label: t(portalFollowUpText[value]),
        }))}
      />
      <Field id="follow-up-comment" label={t(portalFollowUpText.comment)}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={3}
            maxLength={2000}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
        )}
      </Field>
      {sending.error !== undefined && <PortalProblem error={sending.error} />}
      <button type="submit" className="primary" disabled={sending.pending} data-testid="send-follow-up">
        {t(portalFollowUpText.send)}
      </button>{' '}
      <button
        type="button"
        disabled={sending.pending}
        data-testid="decline-follow-up"
        onClick={() => void sending.start({ code, declined: true })}
      >
        {t(portalFollowUpText.decline)}
      </button>
    </form>
  );
}
