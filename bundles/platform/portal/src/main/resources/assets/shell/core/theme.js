const KEY = 'cabinet.theme';

/** auto, light or dark. */
export const theme = {
  get choice() {
    try {
      return localStorage.getItem(KEY) ?? 'auto';
    } catch {
      return 'auto';
    }
  },
  set(choice) {
    try {
      localStorage.setItem(KEY, choice);
    } catch {
      // Then the system's choice holds.
    }
    window.dispatchEvent(new Event('cabinet-theme'));
  },
};
