/** A word of a name: letters, with points, hyphens and apostrophes between; handles may hold digits and underscores. */
const NAME_WORD = /^@?[\p{L}\p{N}][\p{L}\p{M}\p{N}_.'’-]*$/u;
const PARTICLES = new Set([
  'al',
  'bin',
  'da',
  'de',
  'del',
  'den',
  'der',
  'di',
  'dos',
  'du',
  'el',
  'la',
  'le',
  'ten',
  'van',
  'von',
  'y',
]);
const PRONOUNS = new Set(['he', 'i', 'it', 'one', 'she', 'somebody', 'someone', 'they', 'this', 'we', 'who', 'you']);
/** Words before a colon that label a thought, not a speaker. */
const LABELS = new Set(
  (
    'abstract action agenda answer background bonus caution caveat conclusion cons context date decision definition disclaimer duration ' +
    'edit example fact first ' +
    'goal hint idea important introduction item key lesson meeting method moderator note notes objective option overview part phase point ' +
    'problem pros question reason recap reference references result results scribe second section solution source status step subject ' +
    'summary takeaway task theorem third tip title tldr to todo topic update version warning'
  ).split(' '),
);

/** Whether the words could be somebody's name: one to five words, each with a capital unless it is a single handle. */
export function isName(words: string): boolean {
  const parts = words.replace(/^u\//, '').split(' ');
  if (words.length > 50 || parts.length > 5) return false;
  if (parts.length === 1 && PRONOUNS.has(words.toLowerCase())) return false;
  const capital = (part: string) => /^@?(?:\p{Lu}|\p{Lt}|\p{Lo})/u.test(part);
  return parts.every((part) => NAME_WORD.test(part) && (parts.length === 1 || capital(part) || PARTICLES.has(part)));
}

/** Whether the words before a colon are a label such as "Note" or "Step 2". */
export function isRole(words: string): boolean {
  return words.split(/[ \d]+/).some((part) => LABELS.has(part.toLowerCase()));
}
