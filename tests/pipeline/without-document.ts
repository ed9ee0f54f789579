import { parse, stringify } from 'yaml';
import type { Artefact, Inputs, SourceFile } from '../../src/pipeline/stages.ts';

interface FrontMatter {
  file?: string;
  evidence?: { document: string }[];
  relations?: { target: string; evidence: { document: string }[] }[];
  about?: string[];
  answers?: { claim: string }[];
  distinct?: string[];
  speaker?: string | null;
  debates?: { yes: string[] }[];
}

/**
 * The inputs of a whole atlas as they would be had one document never come: without its seed, and with what curators wrote
 * trimmed to what the other documents bear out. Bodies are left out.
 */
export function withoutDocument({ seeds, content }: Inputs, whole: Artefact, document: string): Inputs {
  const { atlas } = whole;
  const needed = new Set(atlas.mentions.filter((mention) => mention.document !== document).map(({ entity }) => entity));
  for (const { speaker, document: of } of atlas.passages) if (speaker && of !== document) needed.add(speaker);
  const isGone = (entity: string) => !needed.has(entity);
  const rests = (evidence: readonly { document: string }[]) => evidence.filter((one) => one.document !== document);
  const stands = (id: string): boolean => {
    const claim = atlas.claims.find((one) => one.id === id)!;
    const people = [claim.speaker, claim.reportedBy?.speaker ?? null].filter((one) => one !== null);
    return rests(claim.evidence).length > 0 && ![...claim.about, ...people].some(isGone);
  };
  const isDisputed = (id: string): boolean =>
    stands(id) &&
    atlas.claims.some(({ id: other, answers }) =>
      answers.some(({ claim, stance }) => stance === 'disputes' && claim === id && stands(other)),
    );
  const kept = content.flatMap((file): SourceFile[] => {
    const [, folder, name = ''] = file.path.split('/');
    const id = name.replace(/\.[a-z]+$/, '');
    // What old addresses lead to may be gone.
    if (folder === 'gold' || folder === 'redirects.yaml' || (folder === 'documents' && id === document)) return [];
    if ((folder === 'entities' && isGone(id)) || (folder === 'claims' && !stands(id))) return [];
    if (!file.path.endsWith('.md')) return [file];
    const data = parse(/^---\r?\n([\s\S]*?)^---/m.exec(new TextDecoder().decode(file.bytes))![1]!) as FrontMatter;
    if (data.evidence) data.evidence = rests(data.evidence);
    if (data.answers) data.answers = data.answers.filter(({ claim }) => stands(claim));
    if (data.debates) data.debates = data.debates.filter(({ yes }) => yes.every(isDisputed));
    if (data.distinct) data.distinct = data.distinct.filter((entity) => !isGone(entity));
    if (data.relations) {
      data.relations = data.relations
        .map((relation) => ({ ...relation, evidence: rests(relation.evidence) }))
        .filter(({ target, evidence }) => evidence.length > 0 && !isGone(target));
    }
    return [{ path: file.path, bytes: new TextEncoder().encode(`---\n${stringify(data)}---\n`) }];
  });
  const file = atlas.documents.find(({ id }) => id === document)!.file;
  return { seeds: seeds.filter(({ path }) => path !== file), content: kept };
}
