import { gzipSync } from 'node:zlib';
import { capGraph } from '../../src/pipeline/emit/cap-graph.ts';
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
  const { graph, more } = capGraph(whole);
  return {
    nodes,
    edges: whole.totalEdges,
    graph: JSON.stringify(graph),
    more: more ? JSON.stringify(more) : '',
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
