import { expect, it } from 'vitest';
import { build } from '../in-memory.ts';

it('what is only a way to put it links, but is no other name', () => {
  const { artefact } = build({
    'seeds/note.txt': 'Sharing data is attempted. Decentralized training is hard.',
    'content/entities/decentralised-training.md':
      '---\nname: Decentralised training\nkind: technique\nsummary: Training on computers that belong to many owners.\naliases:\n  - decentralized training\n  - { text: sharing data, wording: true }\n---\n',
  });
  const index = JSON.parse(artefact?.files.get('index.json') ?? '');
  expect(index.entities[0].aliases).toEqual(['decentralized training']);
  expect(index.mentions.map(({ surface }: { surface: string }) => surface)).toEqual([
    'Sharing data',
    'Decentralized training',
  ]);
});
