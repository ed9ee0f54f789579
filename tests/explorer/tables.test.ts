import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/explorer/graph.ts';
import { toCsv, toGexf, toJson } from '../../src/explorer/save/tables.ts';
import { selectVisible } from '../../src/explorer/select.ts';
import { INITIAL_STATE } from '../../src/explorer/state.ts';
import { generateGraph } from './generate-graph.ts';

const payload = generateGraph(30, 60);
payload.nodes.name = payload.nodes.name.with(0, '=HYPERLINK("x"), "quoted" & <b>');
const graph = buildGraph(payload);
const derived = {
  visible: selectVisible(graph, { ...INITIAL_STATE, select: payload.nodes.id[0] ?? null, kinds: ['model', 'concept'] }),
};

describe('the drawn part as data', () => {
  it('is in every format the visible set and nothing else', () => {
    const { entities, connections } = JSON.parse(toJson(graph, derived));
    expect(entities).toHaveLength(derived.visible.nodeCount);
    expect(connections).toHaveLength(derived.visible.edges.length);
    expect(toCsv(graph, derived).split('\r\n')).toHaveLength(derived.visible.edges.length + 2);
    const gexf = toGexf(graph, derived);
    expect(gexf.match(/<node /g)).toHaveLength(derived.visible.nodeCount);
    expect(gexf.match(/<edge /g) ?? []).toHaveLength(derived.visible.edges.length);
  });

  it('escapes what a name may hold, and lets no spreadsheet run it', () => {
    expect(toGexf(graph, derived)).toContain('label="=HYPERLINK(&quot;x&quot;), &quot;quoted&quot; &amp; &lt;b&gt;"');
    expect(toCsv(graph, derived)).toContain('"\'=HYPERLINK(""x""), ""quoted"" & <b>"');
  });
});
