import { type Kind, kindText } from './kind-text';

/** In the order in which they are offered. */
export const KINDS = Object.keys(kindText) as Kind[];
