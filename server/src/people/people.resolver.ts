import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Public } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { councilsById } from '../councils/council.queries.ts';
import { demonstrationPeople, viewerOfSession, type ViewerOfSession } from './people.queries.ts';
import { hashOfToken, signIn, signOut } from './people.service.ts';
import { DemonstrationPerson, type Role, Viewer } from './viewer.type.ts';

@Resolver()
export class PeopleResolver {
  @Public()
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  async viewer(@Ctx() context: Context): Promise<Viewer | null> {
    if (context.viewer.kind === 'public' || !context.sessionToken) return null;
    const person = await viewerOfSession(context.pool, hashOfToken(context.sessionToken), context.clock.now());
    return person && shown(context, person);
  }

  @Public()
  @Query(() => [DemonstrationPerson], { description: 'The people to try the product with; none outside a demonstration.' })
  async demonstrationPeople(@Ctx() context: Context): Promise<DemonstrationPerson[]> {
    return context.demo ? ((await demonstrationPeople(context.pool)) as DemonstrationPerson[]) : [];
  }

  @Public()
  @Mutation(() => Viewer, { description: 'Signs a person in and sets the session cookie.' })
  async signIn(
    @Arg('email', () => String, { description: 'Their e-mail address.' }) email: string,
    @Arg('password', () => String, { description: 'Their password.' }) password: string,
    @Ctx() context: Context,
  ): Promise<Viewer> {
    return shown(context, await signIn(context, { email, password }));
  }

  @Public()
  @Mutation(() => Boolean, { description: 'Signs out and removes the session cookie.' })
  signOut(@Ctx() context: Context): Promise<boolean> {
    return signOut(context);
  }
}

/** Where each part starts: a page that it may see, and comes for. */
const homes: Record<Role, string> = {
  admin: 'board', programme: 'board', finance: 'board', board: 'board',
  scrutiny: 'scrutiny', clerk: 'scrutiny',
  panel: 'panel', hub: 'hubs', analyst: 'consultations',
};

async function shown(context: Context, person: ViewerOfSession): Promise<Viewer> {
  const councils = await councilsById(context.pool, person.memberships.map((membership) => membership.councilId));
  const memberships = person.memberships.map(({ councilId, role }) => {
    const council = councils.get(councilId)!;
    return { councilSlug: council.slug, councilName: council.name, role: role as Role, home: homes[role as Role] };
  });
  return { id: person.personId, name: person.name, isDemonstration: person.isDemonstration, memberships };
}
