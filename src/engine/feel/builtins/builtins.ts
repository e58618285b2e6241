import { booleanFunctions } from './boolean';
import { contextFunctions } from './contexts';
import { conversionFunctions } from './conversion';
import { define } from './define';
import { listFunctions } from './lists';
import { numberFunctions } from './numbers';
import { rangeFunctions } from './ranges';
import { statisticFunctions } from './statistics';
import { stringFunctions } from './strings';
import { temporalFunctions } from './temporal';
import { zeebeFunctions } from './zeebe';

/** All functions that Zeebe 8.8 knows without a model defining them. */
export const BUILTINS = define([
  booleanFunctions,
  contextFunctions,
  conversionFunctions,
  listFunctions,
  numberFunctions,
  rangeFunctions,
  statisticFunctions,
  stringFunctions,
  temporalFunctions,
  zeebeFunctions,
]);
