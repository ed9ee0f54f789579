/** Where the page of a rule stands below the site's address; shared by the pages and by what the build reports. */
export function rulePath(id: string): string {
  return `rules/${id}/`;
}
