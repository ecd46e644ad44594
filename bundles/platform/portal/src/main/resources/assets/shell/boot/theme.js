// Runs before the first paint, so that a dark page never flashes light.
(() => {
  const root = document.documentElement;
  const media = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    let choice = 'auto';
    try {
      choice = localStorage.getItem('cabinet.theme') || 'auto';
      root.lang = localStorage.getItem('cabinet.language') === 'en' ? 'en' : 'ru';
    } catch {
      // Storage may be forbidden: the defaults will do.
    }
    const dark = choice === 'dark' || (choice === 'auto' && media.matches);
    root.classList.toggle('sl-theme-dark', dark);
    root.dataset.theme = dark ? 'dark' : 'light';
  };
  apply();
  media.addEventListener('change', apply);
  window.addEventListener('cabinet-theme', apply);
})();
