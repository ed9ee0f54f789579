import { attributeOf, childOf, childrenOf, elementsOf, nameOf, parseXml, textOf, type XmlElement } from './xml.ts';

/** A chart of an Office file: what it is called, and what it draws, the names of its series first. */
export interface Chart {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** The words in the boxes of a diagram (SmartArt), in the order in which they were written. */
export function wordsOfDiagram(data: string): string[] {
  return elementsOf(parseXml(data), 'p')
    .map((paragraph) => elementsOf(paragraph, 't').map(textOf).join('').trim())
    .filter(Boolean);
}

/** What a chart shows, as the file keeps it beside the drawing: a row for each category, a column for each series. */
export function chartOf(source: string): Chart {
  const chart = elementsOf(parseXml(source), 'chart')[0];
  const title = chart && childOf(chart, 'title');
  const series = chart ? elementsOf(chart, 'ser') : [];
  const names = series.map((one) => pointsOf(childOf(one, 'tx')).get('0') ?? '');
  const categories = pointsOf(series[0] && (childOf(series[0], 'cat') ?? childOf(series[0], 'xVal')));
  const values = series.map((one) => pointsOf(childOf(one, 'val') ?? childOf(one, 'yVal')));
  const places = [...new Set([categories, ...values].flatMap((points) => [...points.keys()]))].slice(0, MOST_ROWS);
  const rows = places.map((at) => [categories.get(at) ?? '', ...values.map((points) => points.get(at) ?? '')]);
  return {
    title: title ? elementsOf(title, 't').map(textOf).join('').trim() : '',
    rows: rows.length === 0 ? [] : [['', ...names], ...rows],
  };
}

/** The points of a sequence by their number; a category may have several levels, of which the first is the finest. */
function pointsOf(parent: XmlElement | undefined): Map<string, string> {
  const level = parent && (elementsOf(parent, 'lvl')[0] ?? parent);
  const points = level ? elementsOf(level, 'pt') : [];
  return new Map(points.map((one) => [attributeOf(one, 'idx') ?? '', short(valueIn(one))]));
}

function valueIn(point: XmlElement): string {
  const value = childrenOf(point).find((child) => nameOf(child) === 'v');
  return value ? textOf(value).trim() : '';
}

/** A figure without the digits that only its reckoning left: 0.30000000000000004. */
function short(value: string): string {
  return /^-?\d*\.\d{7,}$/.test(value) ? String(Number(Number(value).toPrecision(6))) : value;
}

/** What has more draws a curve, which no figures tell. */
const MOST_ROWS = 40;
