import { gzipSync } from 'node:zlib';
import type { GraphPayload } from '../../src/model/graph-payload.ts';
import { drawnConnections } from '../../src/pipeline/connect/drawn.ts';
import { generateGraph } from '../../tests/explorer/generate-graph.ts';

/** One made-up graph as both pages get it. */
export interface BenchGraph {
  readonly nodes: number;
  readonly edges: number;
  /** `graph.json` and `graph-more.json` as the build would write them; the second is empty where there is no cap. */
  readonly graph: string;
  readonly more: string;
  /** For the bare page: plain columns of what it draws, all edges of them. */
  readonly bare: string;
}

/** Makes a graph as the build writes it: connections above the cap go into the second file. */
export function benchGraph(nodes: number, edges: number): BenchGraph {
  const whole = generateGraph(nodes, edges);
  const connections = whole.edges.source.map((_, row) => ({
    row,
    id: String(row),
    strength: whole.edges.strength[row] ?? 0,
    asserted: whole.edges.asserted[row] ?? 0,
    linked: whole.edges.linked[row] ?? 0,
    backbone: whole.edges.backbone[row] === 1,
  }));
  const { drawn, leftOut } = drawnConnections(connections);
  const columns = (rows: readonly { readonly row: number }[]) =>
    Object.fromEntries(
      Object.entries(whole.edges).map(([name, column]) => [name, rows.map(({ row }) => column[row])]),
    ) as GraphPayload['edges'];
  const strongestLeftOut = leftOut[0]?.strength ?? 0;
  const { version } = whole;
  return {
    nodes,
    edges: connections.length,
    graph: JSON.stringify({ ...whole, edges: columns(drawn), strongestLeftOut }),
    more: leftOut.length ? JSON.stringify({ version, edges: columns(leftOut) }) : '',
    bare: JSON.stringify({
      name: whole.nodes.name,
      x: whole.nodes.x,
      y: whole.nodes.y,
      size: whole.nodes.size,
      kind: whole.nodes.kind,
      source: whole.edges.source,
      target: whole.edges.target,
    }),
  };
}

/** Kilobytes (1,000 bytes) of a file when it is sent. */
export function gzippedKilobytes(text: string): number {
  return gzipSync(text).length / 1000;
}
