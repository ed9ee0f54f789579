/** A page with all values of attributes between quotes, as patterns look for them: the build leaves out those that may be. */
export function quoted(html: string): string {
  return html.replace(/<[a-z][^<>]*>/g, (tag) => tag.replace(ATTRIBUTE, '$1="$2$3"'));
}

const ATTRIBUTE = /(\s[^\s=>"']+)=(?:"([^"]*)"|([^\s"'>]+))/g;
