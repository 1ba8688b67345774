// Care groups as somebody types them in a hurry: 独居 低保.

/** Groups typed by part of their name; `unknown`: words that are in no name, or in several. `groups`: the names there are. */
export function groupsTyped(typed: string, groups: readonly string[]): { tags: string[]; unknown: string[] } {
  const read: { tags: string[]; unknown: string[] } = { tags: [], unknown: [] };
  for (const word of typed.split(/[\s,，、;；]+/).filter(Boolean)) {
    const like = groups.includes(word) ? [word] : groups.filter((name) => name.includes(word));
    if (like.length === 1 && like[0]) read.tags.push(like[0]);
    else read.unknown.push(word);
  }
  return read;
}
