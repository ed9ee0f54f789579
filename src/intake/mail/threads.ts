import type { Letter } from './letters.ts';

/** Letters and their answers. */
export interface Thread {
  readonly subject: string;
  /** By their dates; undated ones where they stand in the mailbox. */
  readonly letters: readonly Letter[];
}

/** Parts letters into threads: by what they say they answer, else an answer by its subject. In the order of the first of each. */
export function threadsOf(letters: readonly Letter[]): Thread[] {
  const roots = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = roots.get(root); next !== undefined && next !== root; next = roots.get(root)) root = next;
    if (root !== id) roots.set(id, root);
    return root;
  };
  const bySubject = new Map<string, string>();
  const list = listOf(letters);
  const topicOf = (subject: string) => topicIn(subject, list);
  // Archives of lists that have lost what is answered have lost “Re:” too.
  const isLost = list !== '' && letters.every(({ hasId }) => !hasId);
  for (const { id, answers, subject } of letters) {
    for (const answered of answers) {
      if (rootOf(answered) !== rootOf(id)) roots.set(rootOf(id), rootOf(answered));
    }
    const topic = topicOf(subject);
    const earlier = bySubject.get(topic);
    if (earlier === undefined) bySubject.set(topic, id);
    else {
      const isAnswer = topic !== withoutList(subject, list) || isLost;
      if (answers.length === 0 && topic !== '' && isAnswer && rootOf(earlier) !== rootOf(id))
        roots.set(rootOf(id), rootOf(earlier));
    }
  }
  const threads = Map.groupBy(letters, ({ id }) => rootOf(id));
  return [...threads.values()].map((thread) => {
    const inOrder = thread.toSorted((a, b) => (a.time || 0) - (b.time || 0) || 0);
    const isDated = thread.every(({ time }) => !Number.isNaN(time));
    const own = isDated ? inOrder : thread;
    return { subject: topicOf(own[0]?.subject ?? ''), letters: own };
  });
}

/** What a mailing list puts before all subjects: "[models] ". */
function listOf(letters: readonly Letter[]): string {
  const names = letters.map(({ subject }) => LIST.exec(topicIn(subject, ''))?.[0] ?? '');
  const [first = ''] = names;
  return letters.length > 1 && names.every((name) => name === first) ? first : '';
}

const LIST = /^\[[^\]]{1,60}\]/;

/** A subject without the name of the list and what programs put before it in answers. */
function topicIn(subject: string, list: string): string {
  return withoutList(subject, list)
    .replace(
      /^(?:\s*(?:re|fwd?|aw|wg|sv|vs|antw|tr|rif|res|ref|rv|odp|ynt|回复|答复|转发|返信)(?:\[\d+\])?\s*[:：]\s*)+/i,
      '',
    )
    .trim();
}

function withoutList(subject: string, list: string): string {
  return list === '' ? subject : subject.replace(list, '').trim();
}
