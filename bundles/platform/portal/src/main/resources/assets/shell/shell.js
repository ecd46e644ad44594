// @cabinet/shell: what a feature's pages are made with. README.md of this bundle shows how.
import './core/shoelace.js';

export { ask } from './core/ask.js';
export { api, ProblemError } from './core/api.js';
export { CabinetElement, define } from './core/element.js';
export { i18n, t, pick, number, money, shortName, date, dateTime, relative, daysUntil } from './core/i18n.js';
export { liveUpdates } from './core/live.js';
export { memory } from './core/events.js';
export { router, href } from './core/router.js';
export { session } from './core/session.js';
export { toast } from './core/toast.js';
export { shared } from './styles/shared.js';
export { known } from './components/filter-bar.js';
export { Form } from './components/form.js';
export { Resource } from './components/resource.js';
import './components/states.js';
import './components/pill.js';
import './components/plate.js';
import './components/page.js';
import './components/card.js';
import './components/filter-bar.js';
import './components/table.js';
import './components/facts.js';
