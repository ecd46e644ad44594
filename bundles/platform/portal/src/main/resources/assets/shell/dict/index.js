import { register } from '../core/i18n.js';
import { en } from './en.js';
import { ru } from './ru.js';
import { errorsEn, errorsRu } from './errors.js';

register('shell', { ru, en });
register('error', { ru: errorsRu, en: errorsEn });
