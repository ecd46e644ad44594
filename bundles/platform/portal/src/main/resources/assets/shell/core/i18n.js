import { Listeners } from './events.js';

const LANGUAGES = ['ru', 'en'];
const LOCALES = { ru: 'ru-RU', en: 'en-GB' };
const dictionaries = { ru: new Map(), en: new Map() };
const changed = new Listeners();
const formats = new Map();

// As plain text, not JSON: boot/theme.js reads it before any module runs.
function stored() {
  try {
    return localStorage.getItem('cabinet.language');
  } catch {
    return null;
  }
}

let language = LANGUAGES.includes(stored()) ? stored() : 'ru';
document.documentElement.lang = language;

function flatten(prefix, tree, into) {
  for (const [key, value] of Object.entries(tree)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'string' || isPlural(value)) {
      into.set(path, value);
    } else {
      flatten(path, value, into);
    }
  }
}

const isPlural = (value) => typeof value === 'object' && typeof value.other === 'string';

function format(kind, options) {
  const key = `${kind.name} ${language} ${JSON.stringify(options)}`;
  if (!formats.has(key)) {
    formats.set(key, new kind(LOCALES[language], options));
  }
  return formats.get(key);
}

/** Adds a dictionary: `register('fleet', {ru: {...}, en: {...}})` makes `t('fleet.…')` work. */
export function register(namespace, byLanguage) {
  for (const one of LANGUAGES) {
    flatten(namespace, byLanguage[one] ?? {}, dictionaries[one]);
  }
  changed.emit(language);
}

/** Whether there is a text for the key. */
export const has = (key) => dictionaries[language].has(key);

/**
 * The text for the key in the present language. `{name}` is replaced by the parameter; a plural
 * `{one, few, many, other}` is chosen by the parameter `n`. Numbers are formatted.
 */
export function t(key, params = {}) {
  let text = dictionaries[language].get(key) ?? dictionaries.en.get(key);
  if (text === undefined) {
    return key;
  }
  if (typeof text === 'object') {
    text = text[format(Intl.PluralRules, {}).select(params.n ?? 0)] ?? text.other;
  }
  return text.replace(/\{(\w+)\}/g, (all, name) => {
    const value = params[name];
    return value === undefined ? all : typeof value === 'number' ? number(value) : String(value);
  });
}

/** Chooses from `{ru, en}`. */
export const pick = (texts) => texts?.[language] ?? texts?.en ?? '';

export function setLanguage(next) {
  if (!LANGUAGES.includes(next) || next === language) {
    return;
  }
  language = next;
  document.documentElement.lang = next;
  try {
    localStorage.setItem('cabinet.language', next);
  } catch {
    // Then it holds until the page is closed.
  }
  changed.emit(next);
}

/** A number, grouped. */
export const number = (value, options = {}) =>
  value === null || value === undefined ? '—' : format(Intl.NumberFormat, options).format(value);

/** Kopecks as roubles: 1 250 ₽, and with kopecks where there are some. */
export const money = (kopecks) =>
  number(kopecks / 100, {
    style: 'currency',
    currency: 'RUB',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: kopecks % 100 ? 2 : 0,
  });

/** Surname and initials, as lists have them: Иванов И. П. Names of another form stay whole. */
export function shortName(name) {
  const [surname, ...given] = name.split(/\s+/);
  const initials = given.map((one) => `${one[0]}.`);
  return given.length === 1 || given.length === 2 ? [surname, ...initials].join('\u00a0') : name;
}

/** Parses `2026-11-22` as that day here, and `…Z` as that moment. */
function toDate(value) {
  if (value instanceof Date) {
    return value;
  }
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return day ? new Date(+day[1], +day[2] - 1, +day[3]) : new Date(value);
}

/** A day: 22.11.2026, or 22 Nov 2026. */
export function date(value, options) {
  if (!value) {
    return '—';
  }
  const style =
    options ??
    (language === 'ru'
      ? { day: '2-digit', month: '2-digit', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' });
  return format(Intl.DateTimeFormat, style).format(toDate(value));
}

/** A moment: day and minute. */
export const dateTime = (value) =>
  value
    ? format(Intl.DateTimeFormat, {
        day: '2-digit',
        month: language === 'ru' ? '2-digit' : 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      }).format(toDate(value))
    : '—';

const STEPS = [
  ['year', 31557600],
  ['month', 2629800],
  ['week', 604800],
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
];

/** “in 3 days”, “2 hours ago”. */
export function relative(value) {
  const seconds = (toDate(value).getTime() - Date.now()) / 1000;
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return format(Intl.RelativeTimeFormat, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

/** Whole days from today to the day; negative when it is past. */
export function daysUntil(value) {
  const today = new Date();
  today.setHours(0, 0, 0, 0);
  return Math.round((toDate(value).getTime() - today.getTime()) / 86400000);
}

export const i18n = {
  t,
  has,
  pick,
  register,
  number,
  date,
  dateTime,
  relative,
  daysUntil,
  setLanguage,
  languages: LANGUAGES,
  get language() {
    return language;
  },
  onChange: (listener) => changed.on(listener),
};
