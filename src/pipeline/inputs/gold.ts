import type { Gold } from '../stages.ts';

const MARK = /⟦|⟧\{([^}]*)\}|⟪\/⟫|⟪([^\s⟫]+)\s+([^⟫]+)⟫/g;

/** Reads the marks; offsets are UTF-16 code units of the text without them. Throws where marks do not pair. */
export function parseGold(source: string): Gold {
  let text = '';
  let last = 0;
  const mentions: { start: number; end: number; entity: string }[] = [];
  const passages: { start: number; end: number; speaker: string | null; role: string }[] = [];
  let surface: number | null = null;
  const open: (typeof passages)[number][] = [];
  for (const match of source.matchAll(MARK)) {
    text += source.slice(last, match.index);
    last = match.index + match[0].length;
    const [mark, entity, speaker, role] = match;
    if (mark === '⟦') surface = text.length;
    else if (entity !== undefined) {
      if (surface === null)
        throw new Error(`a mention of ${entity} ends that did not begin, after "${text.slice(-30)}"`);
      mentions.push({ start: surface, end: text.length, entity });
      surface = null;
    } else if (speaker !== undefined) {
      const passage = { start: text.length, end: -1, speaker: speaker === '-' ? null : speaker, role: role! };
      passages.push(passage);
      open.push(passage);
    } else {
      const passage = open.pop();
      if (!passage) throw new Error(`a passage ends that did not begin, after "${text.slice(-30)}"`);
      passage.end = text.length;
    }
  }
  text += source.slice(last);
  if (open.length > 0 || surface !== null) throw new Error('a mark is not closed at the end');
  return { text, mentions, passages };
}
