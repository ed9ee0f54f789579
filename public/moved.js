// Sends the reader on from an old address, and takes along what the plain way would lose: query and fragment.
(() => {
  location.replace(document.currentScript.dataset.to + location.search + location.hash);
})();
