/**
 * Work that arrives while earlier work is being committed leaves together in the next commit, so that a crowd that
 * changes the same rows waits for few commits instead of one each. Each caller is answered after its own commit.
 *
 * @param commit does all items in one transaction and gives one result for each, in order. When it fails, nothing was
 *   done: each item is then tried alone, so that a bad one harms no other
 * @param most how many items one commit takes
 * @param atOnce how many commits may be on their way: with two, this process prepares one while the database writes the
 *   other. They must not be able to wait for each other in a circle
 */
export function groupCommit<Item, Result>(
  commit: (items: Item[]) => Promise<Result[]>,
  { most = 50, atOnce = 1 }: { most?: number; atOnce?: number } = {},
): (item: Item) => Promise<Result> {
  type Waiting = PromiseWithResolvers<Result> & { item: Item };
  const waiting: Waiting[] = [];
  let onTheirWay = 0;

  async function commitAll(): Promise<void> {
    onTheirWay++;
    while (waiting.length > 0) await settle(waiting.splice(0, most));
    onTheirWay--;
  }
  async function settle(group: Waiting[]): Promise<void> {
    try {
      const results = await commit(group.map(({ item }) => item));
      group.forEach(({ resolve }, place) => resolve(results[place]!));
    } catch (error) {
      if (group.length === 1) group[0]!.reject(error);
      else for (const one of group) await settle([one]);
    }
  }

  return (item) => {
    const one = { item, ...Promise.withResolvers<Result>() };
    waiting.push(one);
    if (onTheirWay < atOnce) void commitAll();
    return one.promise;
  };
}
