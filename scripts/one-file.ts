// What a process or a page reads at its start is built as few files: one for everything only it needs, one for everything it
// shares with the same others. Each file is asked for, found and linked by itself, and there were a hundred of them.
type Facts = { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] };
type Graph = { getModuleInfo(id: string): Facts | null };

/** These modules and all they lead to. */
function reached(entries: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const met = new Set(entries);
  for (const id of met) for (const other of next(id)) met.add(other);
  return met;
}

/** Of each entry: what it reads at its start, and what it ever may read. */
const reachOf = (entries: Readonly<Record<string, string>>, graph: Graph) =>
  Object.entries(entries).map(([name, file]) => {
    const atStart = (id: string) => graph.getModuleInfo(id)?.importedIds ?? [];
    const later = (id: string) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? [];
    return { name, start: reached([file], atStart), ever: reached([file], (id) => [...atStart(id), ...later(id)]) };
  });

/**
 * The group of modules that start together with exactly the same of these entries (name → file). The entries themselves stay
 * alone: what stands in one file with them could not be read without starting them. So does what another of them reads later, or
 * it would read the whole file for it.
 */
export function oneFileFor(entries: Readonly<Record<string, string>>) {
  const files = new Set(Object.values(entries));
  let reach: ReturnType<typeof reachOf> | undefined;
  return {
    debugName: 'one file',
    tags: ['$initial' as const],
    // What several share is no reason to read the rest of one of them.
    includeDependenciesRecursively: false,
    name(id: string, graph: Graph): string | null {
      reach ??= reachOf(entries, graph);
      const among = reach.filter(({ start }) => start.has(id));
      const later = reach.some(({ start, ever }) => ever.has(id) && !start.has(id));
      return files.has(id) || later || among.length === 0 ? null : among.map(({ name }) => name).join('-');
    },
  };
}

/** What these modules read at their start. */
const startOf = (entries: readonly string[], graph: Graph) =>
  reached(entries, (id) => graph.getModuleInfo(id)?.importedIds ?? []);

/**
 * The modules of our own screens that one of them is made of, in one file: a card stands on many screens, and was forty files. Not what
 * a page starts with: what was drawn together with the rest would be read then.
 */
export function ownFileFor(name: string, entry: string, folder: string, pages: Readonly<Record<string, string>>) {
  let [own, begun]: (Set<string> | undefined)[] = [];
  return {
    includeDependenciesRecursively: false,
    name(id: string, graph: Graph): string | null {
      own ??= startOf([entry], graph);
      begun ??= startOf(Object.values(pages), graph);
      return id !== entry && id.startsWith(folder) && own.has(id) && !begun.has(id) ? name : null;
    },
  };
}

/** These modules and all they lead to in one file, but for what a page starts with: it would read them all for that. */
export function laterFileFor(name: string, isMeant: (id: string) => boolean, pages: Readonly<Record<string, string>>) {
  let begun: Set<string> | undefined;
  return {
    debugName: name,
    name(id: string, graph: Graph): string | null {
      begun ??= startOf(Object.values(pages), graph);
      return isMeant(id) && !begun.has(id) ? name : null;
    },
  };
}
