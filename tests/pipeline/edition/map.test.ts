import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LABEL, labelBox, PIXELS_PER_UNIT } from '../../../src/map/geometry.ts';
import { contains } from '../../../src/map/regions/rings.ts';
import type { MapFile } from '../../../src/model/artefact.ts';
import { buildAtlas } from '../../../src/pipeline/build.ts';
import { Cache } from '../../../src/pipeline/cache/cache.ts';
import { editionOf, editionText } from '../../../src/pipeline/edition/record.ts';
import { readInputs } from '../../../src/pipeline/inputs/read.ts';
import { Report } from '../../../src/pipeline/rules/report.ts';
import type { Artefact, Inputs } from '../../../src/pipeline/stages.ts';
import { withoutDocument } from '../without-document.ts';

const inputs = readInputs(join(import.meta.dirname, '../../..'), new Report());
const plain: Inputs = { ...inputs, content: inputs.content.filter(({ path }) => path !== 'content/edition.json') };
/** What was made of the same documents before changes nothing in a result, and need not be made for each. */
let cache = new Cache();
const whole = build(plain);
/** The atlases without a document, by its id. */
const lacking = new Map<string, Artefact>();

describe('a map that goes on from a recorded one', () => {
  it('is the same map where nothing is new', () => {
    const again = build(withEdition(plain, whole));
    expect(again.map).toEqual(whole.map);
    expect(again.atlas).toEqual(whole.atlas);
  });

  it('stays where it was when it is recorded in its turn', () => {
    const after = build(withEdition(plain, without('small-models-thread')));
    expect(build(withEdition(plain, after)).map).toEqual(after.map);
  });

  it.each(whole.atlas.documents.map(({ id }) => id))('barely moves when %s comes in', (id) => {
    const before = without(id);
    const after = build(withEdition(plain, before));
    const places = new Map(before.map.nodes.map((node) => [node.entity, node]));
    const known = after.map.nodes.filter(({ entity }) => places.has(entity));
    expect(known.length).toBeGreaterThan(100);
    expect(after.map.nodes.length).toBeGreaterThan(known.length);

    const diameter = diameterOf(after.map);
    const moves = known
      .map(({ entity, x, y }) => Math.hypot(x - places.get(entity)!.x, y - places.get(entity)!.y))
      .sort((a, b) => a - b);
    expect(moves[moves.length >> 1]! / diameter).toBeLessThan(0.005);
    expect(moves.at(-1)! / diameter).toBeLessThan(0.02);

    // Regions stay: entities lie on their own topic's land, and most beside their like.
    const names = new Map(after.atlas.entities.map((entity) => [entity.id, entity.name]));
    const abroad = after.map.nodes.filter(({ topic, x, y }) => {
      const land = after.map.regions.find((region) => region.topic === topic);
      return land !== undefined && !contains(land.rings, x, y);
    });
    expect(abroad.length / after.map.nodes.length).toBeLessThan(0.025);
    expect(shareBesideTheirLike(after.map)).toBeGreaterThan(0.75);

    // Names that are shown on the whole map are clear of each other, and most are shown.
    const shown = after.map.nodes.filter(({ labelZoom }) => labelZoom <= 1);
    expect(shown.length / after.map.nodes.length).toBeGreaterThan(0.75);
    const boxes = shown.map((node) => boxOf(node, names.get(node.entity)!));
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      }
    }
  });

  it('keeps the numbers of communities that go on', () => {
    const before = without('small-models-thread');
    const after = build(withEdition(plain, before));
    const numbers = new Map(before.atlas.entities.map((entity) => [entity.id, entity.community]));
    const known = after.atlas.entities.filter(({ id: entity }) => numbers.has(entity));
    const kept = known.filter(({ id: entity, community }) => numbers.get(entity) === community);
    expect(kept.length / known.length).toBeGreaterThan(0.6);
    const used = new Set(after.atlas.entities.flatMap(({ community }) => (community === null ? [] : [community])));
    expect([...used].sort((a, b) => a - b)).toEqual([...used.keys()].map((_, index) => index));
  });
});

function build(given: Inputs): Artefact {
  const artefact = buildAtlas(given, new Report(), { cache })!;
  cache = new Cache(cache.allEntries());
  return artefact;
}

function without(id: string): Artefact {
  const artefact = lacking.get(id) ?? build(withoutDocument(plain, whole, id));
  lacking.set(id, artefact);
  return artefact;
}

function withEdition({ seeds, content }: Inputs, published: Artefact): Inputs {
  const bytes = new TextEncoder().encode(editionText(editionOf(published, null)));
  return { seeds, content: [...content, { path: 'content/edition.json', bytes }] };
}

function diameterOf({ bounds: [left, top, right, bottom] }: MapFile): number {
  return Math.hypot(right - left, bottom - top);
}

function shareBesideTheirLike({ nodes }: MapFile): number {
  const beside = nodes.filter((node) => {
    const others = nodes.filter((other) => other !== node);
    const distance = (other: (typeof nodes)[number]) => Math.hypot(other.x - node.x, other.y - node.y);
    return others.reduce((best, other) => (distance(other) < distance(best) ? other : best)).topic === node.topic;
  });
  return beside.length / nodes.length;
}

function boxOf({ x, y, size }: MapFile['nodes'][number], name: string) {
  const { left, right, top, bottom } = labelBox(name, size);
  const [dx, dy, half] = [x * PIXELS_PER_UNIT, y * PIXELS_PER_UNIT, LABEL.padding / 4];
  return { left: left + dx - half, right: right + dx + half, top: top + dy - half, bottom: bottom + dy + half };
}
