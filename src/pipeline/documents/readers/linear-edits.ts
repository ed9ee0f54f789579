import { EditMap } from 'micromark-util-edit-map';

/**
 * Applies edits to the events of the Markdown parser from the first place that changes on. The parser's own way takes all events before it
 * off and puts them on again at the end of every quotation and list, which takes time with the square of their number.
 */
EditMap.prototype.consume = function consume(events) {
  const edits = this.map.sort(([a], [b]) => a - b);
  const [first] = edits;
  if (first !== undefined) {
    const [from] = first;
    const after = events.slice(from);
    events.length = from;
    let at = from;
    for (const [index, removed, added] of edits) {
      for (; at < index; at++) events.push(after[at - from]!);
      for (const event of added) events.push(event);
      at = Math.max(at, index + removed);
    }
    for (; at - from < after.length; at++) events.push(after[at - from]!);
  }
  this.map.length = 0;
  this.index.clear();
};
