import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';

/** Which part of a list: pages begin at 1 and hold at most 100 items. Values outside are moved to the nearest allowed. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 1, description: 'Which page, from 1.' })
  page!: number;

  @Field(() => Int, { defaultValue: 25, description: 'Items on a page, at most 100.' })
  pageSize!: number;
}

export interface PageOf<T> {
  items: T[];
  total: number;
  page: number;
  pageSize: number;
}

/** The type of one page of a list: `items total page pageSize`. The name is the item's name with "Page" at its end. */
export function pageType<T extends object>(item: () => ClassType<T>, name: string): ClassType<PageOf<T>> {
  @ObjectType(name, { description: `One page of a list: see ${name.replace(/Page$/, '')}.` })
  class Page implements PageOf<T> {
    @Field(() => [item()], { description: 'The items of this page.' })
    items!: T[];

    @Field(() => Int, { description: 'How many items there are on all pages, of those the viewer may see.' })
    total!: number;

    @Field(() => Int, { description: 'Which page this is, from 1.' })
    page!: number;

    @Field(() => Int, { description: 'How many items a page holds.' })
    pageSize!: number;
  }
  return Page;
}
