import type { Sentence } from '../../src/model/artefact.ts';
import type { Mention } from '../../src/model/atlas.ts';
import type { Block } from '../../src/model/body.ts';
import { packBody } from '../../src/model/packed-body.ts';
import type { MatchedDocument, SegmentedPassage } from '../../src/pipeline/stages.ts';

interface Turn {
  readonly speaker?: string;
  readonly repeats?: string;
  /** Paragraphs; `|` parts sentences, `{alpha}` names the entity `alpha`. */
  readonly blocks: readonly string[];
}

/** A matched document from a few lines: the passages of document `d` are `d-p1`, `d-p2` … */
export function matched(id: string, turns: readonly Turn[]): MatchedDocument {
  let text = '';
  const passages: SegmentedPassage[] = [];
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  const mentions: (Mention & { sentence: number })[] = [];
  for (const { speaker = null, repeats = null, blocks: paragraphs } of turns) {
    const passage = `${id}-p${passages.length + 1}`;
    const passageStart = text.length;
    for (const paragraph of paragraphs) {
      const blockStart = text.length;
      for (const written of paragraph.split('|')) {
        const start = text.length;
        for (const part of written.split(/(\{[^}]*\})/)) {
          const entity = /^\{(.*)\}$/.exec(part)?.[1];
          const surface = entity ?? part;
          if (entity) {
            const place = { start: text.length, end: text.length + surface.length };
            mentions.push({ document: id, passage, entity, ...place, surface, sentence: sentences.length });
          }
          text += surface;
        }
        sentences.push({ id: `s${sentences.length + 1}`, start, end: text.length, block: blocks.length, passage });
      }
      blocks.push({ kind: 'text', level: 0, start: blockStart, end: text.length });
      text += '\n\n';
    }
    const role = repeats === null ? ('comment' as const) : ('quote' as const);
    const span = { start: passageStart, end: text.length - 2 };
    passages.push({ id: passage, ...span, role, within: null, repeats, speakerName: speaker, speaker });
  }
  const body = packBody({ type: 'root', children: [] });
  const none = { body, hidden: [], furniture: [], unlinked: [], setApart: [], pages: [], lostVoices: [] };
  return { id, text, language: 'en', format: 'comments', title: id, ...none, passages, blocks, sentences, mentions };
}
