import type { Furniture } from '../../../model/body.ts';
import type { Line } from '../../../text/lines.ts';

/** Longer lines are somebody's words. */
const LONGEST = 80;

/** What a line of a comment section or a page's foot is, where it is nobody's words: "9 Comments", "Post a Comment". */
export function furnitureKind(text: string, line: Line): Furniture['kind'] | null {
  if (line.end - line.start > LONGEST) return null;
  const words = text.slice(line.start, line.end);
  if (COUNTER.test(words)) return 'counter';
  return PROMPT.test(words) ? 'label' : null;
}

/** Dates, buttons and badges that stand at the edges of a comment: "Edited", "Like (2)", "Reply"; at its head "3h". */
export function isControl(text: string, line: Line, isHead: boolean): boolean {
  if (line.end - line.start > LONGEST) return false;
  const words = text.slice(line.start, line.end);
  return CONTROL.test(words) || (isHead && DATE.test(words));
}

/** "3h", "2 days ago", "Mar 3, 2025", "2025-03-01": how long ago or when, as comment sections write it. */
export const TIME =
  '(?:\\d{1,3}\\s?(?:s|m|h|d|w|mo|y|secs?|mins?|hrs?|(?:second|minute|hour|day|week|month|year)s?)(?:\\s+ago)?' +
  '|(?:an?|one) (?:minute|hour|day|week|month|year) ago|just now|yesterday' +
  '|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}(?:, \\d{4})?' +
  '|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.?(?:,? \\d{4})?' +
  '|\\d{4}-\\d{2}-\\d{2})';

const CLOCK = '(?:,? (?:at )?\\d{1,2}:\\d{2}(?: ?[AaPp]\\.?[Mm]\\.?)?)?';
const DATE = new RegExp(`^${TIME}${CLOCK}(?: ?[·•|] ?(?:edited|author))?$`, 'i');
const COUNTER =
  /^(?:\d[\d,.]*[kKmM]? (?:comments?|replies|reply|responses?|likes?|restacks?|shares?|points?)|(?:comments?|replies|responses) ?\(\d+\)|no comments(?: yet)?) ?:?$/i;
const PROMPT =
  /^(?:discussion about this (?:post|podcast|video)|(?:top |all )?comments:?|comments restacks|post a comment|add a comment|leave a (?:comment|reply)|write a comment|join the discussion|load more(?: comments)?|view all comments|newer posts?|older posts?|subscribe to: .{1,40}|like this:|share this:|related posts?:?)[.…]*$/i;
const CONTROL =
  /^(?:(?:likes?|loves?|reply|share|report|collapse|restack|edit(?:ed)?|delete|author|op|pinned|expand full comment|give gift|permalink|parent|save|upvote|downvote)(?: ?\(\d+\))?[ ·•|]*){1,6}$/i;
