import { describe, expect, it } from 'vitest';
import { isActiveSvg } from '../../../src/pipeline/notes/active-svg.ts';
import { build } from '../in-memory.ts';

const svg = (inner: string, attributes = '', before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"${attributes}>${inner}</svg>`;
const is = (source: string) => isActiveSvg(new TextEncoder().encode(source));

describe('an SVG that would run something when it is opened', () => {
  it.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['one of another prefix', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>')],
    ['what happens when it is loaded', svg('', ' onload="alert(1)"')],
    ['a page within it', svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>')],
    ['an address', svg('<a xlink:href=" java&#10;script:alert(1)"><text>a</text></a>')],
    ['a document as an address', svg('<use href="data:image/svg+xml;base64,PHN2Zz4="/>')],
    ['an address that is set later', svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>')],
    ['an entity', svg('&x;', '', '<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>')],
    ['an attribute that is there unasked', svg('', '', '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>')],
    ['a transformation', svg('', '', '<?xml-stylesheet type="text/xsl" href="#x"?>')],
    ['another encoding', svg('+ADw-script+AD4-', '', '<?xml version="1.0" encoding="UTF-7"?>')],
  ])('is known by %s', (_, source) => expect(is(source)).toBe(true));

  it('is not one as programs draw them', () => {
    const before =
      '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">]>\n<!-- on -->';
    const inner =
      '<style>.a{fill:red}</style><a href="https://example.org/"><path class="a" d="M0 0h9"/></a><image xlink:href="data:image/png;base64,AA=="/>';
    expect(is(svg(inner, ' xmlns:x="&ns_ai;"', before))).toBe(false);
  });

  it('is not published, and said', () => {
    const files = { 'Home.md': 'See ![[plan.svg]].\n', 'plan.svg': svg('<script>alert(1)</script>') };
    const { artefact, report } = build(files);
    expect([...artefact!.files.keys()].filter((path) => path.endsWith('.svg'))).toEqual([]);
    expect(report.diagnostics.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('plan.svg: it holds what would run when it is opened'),
    );
  });
});
