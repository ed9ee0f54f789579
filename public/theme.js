// Before the first paint: the reader's choice of theme, if there is one, and the note that scripts run.
(() => {
  const root = document.documentElement;
  root.dataset.scripts = 'on';
  try {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen;
  } catch {
    // Storage is blocked: the system's theme stands.
  }
})();
