/** The files by which the archives of chat programs are told, and what is read of them. */

/** Conversations as ChatGPT, Claude, Telegram, Messenger, Instagram, Skype and DiscordChatExporter put them into an archive. */
export const CONVERSATION_FILE = /(?:^|\/)(?:conversations(?:[-_]\d+)?|result|message_\d+|messages)\.json$/i;
/** A day of a channel of Slack. */
export const SLACK_DAY = /^(?:[^/]+\/)?([^/]+)\/\d{4}-\d{2}-\d{2}\.json$/;
export const SLACK_LIST = /^(?:[^/]+\/)?(users|channels|groups|dms|mpims)\.json$/;
/** What WhatsApp calls a chat, on phones of either kind, in any language: beside it only pictures and the like. */
export const WHATSAPP_FILE = /^(?:[^/]+\/)?[^/]*\.txt$/i;

export function isSlackArchive(names: Iterable<string>): boolean {
  const lists = [...names].flatMap((name) => SLACK_LIST.exec(name)?.[1] ?? []);
  return lists.includes('users') && lists.length > 1;
}

export function isChatArchive(all: Iterable<string>): boolean {
  const names = [...all].filter((name) => !name.startsWith('__MACOSX/') && !name.endsWith('/'));
  if (isSlackArchive(names) || names.some((name) => CONVERSATION_FILE.test(name))) return true;
  const texts = names.filter((name) => WHATSAPP_FILE.test(name));
  return texts.length === 1 && names.every((name) => name === texts[0] || MEDIA.test(name));
}

const MEDIA =
  /\.(?:jpe?g|png|webp|gif|heic|mp4|mov|3gp|opus|ogg|m4a|mp3|aac|amr|vcf|pdf|docx?|xlsx?|pptx?|was|thumb)$/i;
