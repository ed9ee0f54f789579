/** Full addresses where the site's own is known; root-relative ones, as they are, where it is not. */
export function absoluteUrl(site: URL | undefined): (path: string) => string {
  return (path) => (site ? new URL(path, site).href : path);
}
