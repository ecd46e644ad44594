import { router } from '@cabinet/shell';

const remembered = new Map();

/** Remembers how a list was left. */
export const remember = (path, query) => remembered.set(path, query);

/** Where “back” from a card leads: the list as it was left. */
export const backTo = (path, label) => ({ href: router.href(path, remembered.get(path) ?? {}), label });
