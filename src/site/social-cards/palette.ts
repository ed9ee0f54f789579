/**
 * Pictures are drawn in the names that the style sheets give to colours, and painted at the end with those of the paper
 * palette: one palette for pages and pictures.
 */

/** A colour by its name in the style sheets. */
export function colour(name: string): string {
  return `var(--${name})`;
}

/** The tint, coast or ink of a topic's place in the colour scale; of none, the neutral one. */
export function topicColour(hue: number, part: 'tint' | 'coast' | 'ink'): string {
  return hue === 0 ? colour(part === 'tint' ? 'paper-sunk' : 'ink-soft') : colour(`topic-${hue}-${part}`);
}

/** Replaces the names in a picture by the colours that a style sheet gives them by day. Throws for a name that it lacks. */
export function paint(svg: string, styles: string): string {
  const tokens = styles.matchAll(/--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6})\b/g);
  const colours = new Map([...tokens].map(([, name, value]) => [name, value]));
  return svg.replace(/var\(--([a-z0-9-]+)\)/g, (_whole, name: string) => {
    const found = colours.get(name);
    if (!found) throw new Error(`Unexpected lack of the colour --${name}, expected it in the style sheet.`);
    return found;
  });
}
