import { FeelError } from '../values';
import { signature, type Group } from './define';

export const booleanFunctions: Group = {
  not: [signature(['negand'], ([value]) => (typeof value === 'boolean' ? !value : null))],
  'is defined': [signature(['value'], ([value]) => value !== null)],
  'get or else': [signature(['value', 'default'], ([value, fallback]) => (value === null ? fallback : value))],
  assert: [
    signature(['value', 'condition'], ([value, condition]) =>
      condition === true ? value : new FeelError('The condition is not fulfilled'),
    ),
    signature(['value', 'condition', 'cause'], ([value, condition, cause]) => {
      if (condition === true) return value;
      return typeof cause === 'string' ? new FeelError(cause) : undefined;
    }),
  ],
};
